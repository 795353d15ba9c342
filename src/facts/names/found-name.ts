// Names found in a sentence: those that the registers hold, and those that the grammar reads around them.
import type { KnownName } from '../../schema/fact.ts';
import type { Span } from '../sentences.ts';

export interface FoundName extends Span {
  ref: string | null;
}

/** The registers' names of a kind within a span. */
export function knownNames(
  known: readonly KnownName[],
  kind: KnownName['kind'],
  { start, end }: Span,
): FoundName[] {
  return known
    .filter((name) => name.kind === kind && name.start >= start && name.end <= end)
    .map((name) => ({ start: name.start, end: name.end, ref: name.ref }));
}

/** Adds a name that was read; one that reaches over a name already there makes that longer, and keeps whose it is. */
export function addName(found: FoundName[], { start, end }: Span): void {
  const over = found.find((name) => name.start < end && name.end > start);
  if (over) {
    over.start = Math.min(over.start, start);
    over.end = Math.max(over.end, end);
  } else found.push({ start, end, ref: null });
}
