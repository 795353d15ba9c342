import { expect, test } from 'vitest';
import {
  findFigureAddress,
  findSpan,
  isDay,
  parseSearch,
  readGlobalSearch,
  writeFigureAddress,
  writeSearch,
  writeSpan,
} from './address.ts';

test('a search is written as it is read, Chinese and signs included', () => {
  const search = { q: '变压器 & 铁塔=1', figure: '12:revenue@2023', asOf: '2024-03-31' };
  expect(parseSearch(writeSearch(search))).toEqual(search);
  expect(writeSearch({ figure: '12:revenue@2023' })).toBe('?figure=12:revenue@2023');
  expect(writeSearch({ q: '', city: undefined, stage: null })).toBe('');
});

test('a text that looks like a number stays a text', () => {
  expect(parseSearch('?q=0123')).toEqual({ q: '0123' });
});

test.each(['2024-02-30', '2024-13-01', '2024-1-1', '', undefined, 20240101])(
  '%s is no day',
  (day) => expect(isDay(day)).toBe(false),
);

test('a figure address is read back', () => {
  const address = { entityId: 12, key: 'revenue@2023' };
  expect(findFigureAddress(writeFigureAddress(address))).toEqual(address);
  expect(findFigureAddress('revenue')).toBeUndefined();
  expect(findFigureAddress(undefined)).toBeUndefined();
});

test('a mistyped day or figure is dropped', () => {
  expect(readGlobalSearch({ asOf: '2024-02-30', figure: 'x', q: '1' })).toEqual({});
});

test('a span is written into the address and read back; what is none is no span', () => {
  expect(findSpan(writeSpan({ start: 12, end: 57 }))).toEqual({ start: 12, end: 57 });
  for (const text of [undefined, '', '5', '7-7', '9-3', '-1-4', '1-2x', '1'.repeat(30)])
    expect(findSpan(text)).toBeUndefined();
});
