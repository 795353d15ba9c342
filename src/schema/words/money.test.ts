import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { formatExactMoney, formatMoney } from './money.ts';

test.each([
  ['204500000000', '2,045亿元', '204.5 bn yuan'],
  ['3500000', '350万元', '3.5 m yuan'],
  ['0', '0元', '0 yuan'],
  ['9999', '9,999元', '9,999 yuan'],
  ['10000', '1万元', '10,000 yuan'],
  ['12345678', '1,234.57万元', '12.35 m yuan'],
  ['99994999', '9,999.5万元', '99.99 m yuan'],
  ['99999999.99', '1亿元', '100 m yuan'],
  ['999999999.99', '10亿元', '1 bn yuan'],
  ['9999.996', '1万元', '10,000 yuan'],
  ['0.05', '0.05元', '0.05 yuan'],
  ['-35280000000', '-352.8亿元', '-35.28 bn yuan'],
  ['123456789012345678901', '1,234,567,890,123.46亿元', '123,456,789,012.35 bn yuan'],
  ['USD:180000000', '1.8亿美元', '180 m USD'],
  ['XDR:20000', '2万XDR', '20,000 XDR'],
  ['约三亿元', '约三亿元', '约三亿元'],
])('%s is shown as %s and %s', (value, zh, en) => {
  expect(formatMoney(value, 'zh')).toBe(zh);
  expect(formatMoney(value, 'en')).toBe(en);
});

test('the exact amount keeps every digit', () => {
  expect(formatExactMoney('1960296128.50', 'zh')).toBe('1,960,296,128.50元');
  expect(formatExactMoney('USD:18000000', 'en')).toBe('18,000,000 USD');
});

test('whole 万元 up to 9,999 are shown without loss', () => {
  assert(
    property(integer({ min: 1, max: 9999 }), (n) => {
      expect(formatMoney(`${n}0000`, 'zh').replaceAll(',', '')).toBe(`${n}万元`);
    }),
  );
});
