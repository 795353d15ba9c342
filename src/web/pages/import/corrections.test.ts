import { expect, test } from 'vitest';
import type { Column, Sheet } from '../../../schema/source.ts';
import {
  correct,
  fieldAt,
  findRivals,
  isCorrected,
  lacksName,
  noCorrections,
  requestOf,
} from './corrections.ts';

function column(index: number, field: string | null, more: Partial<Column> = {}): Column {
  return { index, header: `列${index}`, field, basis: 'synonym', score: 1, samples: [], ...more };
}
function sheet(columns: Column[], more: Partial<Sheet> = {}): Sheet {
  const bare = { index: 2, name: '名单', headerFirst: 1, headerLast: 1, title: '', rows: 3 };
  return { ...bare, columns, ...more };
}

test('a correction stands until the first reading is chosen again', () => {
  const city = column(4, 'city');
  const corrected = correct(noCorrections, 2, city, null);
  expect(fieldAt(corrected, 2, city)).toBeNull();
  expect(isCorrected(corrected, 2, city)).toBe(true);
  const back = correct(corrected, 2, city, 'city');
  expect(back.size).toBe(0);
  expect(fieldAt(back, 2, city)).toBe('city');
});

test('the request names sheet, column and field', () => {
  const once = correct(noCorrections, 0, column(3, null), 'park');
  const twice = correct(once, 2, column(11, 'city'), null);
  expect(requestOf(twice)).toEqual({
    columns: [
      { sheet: 0, index: 3, field: 'park' },
      { sheet: 2, index: 11, field: null },
    ],
  });
});

test('two columns rival for one field, but not for two years of it', () => {
  const years = sheet([
    column(0, 'revenue', { period: '2022' }),
    column(1, 'revenue', { period: '2023' }),
  ]);
  expect(findRivals(years, noCorrections).size).toBe(0);
  const plain = sheet([column(0, 'city'), column(1, null), column(5, 'name')]);
  const corrected = correct(noCorrections, 2, column(1, null), 'city');
  expect(findRivals(plain, corrected)).toEqual(new Set([0, 1]));
});

test('the period of the title counts for a column that names none', () => {
  const mixed = sheet([column(0, 'revenue'), column(1, 'revenue', { period: '2023' })], {
    period: '2023',
  });
  expect(findRivals(mixed, noCorrections)).toEqual(new Set([0, 1]));
});

test('personal columns never rival, they are not read', () => {
  expect(findRivals(sheet([column(0, 'phone'), column(1, 'phone')]), noCorrections).size).toBe(0);
});

test('a read sheet needs a name column, a skipped one does not', () => {
  const nameless = sheet([column(0, 'city')]);
  expect(lacksName(nameless, noCorrections)).toBe(true);
  expect(lacksName(nameless, correct(noCorrections, 2, column(0, 'city'), 'name'))).toBe(false);
  expect(lacksName({ ...nameless, skipped: '没有表头' }, noCorrections)).toBe(false);
});
