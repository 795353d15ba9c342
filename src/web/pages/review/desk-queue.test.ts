import { expect, test } from 'vitest';
import type { Judgement, ReviewPair } from '../../../schema/review.ts';
import { choiceOn, emptyDesk, nextOffset, reduceDesk } from './desk-queue.ts';
import type { DeskAction } from './desk-queue.ts';
import { pairKind } from './pairs/pair-kind.ts';
import type { ReviewQueue } from './pairs/pair-kind.ts';

type ReviewAction = DeskAction<ReviewPair, Judgement>;
const reduceReview = (queue: ReviewQueue, action: ReviewAction) =>
  reduceDesk(pairKind, queue, action);
const emptyReview: ReviewQueue = emptyDesk();
const judgementOn = (queue: ReviewQueue, item: ReviewPair) => choiceOn(pairKind, queue, item);
const isOpen = (judgement: Judgement | undefined) => judgement === undefined;

function pair(pairId: number, verdictId?: number): ReviewPair {
  const verdict = { judgement: 'same' as const, by: '示例', at: '2024-10-03', note: '' };
  return {
    pairId,
    weight: 0,
    probability: 0.5,
    evidence: [],
    verdict: verdictId === undefined ? null : { verdictId, ...verdict },
  } as unknown as ReviewPair;
}
/** A page of two out of nine pairs. */
function loaded(...ids: number[]): ReviewAction {
  const page = { items: ids.map((id) => pair(id)), total: 9, open: 9, offset: 0 };
  return { type: 'loaded', page, limit: 2 };
}
function run(...actions: ReviewAction[]): ReviewQueue {
  return actions.reduce(reduceReview, emptyReview);
}
function current(queue: ReviewQueue): number | undefined {
  return queue.items[queue.at]?.pairId;
}
const same = (pairId: number): ReviewAction => ({ type: 'decided', id: pairId, choice: 'same' });

test('a decision shows at once and leads to the next undecided pair', () => {
  const queue = run(loaded(1, 2, 3), same(1));
  expect(current(queue)).toBe(2);
  expect(queue.items.map((item) => judgementOn(queue, item))).toEqual([
    'same',
    undefined,
    undefined,
  ]);
});

test('going back and deciding again skips what is decided', () => {
  const queue = run(loaded(1, 2, 3), { type: 'moved', by: 1 }, same(2), { type: 'moved', by: -2 });
  expect(current(queue)).toBe(1);
  expect(current(reduceReview(queue, same(1)))).toBe(3);
});

test('after the last pair the place is behind it, until more are loaded', () => {
  const queue = run(loaded(1), same(1));
  expect(current(queue)).toBeUndefined();
  expect(current(reduceReview(queue, loaded(1, 2)))).toBe(2);
});

test('pages that overlap are loaded once', () => {
  expect(run(loaded(1, 2), loaded(2, 3)).items.map((item) => item.pairId)).toEqual([1, 2, 3]);
});

test('the next page of open pairs begins behind those still open', () => {
  const queue = run(loaded(1, 2, 3), same(1), same(2));
  expect(nextOffset(pairKind, queue, isOpen)).toBe(1);
  expect(nextOffset(pairKind, queue, () => true)).toBe(3);
});

test('a confirmed decision knows its verdict', () => {
  const queue = run(loaded(1, 2), same(1), { type: 'confirmed', item: pair(1, 70) });
  expect(queue.decisions).toEqual([{ id: 1, choice: 'same', confirmed: true }]);
  expect(queue.items[0]?.verdict?.verdictId).toBe(70);
});

test('undo returns to the pair and opens it again', () => {
  const done = run(loaded(1, 2, 3), same(1), { type: 'confirmed', item: pair(1, 70) }, same(2));
  const queue = reduceReview(done, { type: 'undone', id: 1 });
  expect(current(queue)).toBe(1);
  expect(queue.decisions.map((decision) => decision.id)).toEqual([2]);
  expect(queue.items[0]?.verdict).toBeNull();
});

test('a refused decision is taken off and its pair shown again', () => {
  const queue = run(loaded(1, 2), same(1), { type: 'refused', id: 1, gone: false });
  expect(current(queue)).toBe(1);
  expect(queue.decisions).toEqual([]);
});

test('a pair that is gone leaves the list without moving the reviewer', () => {
  const queue = run(loaded(1, 2, 3), same(1), { type: 'refused', id: 1, gone: true });
  expect(current(queue)).toBe(2);
  expect(queue.items.map((item) => item.pairId)).toEqual([2, 3]);
});

test('walking stops at both ends', () => {
  expect(run(loaded(1, 2), { type: 'moved', by: -1 }).at).toBe(0);
  expect(run(loaded(1, 2), { type: 'moved', by: 5 }).at).toBe(2);
});

function opens(...actions: ReviewAction[]): number {
  return run(loaded(1, 2, 3), ...actions).open;
}
test('the count of open pairs follows what is decided, taken back and refused', () => {
  expect(opens(same(1), same(2))).toBe(7);
  expect(opens(same(1), same(1))).toBe(8);
  expect(opens(same(1), { type: 'undone', id: 1 })).toBe(9);
  expect(opens(same(1), { type: 'refused', id: 1, gone: false })).toBe(9);
  expect(opens(same(1), { type: 'refused', id: 1, gone: true })).toBe(8);
});

test('a page asked for while a decision is on its way does not count it again', () => {
  expect(run(loaded(1, 2), same(1), loaded(2, 3)).open).toBe(8);
});

test('the list ends where its total says, however short a page is', () => {
  const page = { items: [pair(1)], total: 9, open: 9, offset: 0 };
  const first = reduceReview(emptyReview, { type: 'loaded', page, limit: 5 });
  expect(first.exhausted).toBe(false);
  const second = { ...page, offset: 5 };
  expect(reduceReview(first, { type: 'loaded', page: second, limit: 5 }).exhausted).toBe(true);
});

test('pages of known pairs are stepped over, until something new comes', () => {
  const stuck = run(loaded(1, 2), same(1), same(2), loaded(1, 2), loaded(1, 2));
  expect(nextOffset(pairKind, stuck, isOpen)).toBe(4);
  expect(nextOffset(pairKind, reduceReview(stuck, loaded(3, 4)), isOpen)).toBe(2);
});

test('who comes for one pair stands at it, loaded or not, and it is not loaded twice', () => {
  expect(current(run(loaded(1, 2, 3), { type: 'sought', item: pair(2) }))).toBe(2);
  const queue = run({ type: 'sought', item: pair(3) }, loaded(1, 2, 3));
  expect(queue.items.map((item) => item.pairId)).toEqual([3, 1, 2]);
  expect(current(queue)).toBe(3);
});
