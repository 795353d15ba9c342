import { expect, test } from 'vitest';
import { readImportSearch } from './import-search.ts';

test('an address is read, what it does not know is dropped', () => {
  expect(readImportSearch({ id: '12', check: 'diff', rows: 'refused' })).toEqual({
    id: 12,
    check: 'diff',
    rows: 'refused',
  });
  expect(readImportSearch({ id: '1x', check: 'all', rows: 'other' })).toEqual({});
  expect(readImportSearch({ id: 7 })).toEqual({ id: 7 });
});
