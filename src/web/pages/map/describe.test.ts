import { expect, test } from 'vitest';
import { layoutChain } from '../../../chain/layout/layout.ts';
import { smallAtlas } from './atlas.fixture.ts';
import { describeSegment, formatBriefMoney, searchSegments } from './describe.ts';
import { readMapSearch } from './map-address.ts';
import { pngScale } from './png.ts';
import { buildScene, writeLayoutInput } from './scene.ts';

test.each([
  ['示例a', ['a']],
  ['sample C', ['c']],
  ['变电器', ['c']],
  ['示例', ['c', 'a', 'b']],
  ['ＳＡＭＰＬＥ　ｂ', ['b']],
  ['  ', []],
  ['没有', []],
])('%j finds %j', (words, ids) => {
  expect(searchSegments(smallAtlas, words, 10).map((segment) => segment.id)).toEqual(ids);
});

test('a segment is said with state, figures, neighbours and place', () => {
  const layout = layoutChain(writeLayoutInput(smallAtlas, 'right'));
  const scene = buildScene(smallAtlas, layout, {
    flow: 'right',
    language: 'zh',
    measure: 'state',
    money: String,
  });
  const segment = scene.segments[0];
  expect(segment && describeSegment(scene, segment, 'zh')).toBe(
    '示例c，下游，断点，12 家 · 3.2亿元(5 家)。上游 2 个，下游 0 个。第 3 个，共 3 个。',
  );
});

test('a card has room for three figures', () => {
  expect(formatBriefMoney('34659500', 'zh')).toBe('3,470万元');
  expect(formatBriefMoney('204500000000', 'zh')).toBe('2,050亿元');
});

test('an address that is not understood shows the whole map', () => {
  expect(readMapSearch({ view: 'table', by: 'revenue', segment: 'x' })).toEqual({
    view: 'table',
    by: 'revenue',
    segment: 'x',
  });
  expect(readMapSearch({ view: 'no', by: 'state', segment: 'x'.repeat(101) })).toEqual({});
});

test.each([
  [1_000, 1_000, 2],
  [40_000, 1_000, 0.4],
  [16_000, 16_000, 0.5],
])('a sheet of %i × %i is painted at %d', (width, height, scale) => {
  expect(pngScale({ width, height })).toBeCloseTo(scale);
});
