import { expect, test } from 'vitest';
import { layoutChain } from '../../../chain/layout/layout.ts';
import { smallAtlas } from './atlas.fixture.ts';
import { palettes } from './colours.ts';
import { listLegend, sayCaveat, sayScope } from './legend-entries.ts';
import { buildScene, writeLayoutInput } from './scene.ts';
import { stepBounds, stepOf } from './steps.ts';
import { measures } from './words.ts';
import type { Measure } from './words.ts';

function legendOf(measure: Measure) {
  const layout = layoutChain(writeLayoutInput(smallAtlas, 'right'));
  const scene = buildScene(smallAtlas, layout, {
    flow: 'right',
    language: 'zh',
    measure,
    money: String,
  });
  return listLegend(scene, palettes.light, 'zh');
}

test.each(measures)('the legend of %s counts every segment once', (measure) => {
  const counts = legendOf(measure).map((entry) => entry.count);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test('states have a colour and a sign each, all different', () => {
  const entries = legendOf('state');
  expect(new Set(entries.map((entry) => entry.sign)).size).toBe(5);
  expect(new Set(entries.map((entry) => entry.edge)).size).toBe(5);
});

test('the scope names day and denominator; unknown is not nothing', () => {
  expect(sayScope(smallAtlas, 'zh')).toBe('截至2024年10月3日，3 个环节中 2 个有现有企业');
  expect(sayCaveat(smallAtlas, 'revenue', 'zh')).toContain('2 个环节有已知营收');
  expect(legendOf('revenue')[0]?.label).toBe('未知');
});

test.each<[number[], number[]]>([
  [[], []],
  [[0, 0], []],
  [[5], []],
  [
    [1, 3, 40],
    [1, 2, 5, 10, 20],
  ],
  [
    [1, 60],
    [1, 3, 10, 30],
  ],
  [
    [1e6, 3e10],
    [1e6, 1e7, 1e8, 1e9, 1e10],
  ],
])('bounds of %j are %j', (values, bounds) => {
  expect(stepBounds(values, 6)).toEqual(bounds);
});

test('a bound belongs to its own step', () => {
  expect([1, 2, 3, 99].map((value) => stepOf(value, [1, 2, 5]))).toEqual([0, 1, 2, 3]);
});
