import { expect, test } from 'vitest';
import type { AlignedField } from './align-pair.ts';
import { weighDifference } from './weigh-difference.ts';

function field(key: string, type: AlignedField['type'], left: string, right: string): AlignedField {
  const periods = { left: null, right: null };
  return { key, type, left, right, periods, label: { zh: key, en: key }, agreement: 'differ' };
}

test.each([
  ['code', 'code', '91430400MA4L0000X1', '91430400MA4L0000X2', 'against'],
  ['city', 'text', '衡阳市', '长沙市', 'against'],
  ['owner', 'name', '示例甲公司', '示例乙公司', 'against'],
  ['founded', 'date', '2009-03-01', '2011-03-01', 'against'],
  ['founded', 'date', '2009-03-01', '2009-06-12', 'doubt'],
  ['name', 'name', '示例变压器制造有限公司', '示例变压器有限公司', 'doubt'],
  ['district', 'text', '石鼓区', '衡阳县', 'doubt'],
  ['revenue', 'money', '303000000', '290000000', 'usual'],
  ['revenue', 'money', '303000000', '30300', 'doubt'],
  ['revenue', 'money', 'USD:100', '30300', 'usual'],
  ['employees', 'integer', '415', '228', 'usual'],
  ['employees', 'integer', '0', '228', 'usual'],
  ['products', 'text', '牵引变压器', '110kV电力变压器', 'usual'],
  ['park', 'text', '示例园', '示例新区', 'usual'],
] as const)('%s (%s): %s and %s → %s', (key, type, left, right, wanted) => {
  expect(weighDifference(field(key, type, left, right))).toBe(wanted);
});

test.each(['same', 'alike', 'one', 'apart'] as const)('%s is no difference', (agreement) => {
  const given = { ...field('city', 'text', '衡阳市', '长沙市'), agreement };
  expect(weighDifference(given)).toBeUndefined();
});
