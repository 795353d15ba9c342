import type { ReviewQuery } from '../../../schema/review.ts';

export interface ReviewSearch {
  /** Absent: the open pairs. */
  state?: Exclude<ReviewQuery['state'], 'open'>;
}

export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const { state } = search;
  return state === 'decided' || state === 'all' ? { state } : {};
}
