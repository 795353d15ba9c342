// What the address says of the map: the view, the colours, the open segment.
import { measures } from './words.ts';
import type { Measure } from './words.ts';

export interface MapSearch {
  view?: 'table';
  by?: Exclude<Measure, 'state'>;
  segment?: string;
}

/** Reads what it knows and drops the rest. */
export function readMapSearch(search: Record<string, unknown>): MapSearch {
  const found: MapSearch = {};
  if (search['view'] === 'table') found.view = 'table';
  const by = measures.find((measure) => measure === search['by']);
  if (by && by !== 'state') found.by = by;
  const segment = search['segment'];
  if (typeof segment === 'string' && segment !== '' && segment.length <= 100)
    found.segment = segment;
  return found;
}
