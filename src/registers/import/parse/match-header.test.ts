import { expect, test } from 'vitest';
import { joint, matchHeader } from './match-header.ts';

const best = (header: string) => matchHeader(header, 'enterprise')[0]?.field;

test.each([
  ['2023年采购总额（万元）', 'purchases'],
  ['年度采购额', 'purchases'],
  ['其中：集群内采购额（万元）', 'purchases_local'],
  ['其中:本地配套采购额', 'purchases_local'],
  ['2023年本地采购额（万元）', 'purchases_local'],
  [`2023年采购总额（万元）${joint}其中：集群内采购额`, 'purchases_local'],
  [`采购情况（万元）${joint}2023年${joint}采购总额`, 'purchases'],
  [`采购总额（万元）${joint}2023年`, 'purchases'],
  // A rate is no amount, and what is bought in one place is not what is bought.
  ['本地采购额占比（%）', undefined],
  ['其中：集群内采购额占比', undefined],
  ['进口采购额', undefined],
  ['县外采购额', undefined],
  // A part of another figure is still no figure of its own.
  ['其中：营业收入', undefined],
  [`从业人数${joint}其中：女职工人数`, undefined],
])('%s: %s', (header, field) => {
  expect(best(header)).toBe(field);
});

test.each([
  ['name', 'name'],
  ['uscc', 'code'],
  ['reg_date', 'founded'],
  ['type', 'org_type'],
  ['capital', 'registered_capital'],
  ['scope', 'scope'],
  ['province', 'province'],
  ['city', 'city'],
  ['address', 'address'],
])('the English header %s is %s', (header, field) => {
  expect(best(header)).toBe(field);
});
