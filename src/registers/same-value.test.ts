import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from './same-value.ts';

const dates = fc.constantFrom(
  '2008',
  '2008-Q2',
  '2008-Q4',
  '2008-05',
  '2008-05-03',
  '2008-5',
  '2009-05',
);
const amounts = fc.constantFrom(
  '0',
  '-0',
  '1',
  '1.0',
  '01',
  '-1',
  '-1.50',
  '-1.5',
  '.5',
  'USD:1',
  'USD:1.0',
);
const names = fc.constantFrom(
  '衡阳示例（集团）有限公司',
  '衡阳示例(集团)有限公司',
  '衡阳示例集团',
  '示例',
);
const lists = fc.array(fc.constantFrom('示例甲', '示例乙'), { maxLength: 3 });
const cases = fc.oneof(
  fc.tuple(fc.constantFrom('founded', 'signed'), dates, dates),
  fc.tuple(fc.constantFrom('revenue@2023', 'employees@2023', 'land'), amounts, amounts),
  fc.tuple(fc.constantFrom('name', 'owner'), names, names),
  fc.tuple(fc.constant('former_names'), lists, lists),
  fc.tuple(fc.constantFrom('city', 'code', 'stage', '没有'), fc.string(), fc.string()),
);

test('two values are the same whichever is named first, and each is itself', () => {
  fc.assert(
    fc.property(cases, ([key, a, b]) => {
      expect(sameValue(key, a, b)).toBe(sameValue(key, b, a));
      expect(sameValue(key, a, a)).toBe(true);
    }),
  );
});

test.each([
  ['founded', '2008', '2008-05-03', true],
  ['founded', '2008-Q2', '2008-05', true],
  ['founded', '2008-Q2', '2008-07', false],
  ['founded', '2008-05', '2008-06', false],
  ['founded', '2008', '20081', false],
  ['revenue@2023', '1200.50', '1200.5', true],
  ['revenue@2023', '0012', '12', true],
  ['revenue@2023', '100', '1', false],
  ['revenue@2023', '100', '-100', false],
  ['revenue@2023', '0', '-0', true],
  ['registered_capital', 'USD:1.0', 'USD:1', true],
  ['registered_capital', 'USD:1', '1', false],
  ['employees', '100', '100.0', true],
  ['name', '衡阳示例（集团）有限公司', '衡阳示例(集团)有限公司', true],
  ['name', '衡阳示例有限公司', '长沙示例有限公司', false],
  ['city', '衡阳市 ', '衡阳市', true],
])('%s: %s and %s', (key, a, b, same) => {
  expect(sameValue(key, a, b)).toBe(same);
});
