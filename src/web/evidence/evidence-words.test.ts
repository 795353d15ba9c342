import { expect, test } from 'vitest';
import type { Evidence } from '../../schema/evidence.ts';
import { survivalRules } from '../../schema/evidence.ts';
import { readOwnValue } from './read-own-value.ts';
import { explainRule } from './rules.ts';

const winner: Evidence = {
  recordId: 1,
  key: 'revenue@2023',
  value: '1',
  words: '1',
  source: {
    sourceId: 1,
    kind: 'entry',
    title: '示例',
    series: '示例',
    dated: '2024-03-31',
    retrievedAt: '2024-04-01T00:00:00Z',
    trust: 60,
    digest: '',
    snapshotId: null,
    removed: false,
  },
  publication: { publisher: null, title: null, published: null },
  locator: { type: 'entry', by: '李示例' },
  cell: null,
  pinned: true,
};

test.each(survivalRules)('rule %s is a sentence in both languages', (rule) => {
  const said = explainRule({ rule, winner });
  expect(said.zh).toMatch(/。$/);
  expect(said.en).toMatch(/\.$/);
});

test('a decision names its person, trust its number, recency its day', () => {
  expect(explainRule({ rule: 'pin', winner }).zh).toBe('由 李示例 人工认定，优先于其他一切来源。');
  const cell = { ...winner, locator: { type: 'cell', sheet: 0, row: 2 } } satisfies Evidence;
  expect(explainRule({ rule: 'pin', winner: cell }).zh).toBe('由人工认定，优先于其他一切来源。');
  expect(explainRule({ rule: 'trust', winner }).zh).toContain('60');
  expect(explainRule({ rule: 'recency', winner }).zh).toContain('2024年3月31日');
});

test.each([
  ['money', '1,234.5', 4, '12345000'],
  ['money', '２０４５', 8, '204500000000'],
  ['integer', '1，200', 0, '1200'],
  ['date', '2024-Q4', 0, '2024-Q4'],
  ['list', '甲、乙;丙', 0, ['甲', '乙', '丙']],
  ['text', ' 铁塔 ', 0, '铁塔'],
] as const)('%s “%s” with %i zeros is read as %o', (type, text, power, value) =>
  expect(readOwnValue(type, text, power)).toEqual({ value }),
);

test.each([
  ['money', '很多'],
  ['integer', '1.5'],
  ['date', '2024-13'],
  ['date', '去年'],
  ['text', '  '],
] as const)('%s “%s” is refused with a sentence', (type, text) => {
  expect(readOwnValue(type, text, 0)).toHaveProperty('zh');
});
