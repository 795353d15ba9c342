import { expect, test } from 'vitest';
import { factState, findTab, pairState, readReviewSearch } from './review-search.ts';

test('addresses of pairs from before there were tabs still open them', () => {
  expect(findTab(readReviewSearch({ state: 'decided' }))).toBe('same');
  expect(pairState(readReviewSearch({ state: 'all' }))).toBe('all');
});

test('a bare address leaves the tab to what there is to do', () => {
  expect(findTab(readReviewSearch({}))).toBeUndefined();
});

test('a filter of facts opens the facts', () => {
  for (const search of [{ state: 'accepted' }, { kind: 'signing' }, { snapshot: '3' }, { q: '铜' }])
    expect(findTab(readReviewSearch(search))).toBe('facts');
});

test('what a mistyped address says is dropped, and each tab reads only states of its own', () => {
  const mistyped = { tab: 'x', state: 'y', kind: 'party', entity: '-1', fact: '0', q: ' ' };
  expect(readReviewSearch(mistyped)).toEqual({});
  expect(factState(readReviewSearch({ tab: 'facts', state: 'decided' }))).toBe('proposed');
  expect(pairState(readReviewSearch({ tab: 'same', state: 'accepted' }))).toBe('open');
});
