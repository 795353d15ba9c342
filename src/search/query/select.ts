// Which articles a question selects: masks over the places of the catalog, one byte each.
import type { SearchFilters } from '../../schema/search.ts';
import { isKept, isShown } from '../index/columns.ts';
import type { Columns } from '../index/columns.ts';
import type { Part, Plan } from './compile.ts';
import type { Matches } from './leaves.ts';
import type { Query } from './parse-query.ts';

export interface Narrowing {
  query: Query;
  filters: SearchFilters;
  /** Places that hold the wanted mentions; undefined where none are asked for. */
  mentioned: ReadonlySet<number> | undefined;
  older: boolean;
}

/** The places of a mask. */
export function placesOf(mask: Uint8Array): Int32Array {
  const places = new Int32Array(mask.length);
  let size = 0;
  for (let place = 0; place < mask.length; place += 1) {
    if (mask[place]) {
      places[size] = place;
      size += 1;
    }
  }
  return places.subarray(0, size);
}

/** 1 where every clause holds, none of what is excluded does, and no filter stands against it. */
export function select(
  columns: Columns,
  plan: Plan,
  matches: readonly Matches[],
  narrowing: Narrowing,
): Uint8Array {
  const mask = narrow(columns, narrowing);
  for (const clause of plan.clauses) {
    const any = new Uint8Array(columns.size);
    for (const part of clause) markPart(columns, part, matches, any);
    for (let place = 0; place < mask.length; place += 1) if (!any[place]) mask[place] = 0;
  }
  for (const part of plan.none) {
    const excluded = new Uint8Array(columns.size);
    markPart(columns, part, matches, excluded);
    for (let place = 0; place < mask.length; place += 1) if (excluded[place]) mask[place] = 0;
  }
  return mask;
}

/** Marks the articles that hold all phrases of a part. */
function markPart(
  columns: Columns,
  part: Part,
  matches: readonly Matches[],
  any: Uint8Array,
): void {
  if ('sources' in part) {
    const { sources, sites } = columns;
    for (let place = 0; place < columns.size; place += 1) {
      if (part.sources.has(sources[place] as number) || part.sources.has(sites[place] as number))
        any[place] = 1;
    }
    return;
  }
  const [first = -1, ...others] = part.leaves;
  if (others.length === 0) {
    forEachPlace(matches[first], (place) => {
      any[place] = 1;
    });
    return;
  }
  const held = new Uint8Array(columns.size);
  for (const leaf of new Set(part.leaves)) {
    forEachPlace(matches[leaf], (place) => {
      held[place] = (held[place] as number) + 1;
    });
  }
  const wanted = new Set(part.leaves).size;
  for (let place = 0; place < held.length; place += 1) if (held[place] === wanted) any[place] = 1;
}

function forEachPlace(matches: Matches | undefined, each: (place: number) => void): void {
  for (let i = 0; i < (matches?.size ?? 0); i += 1) each(matches?.places[i] as number);
}

function narrow(columns: Columns, { query, filters, mentioned, older }: Narrowing): Uint8Array {
  const mask = new Uint8Array(columns.size);
  const flag = older ? isKept : isShown;
  const from = Math.max(query.from, dayNumber(filters.from));
  const to = Math.min(query.to || Infinity, dayNumber(filters.to) || Infinity);
  const isDated = from > 0 || to < Infinity;
  const categories = numbersOf(columns.categoryNames.list, filters.categories);
  const typed = numbersOf(
    columns.categoryNames.list,
    query.categories.length > 0 ? query.categories : undefined,
  );
  const sources = numbersOf(columns.sourceNames.list, filters.sources);
  for (let place = 0; place < mask.length; place += 1) {
    if (!((columns.flags[place] as number) & flag)) continue;
    if (isDated) {
      const last = columns.to[place] as number;
      // A month meets a range that it shares a day with; what has no date meets none.
      if (last === 0 || last < from || (columns.from[place] as number) > to) continue;
    }
    if (categories && !categories.has(columns.categories[place] as number)) continue;
    if (typed && !typed.has(columns.categories[place] as number)) continue;
    if (sources && !sources.has(columns.sources[place] as number)) continue;
    if (mentioned && !mentioned.has(place)) continue;
    mask[place] = 1;
  }
  return mask;
}

function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}

function numbersOf(
  list: readonly string[],
  names: readonly string[] | undefined,
): Set<number> | undefined {
  if (!names) return undefined;
  const wanted = new Set(names);
  const numbers = new Set<number>();
  for (const [number, name] of list.entries()) if (wanted.has(name)) numbers.add(number);
  return numbers;
}
