// What the address says of a snapshot's page: what is shown side by side, the sentence that somebody came for,
// and which captures are compared.
import { findSpan } from '../../address.ts';

export const snapshotViews = ['both', 'page', 'text'] as const;
export type SnapshotShow = (typeof snapshotViews)[number];

export interface SnapshotSearch {
  /** Absent: both, or the text at phone width. */
  show?: SnapshotShow;
  /** `12-57`: where the sentence stands in the article's text. */
  quote?: string;
  /** The two captures that are compared, the older first. */
  older?: string;
  newer?: string;
}

export function readSnapshotSearch(search: Record<string, unknown>): SnapshotSearch {
  const found: SnapshotSearch = {};
  const show = snapshotViews.find((view) => view === search['show']);
  if (show) found.show = show;
  const { quote } = search;
  if (typeof quote === 'string' && findSpan(quote)) found.quote = quote;
  for (const key of ['older', 'newer'] as const) {
    const id = search[key];
    if (typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id)) found[key] = id;
  }
  return found;
}
