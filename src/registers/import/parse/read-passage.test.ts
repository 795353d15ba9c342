import { expect, test } from 'vitest';
import { readPassage } from './read-passage.ts';

const on = '2025-01-20';
const read = (text: string, type: string) =>
  readPassage(text, on)
    .readings.filter((reading) => reading.type === type)
    .map(({ words, value }) => `${words} ${value}`);

test.each([
  ['该企业2024年实现营业收入3.5亿元。', ['3.5亿元 350000000']],
  ['项目总投资十五亿元，预计年产值一百亿元', ['十五亿元 1500000000', '一百亿元 10000000000']],
  ['投资额达到１，２５０万元', ['1,250万元 12500000']],
  ['出口额1.2亿美元', ['1.2亿美元 USD:120000000']],
  ['投资3-5亿元，二期3亿元到5亿元，三至五亿元', []],
  ['产值超百亿元', []],
  ['两次提到5亿元，仍是5亿元', ['5亿元 500000000']],
  ['同比增长12.5%', []],
])('amounts in %s', (text, found) => {
  expect(read(text, 'money')).toEqual(found);
});

test.each([
  ['带动就业八百人，用地120亩', ['八百人 800', '120亩 120']],
  ['签约项目20个，新增一个园区', ['20个 20']],
  ['用地8公顷', ['8公顷 120']],
  ['历时三个月，提高5个百分点，全省第一家', []],
  ['员工1.2万人', ['1.2万人 12000']],
])('numbers in %s', (text, found) => {
  expect(read(text, 'number')).toEqual(found);
});

test.each([
  ['2024年3月5日签约，2024年底投产', ['2024年3月5日 2024-03-05', '2024年底 2024']],
  ['1月20日，项目开工', ['1月20日 2025-01-20']],
  ['将于3月1日开工', []],
  ['二〇二四年第四季度', ['二〇二四年第四季度 2024-Q4']],
  ['2024-03-05至2024.03.06', ['2024-03-05 2024-03-05', '2024.03.06 2024-03-06']],
  ['2024年3月15家企业', ['2024年3月 2024-03']],
])('dates in %s', (text, found) => {
  expect(read(text, 'date')).toEqual(found);
});

test.each([
  ['该企业2024年实现营业收入3.5亿元。', ['revenue'], '2024'],
  ['去年纳税额2000万元', ['tax'], '2024'],
  ['2024年上半年集群总产值900亿元', ['output'], '2024-H1'],
  ['项目总投资十五亿元', ['investment'], null],
  ['建厂23年，利润总额2000万元', ['profit'], null],
  ['2023年营业收入3亿元，2024年4亿元', ['revenue'], null],
  ['营业收入稳步增长', [], null],
])('what %s speaks of', (text, fields, period) => {
  const found = readPassage(text, on);
  expect(found.fields.slice(0, 1)).toEqual(fields);
  expect(found.period).toBe(period);
});
