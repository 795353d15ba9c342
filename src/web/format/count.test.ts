import { expect, test } from 'vitest';
import { formatCount, formatShare } from './count.ts';
import { formatApart, formatExact, formatValue } from './value.ts';

test('counts are grouped', () => expect(formatCount(1000000)).toBe('1,000,000'));

test.each([
  [1, 2, '50%'],
  [749, 749, '100%'],
  [999, 1000, '>99%'],
  [1, 1000, '<1%'],
  [0, 10, '0%'],
  [0, 0, '—'],
])('%i of %i is %s', (part, whole, share) => expect(formatShare(part, whole)).toBe(share));

test.each([
  ['revenue@2023', '204500000000', '2,045亿元'],
  ['employees@2023', '12345', '12,345'],
  ['founded', '2024-Q1', '2024年第一季度'],
  ['stage', 'operating', '在营'],
  ['stage', 'at-capacity', '达产'],
  ['short_names', ['甲', '乙'], '甲、乙'],
  ['products', '变压器', '变压器'],
  ['code', '914304007225000000', '914304007225000000'],
])('%s of %s is shown as %s', (key, value, shown) =>
  expect(formatValue(key, value, 'zh')).toBe(shown),
);

test('the exact form of money is not rounded', () => {
  expect(formatExact('revenue@2023', '12345678', 'en')).toBe('12,345,678 yuan');
});

test('two values that round to one are told apart', () => {
  const key = 'revenue@2023';
  expect(formatApart(key, '4509850000', '4510000000', 'zh')).toBe('4,509,850,000元');
  expect(formatApart(key, '4509850000', '4092210000', 'zh')).toBe('45.1亿元');
});
