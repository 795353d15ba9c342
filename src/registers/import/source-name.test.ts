import { expect, test } from 'vitest';
import { dateIn, seriesOf } from './source-name.ts';

test.each([
  ['衡阳市企业名录2024-03.xlsx', '2024-03-31'],
  ['衡阳市企业名录（2024年3月5日）.xlsx', '2024-03-05'],
  ['名录20240131.csv', '2024-01-31'],
  ['2023年度营收.xls', '2023-12-31'],
  ['enterprises-2013-2014.csv', '2014-12-31'],
  ['编号20139999.csv', undefined],
  ['计划2027年.xlsx', undefined],
  ['名录2023-02-31.xlsx', '2023-02-28'],
  ['名录.xlsx', undefined],
])('%s speaks of %s', (name, date) => {
  expect(dateIn(name, '2026-11-24')).toBe(date);
});

test('files of one list belong to one series whatever their date', () => {
  const names = [
    '衡阳名录2024-03.xlsx',
    '衡阳名录2023年12月.xls',
    '衡阳名录(1).xlsx',
    '衡阳名录-副本.xlsx',
  ];
  expect(new Set(names.map(seriesOf))).toEqual(new Set(['衡阳名录']));
});

test('a name that is nothing but a date keeps it', () => {
  expect(seriesOf('2024-03.xlsx')).toBe('2024-03');
});
