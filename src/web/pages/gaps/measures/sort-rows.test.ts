import { expect, test } from 'vitest';
import { sortRows } from './sort-rows.ts';

const rows = [{ n: 2 }, { n: null }, { n: 3 }, { n: 1 }];

test('what is not known stands last, whichever way the rest is ordered', () => {
  const by = (order: 'asc' | 'desc') => sortRows(rows, ({ n }) => n, order, 'zh').map(({ n }) => n);
  expect(by('desc')).toEqual([3, 2, 1, null]);
  expect(by('asc')).toEqual([1, 2, 3, null]);
});

test('words are ordered as the language orders them', () => {
  const words = [{ w: '长沙市' }, { w: '衡阳市' }];
  expect(sortRows(words, ({ w }) => w, 'asc', 'zh').map(({ w }) => w)).toEqual(
    ['长沙市', '衡阳市'].toSorted((a, b) => a.localeCompare(b, 'zh')),
  );
});
