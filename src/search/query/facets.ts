// How many of a selection have which value.
import type { SearchResult } from '../../schema/search.ts';
import type { Columns } from '../index/columns.ts';

/** No list is longer: beyond it nobody reads. */
const atMost = 50;

export function countFacets(columns: Columns, mask: Uint8Array): SearchResult['facets'] {
  const categories = new Int32Array(columns.categoryNames.list.length);
  const sources = new Int32Array(columns.sourceNames.list.length);
  const months = new Map<number, number>();
  for (let place = 0; place < mask.length; place += 1) {
    if (!mask[place]) continue;
    const category = columns.categories[place] as number;
    const source = columns.sources[place] as number;
    categories[category] = (categories[category] as number) + 1;
    sources[source] = (sources[source] as number) + 1;
    const month = monthOf(columns.from[place] as number, columns.to[place] as number);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const month = [...months]
    .sort(([a], [b2]) => b2 - a)
    .map(([number, count]) => ({ value: monthName(number), count }));
  return {
    category: listMost(columns.categoryNames.list, categories),
    source: listMost(columns.sourceNames.list, sources),
    month,
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
  for (const [number, count] of counts.entries()) {
    if (count > 0) list.push({ value: names[number] as string, count });
  }
  return list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, atMost);
}
