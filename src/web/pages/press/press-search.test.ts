import { expect, test } from 'vitest';
import { isFiltered, noFilters, readPressSearch, toQuestion } from './press-search.ts';

test('an address is read as it was written', () => {
  const written = {
    q: '"特高压" -广告',
    category: '产业',
    source: '示例日报',
    from: '2025-01-01',
    to: '2025-01-31',
    enterprise: '12',
    segment: 'copper-rod',
    place: '430400',
    named: '衡阳市',
    order: 'time',
    each: '1',
    older: '1',
    page: '3',
  };
  expect(readPressSearch(written)).toEqual(written);
});

test.each([
  ['a day that is none', { from: '2025-02-30' }],
  ['an enterprise that is no number', { enterprise: '1 or 1' }],
  ['an order that nobody knows', { order: 'size' }],
  ['the first page', { page: '1' }],
  ['a question without words', { q: '  ' }],
  ['a question without end', { q: '长'.repeat(501) }],
  ['what belongs to another page', { view: 'table' }],
])('%s is dropped, not refused', (_, search) => {
  expect(readPressSearch(search)).toEqual({});
});

test('the API is asked for the page of the list, and for each repost only when wanted', () => {
  expect(toQuestion({ q: '铜杆', page: '3', place: '430400', named: '衡阳市' })).toEqual({
    q: '铜杆',
    place: '430400',
    limit: 20,
    offset: 40,
  });
  expect(toQuestion({ each: '1' })).toEqual({ collapse: false, limit: 20, offset: 0 });
});

test('order and page narrow nothing; taking all filters back leaves the order', () => {
  expect(isFiltered({ order: 'time', page: '2', each: '1' })).toBe(false);
  expect(isFiltered({ place: '430400' })).toBe(true);
  const left = readPressSearch({
    q: '铜',
    from: '2025-01-01',
    page: '2',
    order: 'time',
    ...noFilters,
  });
  expect(left).toEqual({ order: 'time' });
});
