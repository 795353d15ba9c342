// What each record changed when it came: first word on a value, another value, or the same again.
import type { Value } from '../../../schema/field.ts';
import type { Profile } from '../../../schema/profile.ts';

type ProfileRecord = Profile['records'][number];

export interface Change {
  key: string;
  /** What was said before; null when nothing was. */
  before: Value | null;
  after: Value;
  /** Whether this is the value that the profile shows now. */
  shown: boolean;
}

export interface HistoryEntry {
  record: ProfileRecord;
  changes: Change[];
  /** Number of values that only repeat what was known. */
  repeated: number;
}

function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `records` newest first, as a profile lists them; so is the answer. `fields`: what the profile shows. */
export function tellHistory(
  records: readonly ProfileRecord[],
  fields: Profile['fields'],
): HistoryEntry[] {
  const current = new Map(fields.map((field) => [field.key, field.value]));
  const known = new Map<string, Value>();
  const told = records.toReversed().map((record) => {
    const changes: Change[] = [];
    let repeated = 0;
    for (const [key, after] of Object.entries(record.values)) {
      const before = known.get(key) ?? null;
      if (before !== null && sameValue(before, after)) repeated += 1;
      else changes.push({ key, before, after, shown: sameValue(current.get(key) ?? [], after) });
      known.set(key, after);
    }
    return { record, changes, repeated };
  });
  return told.toReversed();
}
