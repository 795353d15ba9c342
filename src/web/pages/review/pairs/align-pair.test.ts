import { expect, test } from 'vitest';
import type { RegisterRow } from '../../../../schema/register.ts';
import { alignPair, type Agreement } from './align-pair.ts';

const bare: RegisterRow = {
  entityId: 1,
  kind: 'enterprise',
  register: 'existing',
  name: '衡阳示例变压器有限公司',
  code: null,
  stage: null,
  province: null,
  city: null,
  district: null,
  park: null,
  products: null,
  founded: null,
  registeredCapital: null,
  revenue: null,
  revenuePeriod: null,
  output: null,
  outputPeriod: null,
  purchases: null,
  purchasesPeriod: null,
  purchasesLocal: null,
  employees: null,
  owner: null,
  investment: null,
  invested: null,
  signed: null,
  started: null,
  producing: null,
  segments: [],
  conflicts: 0,
  records: 1,
};

const cases: [string, Partial<RegisterRow>, Partial<RegisterRow>, string, Agreement][] = [
  ['equal cities', { city: '衡阳市' }, { city: '衡阳市' }, 'city', 'same'],
  ['other cities', { city: '衡阳市' }, { city: '长沙市' }, 'city', 'differ'],
  ['one city', { city: '衡阳市' }, {}, 'city', 'one'],
  ['an empty text says nothing', { city: '衡阳市' }, { city: '' }, 'city', 'one'],
  [
    'full-width brackets',
    { name: '示例（衡阳）公司' },
    { name: '示例(衡阳) 公司' },
    'name',
    'alike',
  ],
  ['a year holds its month', { founded: '2009' }, { founded: '2009-03' }, 'founded', 'alike'],
  ['a year is no prefix of digits', { founded: '2009' }, { founded: '20090' }, 'founded', 'differ'],
  [
    'one year, two figures',
    { revenue: '100', revenuePeriod: '2023' },
    { revenue: '200', revenuePeriod: '2023' },
    'revenue',
    'differ',
  ],
  [
    'figures of two years',
    { revenue: '100', revenuePeriod: '2022' },
    { revenue: '100', revenuePeriod: '2023' },
    'revenue',
    'apart',
  ],
];
for (const [title, left, right, key, agreement] of cases) {
  test(title, () => {
    const found = alignPair({ ...bare, ...left }, { ...bare, ...right, entityId: 2 });
    expect(found.find((field) => field.key === key)?.agreement).toBe(agreement);
  });
}

test('fields that neither speaks of are left out, labels come from the schema', () => {
  const found = alignPair(bare, { ...bare, code: '91430400000000000X' });
  expect(found.map((field) => field.label.zh)).toEqual(['名称', '统一社会信用代码']);
});
