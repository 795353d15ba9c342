import { expect, test } from 'vitest';
import type { Column, Sheet } from '../../../schema/source.ts';
import { findAddress } from './cell-address.ts';

function column(index: number, field: string | null, period?: string): Column {
  return { index, header: '', field, period, basis: 'synonym', score: 1, samples: [] };
}
const sheet: Sheet = {
  index: 0,
  name: '名单',
  headerFirst: 3,
  headerLast: 4,
  title: '',
  period: '2023',
  rows: 9,
  columns: [
    column(0, 'name'),
    column(7, 'revenue', '2022'),
    column(8, 'revenue'),
    column(27, 'employees'),
    column(30, 'note'),
    column(31, 'note'),
  ],
};

const cases: [string, string | undefined][] = [
  ['name', 'A12'],
  ['revenue@2022', 'H12'],
  ['revenue@2023', 'I12'],
  ['employees@2024', 'AB12'],
  ['note', undefined],
  ['city', undefined],
];
for (const [key, address] of cases) {
  test(`${key} stands in ${address ?? 'no single cell'}`, () => {
    expect(findAddress(sheet, 12, key)).toBe(address);
  });
}
