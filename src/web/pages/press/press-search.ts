// What the address says of 资讯: the question, its filters, its order and the page of the list.
import { searchOrderSchema } from '../../../schema/search.ts';
import type { SearchOrder } from '../../../schema/search.ts';
import { isDay } from '../../address.ts';
import type { PressQuestion } from '../../api-press.ts';

export interface PressSearch {
  q?: string;
  category?: string;
  source?: string;
  /** ISO days of publication, both within. */
  from?: string;
  to?: string;
  /** Entity number. */
  enterprise?: string;
  segment?: string;
  /** Division code, and its name for the reader. */
  place?: string;
  named?: string;
  order?: SearchOrder;
  /** Every repost by itself. */
  each?: '1';
  /** Older captures of a page too. */
  older?: '1';
  /** Counted from 2: the first page needs no word. */
  page?: string;
}

export const pageSize = 20;
const texts = [
  ['q', 500],
  ['category', 100],
  ['source', 200],
  ['segment', 100],
  ['named', 40],
] as const;

/** Reads what it knows and drops the rest: a mistyped address shows the newest, not an error. */
export function readPressSearch(search: Record<string, unknown>): PressSearch {
  const found: PressSearch = {};
  for (const [key, longest] of texts) {
    const text = search[key];
    if (typeof text === 'string' && text.trim() !== '' && text.length <= longest) found[key] = text;
  }
  for (const key of ['from', 'to'] as const) {
    const day = search[key];
    if (isDay(day)) found[key] = day;
  }
  const { enterprise, place, page } = search;
  if (typeof enterprise === 'string' && /^[1-9]\d{0,14}$/.test(enterprise))
    found.enterprise = enterprise;
  if (typeof place === 'string' && /^\d{2,12}$/.test(place)) found.place = place;
  if (typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) && page !== '1') found.page = page;
  const order = searchOrderSchema.safeParse(search['order']);
  if (order.success) found.order = order.data;
  if (search['each'] === '1') found.each = '1';
  if (search['older'] === '1') found.older = '1';
  return found;
}

/** The same as the API asks it. `named` is for people only. */
export function toQuestion({
  named: _named,
  each,
  older,
  page,
  ...asked
}: PressSearch): PressQuestion {
  return {
    ...asked,
    ...(each && { collapse: false }),
    ...(older && { older: true }),
    limit: pageSize,
    offset: (Number(page ?? 1) - 1) * pageSize,
  };
}

/** Everything that narrows, so that all of it can be taken back. */
export const filterKeys = [
  'q',
  'category',
  'source',
  'from',
  'to',
  'enterprise',
  'segment',
  'place',
] as const;

export function isFiltered(search: PressSearch): boolean {
  return filterKeys.some((key) => search[key] !== undefined);
}

export const noFilters: PressSearch = {
  ...Object.fromEntries(filterKeys.map((key) => [key, undefined])),
  named: undefined,
  page: undefined,
};
