import { expect, test } from 'vitest';
import { readImportSearch } from './import-search.ts';

test('an address is read, what it does not know is dropped', () => {
  expect(readImportSearch({ source: '12', check: 'diff', rows: 'refused' })).toEqual({
    source: '12',
    check: 'diff',
    rows: 'refused',
  });
  expect(readImportSearch({ source: '1x', check: 'all', rows: 'other' })).toEqual({});
});
