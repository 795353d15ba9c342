import { expect, test } from 'vitest';
import type { Profile } from '../../../schema/profile.ts';
import { groupFields } from './group-fields.ts';
import { displayThreshold } from '../../../schema/placement.ts';
import { excerpt, markWords } from './mark-words.ts';
import { confidenceMeaning, sayConfidence } from './placement-words.ts';
import { tellHistory } from './tell-history.ts';

test.each([
  [0.98, '高'],
  [0.85, '高'],
  [0.64, '中'],
  [displayThreshold, '中'],
  [displayThreshold - 0.01, '低'],
  [0, '低'],
])('a placement of %f is placed with %s confidence', (score, word) => {
  expect(sayConfidence(score).zh).toBe(word);
});

test('the meaning of the figure names the line from which it shows', () => {
  for (const said of [confidenceMeaning.zh, confidenceMeaning.en])
    expect(said).toContain(String(displayThreshold));
});

test('every occurrence is marked, the longest word first', () => {
  expect(markWords('干式变压器和变压器', ['变压器', '干式变压器'])).toEqual([
    { at: 0, text: '干式变压器', marked: true },
    { at: 5, text: '和', marked: false },
    { at: 6, text: '变压器', marked: true },
  ]);
  expect(markWords('GIS组合电器', ['gis'])[0]).toEqual({ at: 0, text: 'GIS', marked: true });
  expect(markWords('铁塔', [''])).toEqual([{ at: 0, text: '铁塔', marked: false }]);
  expect(markWords('', ['x'])).toEqual([]);
});

test('a long text is cut around its first match', () => {
  const text = `${'甲'.repeat(100)}变压器${'乙'.repeat(100)}`;
  const cut = excerpt(text, ['变压器'], 10);
  expect(cut).toBe(`…${'甲'.repeat(10)}变压器${'乙'.repeat(17)}…`);
  expect(excerpt('短文', ['短'], 10)).toBe('短文');
});

type ProfileField = Profile['fields'][number];
const field = (key: string, value: string): ProfileField => {
  const [name = '', period] = key.split('@');
  return {
    key,
    field: name,
    period: period ?? null,
    value,
    recordId: 1,
    rule: 'only',
    conflicting: 0,
  };
};

test('fields stand under headings, years newest first, unknown ones under the first heading', () => {
  const groups = groupFields([
    field('revenue@2021', '1'),
    field('products', '铁塔'),
    field('revenue@2023', '2'),
    field('name', '示例'),
    field('new_field', 'x'),
  ]);
  expect(groups.map((group) => group.id)).toEqual(['basic', 'operation', 'chain']);
  expect(groups[0]?.lines.map((line) => line.field)).toEqual(['name', 'new_field']);
  expect(groups[1]?.lines[0]?.values.map((value) => value.period)).toEqual(['2023', '2021']);
});

const record = (recordId: number, values: Record<string, string>): Profile['records'][number] => ({
  recordId,
  sourceId: recordId,
  sourceTitle: '示例名录',
  dated: '2024-01-01',
  locator: { type: 'cell', sheet: 0, row: recordId },
  values,
  pinned: false,
  basis: 'name',
});

test('history says what each record changed', () => {
  const told = tellHistory(
    [
      record(3, { name: '示例', city: '长沙市' }),
      record(2, { city: '衡阳市' }),
      record(1, { name: '示例' }),
    ],
    [field('name', '示例'), field('city', '衡阳市')],
  );
  expect(told.map((entry) => entry.record.recordId)).toEqual([3, 2, 1]);
  expect(told[0]).toMatchObject({
    changes: [{ key: 'city', before: '衡阳市', after: '长沙市', shown: false }],
    repeated: 1,
  });
  expect(told[1]?.changes).toEqual([{ key: 'city', before: null, after: '衡阳市', shown: true }]);
});
