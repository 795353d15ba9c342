// The days that a date of any precision may mean: 2024 · 2024-Q2 · 2024-10 · 2024-10-03. Pure.
import { isoDay } from '../util/iso-day.ts';

const day = 86_400_000;

export interface Span {
  /** First and last ISO day, both within. */
  first: string;
  last: string;
}

/** Dates of one cluster are few; what was read is kept, up to so many. */
const known = new Map<string, Span | undefined>();
const knownAtMost = 10_000;

/** Undefined for words that are no date. */
export function spanOf(date: string): Span | undefined {
  if (known.has(date)) return known.get(date);
  const span = readSpan(date);
  if (known.size >= knownAtMost) known.clear();
  known.set(date, span);
  return span;
}

function readSpan(date: string): Span | undefined {
  if (date.length > 10) return undefined;
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(date);
  if (!match) return undefined;
  const [, year = '', quarter, month, dayOfMonth] = match;
  if (dayOfMonth !== undefined) {
    const real = new Date(`${date}T00:00:00Z`);
    // 2024-02-31 would be read as a day in March.
    const exists = !Number.isNaN(real.getTime()) && isoDay(real) === date;
    return exists ? { first: date, last: date } : undefined;
  }
  if (month !== undefined) return months(year, Number(month), Number(month));
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  return months(year, 1, 12);
}

function months(year: string, first: number, last: number): Span | undefined {
  if (first < 1 || last > 12) return undefined;
  const end = new Date(Date.UTC(Number(year), last, 0));
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return {
    first: `${year}-${twoDigits(first)}-01`,
    last: `${year}-${twoDigits(last)}-${twoDigits(end.getUTCDate())}`,
  };
}

/** Whole days from one ISO day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** The day in the middle; of two the earlier. */
export function middleOf({ first, last }: Span): string {
  const half = Math.floor(daysBetween(first, last) / 2);
  return isoDay(new Date(Date.parse(first) + half * day));
}
