// The time that a fact names, as the date of a register. Pure.
import type { FactDate } from '../schema/fact.ts';

/** A span of days gives its first (27日至28日 → 2023-03-27); half years give the year; a length gives none. */
export function registerDate(date: FactDate | null): string | undefined {
  const value = date?.value?.split('..');
  const [from = '', to] = value ?? [];
  if (to !== undefined) return /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : undefined;
  if (/^\d{4}-H[12]$/.test(from)) return from.slice(0, 4);
  return /^\d{4}(?:-\d{2}(?:-\d{2})?|-Q[1-4])?$/.test(from) ? from : undefined;
}
