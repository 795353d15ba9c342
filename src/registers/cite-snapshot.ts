// A value that a sentence of an archived page proves.
import { citeValues } from './cite-values.ts';
import type { CitedSnapshot } from './cite-values.ts';
import type { Placing } from './placing.ts';
import type { Scope } from './scope.ts';

export interface Citation {
  entityId: number;
  /** Record key: `revenue@2023`. */
  key: string;
  /** As a person writes it: 2045亿元. */
  value: string;
  /** [start, end) of the sentence in the text. */
  start: number;
  end: number;
}

/** Inside the cluster's turn. Returns the number of the record. Throws RefusedError for a value the field cannot hold. */
export async function citeSnapshot(
  scope: Scope,
  snapshot: CitedSnapshot,
  { key, value, ...citation }: Citation,
  placing: Placing,
  now: Date,
): Promise<number> {
  return citeValues(scope, snapshot, { ...citation, values: { [key]: value } }, placing, now);
}
