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

test.each([
  ['到位资金（万元）', 'in_place'],
  ['到位投资（亿元）', 'in_place'],
  ['累计完成投资（亿元）', 'invested'],
  ['2024年增资额（万元）', 'increase'],
  ['签约时间', 'signed'],
  ['计划开工时间', 'start_planned'],
  ['约定开工时间', 'start_promised'],
  ['开工时间', 'started'],
  ['竣工时间', 'completed'],
  ['计划竣工时间', 'finish_planned'],
  ['竣工/投产时间', 'producing'],
  ['约定投产时间', 'finish_promised'],
  ['投产时间', 'producing'],
  ['计划达产时间', 'capacity_planned'],
  ['约定达产时间', 'capacity_promised'],
  ['达产时间', 'at_capacity'],
  ['终止时间', 'dropped'],
  ['达产产能', 'capacity'],
])('in a list of projects %s is %s', (header, field) => {
  const [first, second] = matchHeader(header, 'project');
  expect(first?.field).toBe(field);
  expect(second?.score ?? 0).toBeLessThan(1);
});
