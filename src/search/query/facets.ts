// How many of a selection have which value.
import type { SearchResult } from '../../schema/search.ts';
import type { Columns } from '../index/columns.ts';

/** No list is longer: beyond it nobody reads. */
const atMost = 50;

export function countFacets(columns: Columns, places: Int32Array): SearchResult['facets'] {
  const categories = new Int32Array(columns.categoryNames.list.length);
  const sources = new Int32Array(columns.sourceNames.list.length);
  const months = new Map<number, number>();
  let month = -1;
  let ofMonth = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    const category = columns.categories[place] as number;
    const source = columns.sources[place] as number;
    categories[category] = (categories[category] as number) + 1;
    sources[source] = (sources[source] as number) + 1;
    const own = monthOf(columns.from[place] as number, columns.to[place] as number);
    // Archived in the order of their days, many neighbours are of one month.
    if (own !== month) {
      if (ofMonth > 0) months.set(month, (months.get(month) ?? 0) + ofMonth);
      month = own;
      ofMonth = 0;
    }
    ofMonth += 1;
  }
  if (ofMonth > 0) months.set(month, (months.get(month) ?? 0) + ofMonth);
  return {
    category: listMost(columns.categoryNames.list, categories),
    source: listMost(columns.sourceNames.list, sources),
    month: [...months]
      .sort(([one], [two]) => two - one)
      .map(([number, count]) => ({ value: monthName(number), count })),
  };
}

/** 202501, or 0 where the day is not known to the month. */
function monthOf(from: number, to: number): number {
  const month = Math.floor(from / 100);
  return month === Math.floor(to / 100) ? month : 0;
}

function monthName(month: number): string {
  return month === 0 ? '' : `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}

function listMost(
  names: readonly string[],
  counts: Int32Array,
): { value: string; count: number }[] {
  const list: { value: string; count: number }[] = [];
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] as number;
    if (count > 0) list.push({ value: names[number] as string, count });
  }
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, atMost);
}
