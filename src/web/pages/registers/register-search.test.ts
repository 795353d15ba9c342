import { expect, test } from 'vitest';
import { registers } from '../../../schema/stage.ts';
import { listColumns, recordKey } from './columns.ts';
import { nextOrder } from './grid-head.tsx';
import { findMove } from './grid-keys.ts';
import { readRegisterSearch } from './register-search.ts';
import { toFilter } from './use-register-rows.ts';

test('known filters are read, the rest is dropped', () => {
  expect(
    readRegisterSearch({
      q: '变压器',
      city: '衡阳市',
      stage: 'nowhere',
      conflicts: '1',
      source: 'abc',
      sort: 'revenue',
      order: 'sideways',
      figure: '1:name',
    }),
  ).toEqual({ q: '变压器', city: '衡阳市', conflicts: '1', sort: 'revenue', order: 'asc' });
  expect(readRegisterSearch({ q: 'x'.repeat(201), sort: 'password' })).toEqual({});
});

test('the filter of the API has no order and typed values', () => {
  expect(
    toFilter({ conflicts: '1', source: '7', sort: 'name', order: 'desc' }, '2024-03-31'),
  ).toEqual({ conflicts: true, source: 7, asOf: '2024-03-31' });
});

test.each(registers)('the columns of %s have names, and the name comes first', (register) => {
  const columns = listColumns(register);
  expect(columns[0]?.key).toBe('name');
  expect(columns.every((column) => column.name.zh && column.name.en)).toBe(true);
});

test('a yearly figure opens the evidence of its year', () => {
  const row = { revenuePeriod: '2023', outputPeriod: null, purchasesPeriod: '2022' };
  expect(recordKey(row, 'revenue')).toBe('revenue@2023');
  expect(recordKey(row, 'output')).toBe('output');
  expect(recordKey(row, 'purchases_local')).toBe('purchases_local@2022');
  expect(recordKey(row, 'city')).toBe('city');
});

test('a header clicked again and again: amounts fall, rise, then no order', () => {
  const column = listColumns('existing').find(({ key }) => key === 'revenue');
  if (!column) throw new Error('no revenue column');
  const first = nextOrder({}, column);
  expect(first).toEqual({ sort: 'revenue', order: 'desc' });
  const second = nextOrder(first, column);
  expect(second).toEqual({ sort: 'revenue', order: 'asc' });
  expect(nextOrder(second, column)).toEqual({ sort: undefined, order: undefined });
});

test.each([
  ['ArrowDown', false, { row: 10, column: 2 }],
  ['ArrowUp', false, { row: 8, column: 2 }],
  ['PageDown', false, { row: 10, column: 2 }],
  ['Home', false, { row: 9, column: 0 }],
  ['End', true, { row: 10, column: 2 }],
  ['ArrowRight', false, { row: 9, column: 2 }],
])('%s (control %s) moves to %o', (key, control, place) => {
  const size = { rows: 11, columns: 3, page: 12 };
  expect(findMove(key, control, { row: 9, column: 2 }, size)).toEqual(place);
});

test('other keys move nothing', () => {
  expect(findMove('a', false, { row: 0, column: 0 }, { rows: 1, columns: 1, page: 1 })).toBe(
    undefined,
  );
});
