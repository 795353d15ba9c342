import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from './dates.ts';

test.each([
  ['2023年6月9日', undefined, '2023-06-09'],
  ['6月9日', '2024-07-01', '2024-06-09'],
  ['11月30日', '2024-02-10', '2023-11-30'],
  ['将于11月30日举行', '2024-02-10', '2024-11-30'],
  ['今年4月', '2024-05-01', '2024-04'],
  ['去年10月', '2024-05-01', '2023-10'],
  ['今年3月5日', '2024-05-01', '2024-03-05'],
  ['昨日', '2024-03-01', '2024-02-29'],
  ['今天', '2024-03-01', '2024-03-01'],
  ['近日', '2024-03-01', null],
  ['日前', '2024-03-01', null],
  ['2023年第三季度', undefined, '2023-Q3'],
  ['二季度', '2024-08-01', '2024-Q2'],
  ['四季度', '2024-03-01', '2023-Q4'],
  ['前三季度', '2024-11-01', '2024-01..2024-09'],
  ['上半年', '2024-08-01', '2024-H1'],
  ['年底', '2024-05-01', '2024-12'],
  ['2025年底', '2024-05-01', '2025-12'],
  ['年内', '2024-05-01', '2024'],
  ['2025年初', undefined, '2025-01'],
  ['明年下半年', '2024-05-01', '2025-H2'],
  ['二〇二三年七月', undefined, '2023-07'],
  ['2023-06-09', undefined, '2023-06-09'],
  ['2023.6.9', undefined, '2023-06-09'],
  ['“十三五”期间', undefined, '2016..2020'],
  ['十五五末', undefined, '2030'],
  ['建设周期24个月', undefined, 'P24M'],
  ['工期2年', undefined, 'P2Y'],
  ['本月8日', '2024-05-20', '2024-05-08'],
  ['上月', '2024-01-20', '2023-12'],
  ['15日，', '2024-05-20', '2024-05-15'],
  ['28日，', '2024-05-20', '2024-04-28'],
  ['2022年6月3日至5日', undefined, '2022-06-03..2022-06-05'],
  ['6月3日—5日', '2024-07-01', '2024-06-03..2024-06-05'],
  ['6月30日至7月2日', '2024-07-10', '2024-06-30..2024-07-02'],
  ['2024-2030年', undefined, '2024..2030'],
  ['2023年', undefined, '2023'],
])('%s in a text of %s is %s', (text, published, value) =>
  expect(findDates(text, published).map((date) => date.value)).toEqual([value]),
);

test.each([
  '近4年来建厂23年',
  '投资2000万元',
  '建成后年产值5亿元',
  '5年级学生',
  '2024年13月',
  '6号楼第3层',
])('no day is named: %s', (text) =>
  expect(findDates(text, '2024-05-01').filter(({ value }) => value?.includes('-'))).toEqual([]),
);

test('without the day of publication, what counts to it has no value', () => {
  for (const text of ['昨日', '3月5日', '今年', '上半年'])
    expect(findDates(text).map(({ value, basis }) => [value, basis])).toEqual([[null, 'vague']]);
});

test('every day reads back, written whole or completed from its own day', () => {
  const days = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2039-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      const words = `${Number(month)}月${Number(day)}日`;
      expect(findDates(`${year}年${words}`).map(({ value }) => value)).toEqual([iso]);
      expect(findDates(`${words}，`, iso).map(({ value }) => value)).toEqual([iso]);
    }),
  );
});
