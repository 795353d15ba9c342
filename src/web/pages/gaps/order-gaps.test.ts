import { expect, test } from 'vitest';
import { gap, ladderTo } from './gaps.fixture.ts';
import { chooseGaps, sortGaps } from './order-gaps.ts';

const gaps = [
  gap('a', { state: 'missing', stake: { revenue: '300' }, ladder: ladderTo('nation', 800) }),
  gap('b', { state: 'unknown', stake: { revenue: '100' }, ladder: ladderTo('import', null) }),
  gap('c', { state: 'unknown' }),
  gap('d', { state: 'weak', stake: { revenue: '900' }, ladder: ladderTo('cluster', 0) }),
  gap('e', { state: 'choke', stake: { revenue: '200' }, ladder: ladderTo('province', 120) }),
];
const ids = (list: { segment: string }[]) => list.map(({ segment }) => segment).join('');

test('lists first the open gaps that local revenue stands behind', () => {
  expect(ids(chooseGaps(gaps, undefined))).toBe('abe');
  expect(ids(chooseGaps(gaps, 'unknown'))).toBe('bc');
  expect(ids(chooseGaps(gaps, 'all'))).toBe('abcde');
});

test('keeps the order of the answer until a column is chosen', () => {
  expect(ids(sortGaps(gaps, undefined, 'desc', 'zh'))).toBe('abcde');
  expect(ids(sortGaps(gaps, 'stake', 'desc', 'zh'))).toBe('daebc');
});

test('nearest supply first: here, by distance, then import; what nobody knows stands last either way', () => {
  expect(ids(sortGaps(gaps, 'near', 'asc', 'zh'))).toBe('deabc');
  expect(ids(sortGaps(gaps, 'near', 'desc', 'zh'))).toBe('baedc');
});

test('by the kind of the first reason: a person’s word before a search before mere silence', () => {
  const reason = (code: 'verdict' | 'searched' | 'none') => ({ code, zh: '', en: '', links: [] });
  const told = [
    gap('n', { reasons: [reason('none')] }),
    gap('v', { reasons: [reason('verdict'), reason('none')] }),
    gap('s', { reasons: [reason('searched')] }),
    gap('x'),
  ];
  expect(ids(sortGaps(told, 'reason', 'desc', 'zh'))).toBe('vsnx');
});
