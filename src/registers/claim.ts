// What one record says, as the fold weighs it.
import type { Values } from '../schema/field.ts';
import type { EntityKind } from '../schema/stage.ts';

/** What one record says, with what decides whether it is believed. */
export interface Claim {
  recordId: number;
  kind: EntityKind;
  sourceId: number;
  series: string;
  /** 0 to 100. */
  trust: number;
  /** ISO date of the source. */
  dated: string;
  pinned: boolean;
  values: Values;
}
