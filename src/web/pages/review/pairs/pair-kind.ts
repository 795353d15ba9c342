// A pair on the desk: its verdict is the choice.
import type { Judgement, ReviewPair } from '../../../../schema/review.ts';
import type { DeskKind, DeskQueue } from '../desk-queue.ts';

export type ReviewQueue = DeskQueue<ReviewPair, Judgement>;

export const pairKind: DeskKind<ReviewPair, Judgement> = {
  idOf: (pair) => pair.pairId,
  choiceOf: (pair) => pair.verdict?.judgement,
  reopen: (pair) => ({ ...pair, verdict: null }),
};
