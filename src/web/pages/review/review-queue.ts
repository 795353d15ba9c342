// The pairs at hand and where the reviewer stands among them. Decisions show at once and are confirmed later.
import type { z } from 'zod';
import type { Judgement, ReviewPair, reviewPageSchema } from '../../../schema/review.ts';

type ReviewPage = z.infer<typeof reviewPageSchema>;

export interface Decision {
  pairId: number;
  judgement: Judgement;
  /** Known once the server has written it down. */
  verdictId: number | null;
}

export interface ReviewQueue {
  pairs: readonly ReviewPair[];
  at: number;
  /** Decisions of this sitting, oldest first; undo takes the last. */
  decisions: readonly Decision[];
  /** Length of the server's list, and how many pairs are open with what was decided here counted in. */
  total: number;
  open: number;
  /** Pages loaded so far, and whether the last of them was the end of the list. */
  pages: number;
  exhausted: boolean;
  /** How far behind the expected place to look, after pages that held nothing new. */
  further: number;
}

export type ReviewAction =
  | { type: 'loaded'; page: ReviewPage; limit: number }
  | { type: 'decided'; pairId: number; judgement: Judgement }
  | { type: 'confirmed'; pair: ReviewPair }
  | { type: 'refused'; pairId: number; gone: boolean }
  | { type: 'undone'; pairId: number }
  | { type: 'moved'; by: number };

export const emptyReview: ReviewQueue = {
  pairs: [],
  at: 0,
  decisions: [],
  total: 0,
  open: 0,
  pages: 0,
  exhausted: false,
  further: 0,
};

export function reduceReview(queue: ReviewQueue, action: ReviewAction): ReviewQueue {
  switch (action.type) {
    case 'loaded': {
      const { page, limit } = action;
      const known = new Set(queue.pairs.map((pair) => pair.pairId));
      const fresh = page.pairs.filter((pair) => !known.has(pair.pairId));
      const onTheirWay = queue.decisions.filter((decision) => decision.verdictId === null).length;
      // A page may hold fewer pairs than were asked for; only the total tells that it was the last.
      const exhausted = page.offset + limit >= page.total;
      return {
        ...queue,
        pairs: [...queue.pairs, ...fresh],
        total: page.total,
        open: Math.max(0, page.open - onTheirWay),
        pages: queue.pages + 1,
        exhausted,
        further: fresh.length === 0 ? queue.further + limit : 0,
      };
    }
    case 'decided': {
      const { pairId, judgement } = action;
      const earlier = without(queue.decisions, pairId);
      const decisions = [...earlier, { pairId, judgement, verdictId: null }];
      const open = queue.open - (isOpen(queue, pairId) ? 1 : 0);
      return { ...queue, open, decisions, at: nextUndecided({ ...queue, decisions }) };
    }
    case 'confirmed':
      return {
        ...queue,
        pairs: queue.pairs.map((pair) => (pair.pairId === action.pair.pairId ? action.pair : pair)),
        decisions: queue.decisions.map((decision) =>
          decision.pairId === action.pair.pairId
            ? { ...decision, verdictId: action.pair.verdict?.verdictId ?? null }
            : decision,
        ),
      };
    case 'refused': {
      const decisions = without(queue.decisions, action.pairId);
      const place = positionOf(queue, action.pairId);
      if (!action.gone) return { ...queue, decisions, at: place, open: queue.open + 1 };
      const pairs = queue.pairs.filter((pair) => pair.pairId !== action.pairId);
      return { ...queue, pairs, decisions, at: place < queue.at ? queue.at - 1 : queue.at };
    }
    case 'undone':
      return {
        ...queue,
        open: queue.open + 1,
        at: positionOf(queue, action.pairId),
        decisions: without(queue.decisions, action.pairId),
        pairs: queue.pairs.map((pair) =>
          pair.pairId === action.pairId ? { ...pair, verdict: null } : pair,
        ),
      };
    case 'moved':
      return { ...queue, at: Math.min(Math.max(0, queue.at + action.by), queue.pairs.length) };
  }
}

export function decisionOn(queue: ReviewQueue, pairId: number): Decision | undefined {
  return queue.decisions.find((decision) => decision.pairId === pairId);
}

/** How a pair stands now: a decision of this sitting goes before what was loaded. */
export function judgementOn(queue: ReviewQueue, pair: ReviewPair): Judgement | undefined {
  return decisionOn(queue, pair.pairId)?.judgement ?? pair.verdict?.judgement;
}

/**
 * Offset of the next page. The open list of the server shrinks as decisions are written down, so only
 * pairs that are still undecided count; in other lists every loaded pair does. Overlap is dropped on loading.
 */
export function nextOffset(queue: ReviewQueue, state: 'open' | 'decided' | 'all'): number {
  const undecided = queue.pairs.filter((pair) => !judgementOn(queue, pair));
  return (state === 'open' ? undecided : queue.pairs).length + queue.further;
}

/** The first undecided pair after the present one, else the place behind the last. */
function nextUndecided(queue: ReviewQueue): number {
  const decided = new Set(queue.decisions.map((decision) => decision.pairId));
  const at = queue.pairs.findIndex((pair, index) => index > queue.at && !decided.has(pair.pairId));
  return at < 0 ? queue.pairs.length : at;
}

function isOpen(queue: ReviewQueue, pairId: number): boolean {
  const pair = queue.pairs.find((one) => one.pairId === pairId);
  return pair !== undefined && judgementOn(queue, pair) === undefined;
}

function positionOf(queue: ReviewQueue, pairId: number): number {
  const at = queue.pairs.findIndex((pair) => pair.pairId === pairId);
  return at < 0 ? queue.at : at;
}

function without(decisions: readonly Decision[], pairId: number): Decision[] {
  return decisions.filter((decision) => decision.pairId !== pairId);
}
