import { expect, test } from 'vitest';
import type { Comparison } from '../../../../schema/what-if.ts';
import { judgeChange, sayChanges, totalLines } from './what-if-words.ts';

function totals(change: Partial<Comparison['today']> = {}): Comparison['today'] {
  return {
    enterprises: 749,
    revenue: '204500000000',
    counts: { present: 70, weak: 8, choke: 4, missing: 6, unknown: 18 },
    supply: 0.63,
    selfSufficient: 31,
    present: 74,
    complete: '60000000000',
    ...change,
  };
}
const line = (key: string) => {
  const found = totalLines.find((one) => one.key === key);
  if (!found) throw new Error(`no line ${key}`);
  return found;
};

test('says changes in short', () => {
  const changes = { removeEnterprises: [1, 2], removeSegments: ['a'], add: [] };
  expect(sayChanges(changes, 'zh')).toBe('离开 2 家，断供 1 个环节');
  expect(sayChanges(changes, 'en')).toBe('2 leave, 1 segments fail');
});

test('tells better from worse: more revenue is good, more gaps are not', () => {
  const today = totals();
  const more = totals({ revenue: '205000000000', counts: { ...today.counts, missing: 7 } });
  expect(judgeChange(line('revenue'), today, more)).toBe('good');
  expect(judgeChange(line('missing'), today, more)).toBe('bad');
  expect(judgeChange(line('supply'), today, more)).toBeUndefined();
});

test('a change bears its sign and its unit', () => {
  expect(line('revenue').sayChange(-5e9, 'zh')).toBe('−50亿元');
  expect(line('enterprises').sayChange(2, 'zh')).toBe('+2');
  expect(line('supply').sayChange(0.021, 'zh')).toBe('+2.1 个百分点');
});
