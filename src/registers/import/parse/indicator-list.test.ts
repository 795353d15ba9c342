import { expect, test } from 'vitest';
import { planTable } from './read-table.ts';

const list = [
  ['指标', '数值', '单位', '年份', '来源标题'],
  ['企业数', '749', '家', '2023', '示例报道'],
  ['营业收入', '2045', '亿元', '2023', '示例报道'],
  ['总产值', '2045', '亿元', '2023', '另一示例报道'],
  ['签约项目数', '20', '个', '2023', '示例报道'],
  ['蓝天白云数', '3', '个', '2023', '示例报道'],
];

test('a list of indicators gives each row its own figure, in yuan and of its own year', () => {
  const table = planTable({ index: 0, name: '指标' }, list, [], { kind: 'cluster' });
  const rows = list.slice(table.from).map((cells, at) => table.read(cells, table.from + at + 1));
  expect(rows.map((row) => row?.values)).toEqual([
    { 'enterprises@2023': '749' },
    { 'revenue@2023': '204500000000' },
    { 'output@2023': '204500000000' },
    { 'contracts@2023': '20' },
    {},
  ]);
  expect(rows[1]?.raw).toEqual({ 'revenue@2023': '2045' });
  expect(rows[4]?.refused?.reason.zh).toContain('蓝天白云数');
});
