import { expect, test } from 'vitest';
import {
  formatIndex,
  formatMeasure,
  formatKm,
  formatRate,
  sayLadder,
  sayNearest,
  saySupplyBasis,
} from './gap-words.ts';
import { ladderTo, noLadder } from './gaps.fixture.ts';

test('a rate never stands without its basis', () => {
  expect(saySupplyBasis({ basis: 'slots', rate: 2 / 3, filled: 2, slots: 3 }, 'zh')).toBe(
    '按投入项 2/3',
  );
  const spend = { basis: 'spend', rate: 0.42, local: '42', total: '100', enterprises: 4 } as const;
  expect(saySupplyBasis(spend, 'zh')).toBe('按采购额，4 家');
  expect(saySupplyBasis(spend, 'en')).toBe('by spend of 4');
});

test('the nearest supply in a few words', () => {
  expect(sayNearest(ladderTo('nation', 842.2), 'zh')).toBe('国内 · 常州市 842 km');
  expect(sayNearest(ladderTo('province', null), 'en')).toBe('Province · 常州市');
  expect(sayNearest(ladderTo('import', null), 'zh')).toBe('只有进口');
  expect(sayNearest(ladderTo('cluster', 0), 'zh')).toBe('集群内 1 家');
  expect(sayNearest(noLadder, 'zh')).toBe('没有已知供给');
});

test('the whole ladder can be heard', () => {
  expect(sayLadder(ladderTo('nation', 842), 'zh')).toBe(
    '集群内 0 家，省内 0 家，国内 1 家，不能进口',
  );
});

test('rates and indices are rounded, but a part is never all and something never nothing', () => {
  expect(formatRate(0.4267)).toBe('42.7%');
  expect(formatRate(1)).toBe('100%');
  expect(formatRate(0.99999)).toBe('>99.9%');
  expect(formatRate(0.00001)).toBe('<0.1%');
  expect(formatIndex(null)).toBe('—');
  expect(formatIndex(0.31234)).toBe('0.312');
  expect(formatIndex(12345.6)).toBe('12,346');
  expect(formatMeasure(-1.5)).toBe('−1.500');
  expect(formatMeasure(null)).toBe('—');
  expect(formatKm(842.2)).toBe('842 km');
  expect(formatKm(3.14)).toBe('3.1 km');
});
