// Proposed values beside what the register holds today. Pure.
import { isComparable } from '../registers/fold.ts';
import type { Held } from '../registers/fold.ts';
import { sameValue } from '../registers/same-value.ts';
import { findField, splitKey } from '../schema/field.ts';
import type { Value } from '../schema/field.ts';
import type { ProposedValue } from '../schema/proposal.ts';
import { projectStages } from '../schema/stage.ts';
import type { EntityKind } from '../schema/stage.ts';
import type { Draft } from './values.ts';

/** What stands today by key; empty for a subject that no register holds. */
export type Standing = ReadonlyMap<string, Pick<Held, 'value' | 'recordId'>>;

/** Fillers are proposed only where nothing stands. A decided proposal shows what it proposed. */
export function placeBeside(drafts: readonly Draft[], standing: Standing): ProposedValue[] {
  return drafts.flatMap(({ key, value, words, filler }) => {
    const held = standing.get(key);
    if (filler && held) return [];
    const current = held ? { value: held.value, recordId: held.recordId } : null;
    return [{ key, value, words, current, against: against(key, value, held?.value) }];
  });
}

/** Grows as a project goes on: a later value does not contradict an earlier one. */
const growing = new Set(['in_place', 'invested']);
const ordered: readonly string[] = projectStages;

function against(key: string, value: Value, held: Value | undefined): ProposedValue['against'] {
  if (held === undefined) return 'new';
  if (sameValue(key, value, held)) return 'same';
  if (typeof value !== 'string' || typeof held !== 'string') return 'other';
  const { field } = splitKey(key);
  if (field === 'stage') {
    const [to, from] = [ordered.indexOf(value), ordered.indexOf(held)];
    return to > from && from >= 0 ? 'progress' : 'other';
  }
  if (growing.has(field)) return isMore(value, held) ? 'progress' : 'other';
  // A plan that was put off is news, not a contradiction; what was done has one date.
  if (field.endsWith('_planned')) return value > held ? 'progress' : 'other';
  return 'other';
}

/** Exact decimals of one currency, by amount. */
function isMore(one: string, two: string): boolean {
  const [a, b] = [one, two].map((text) => /^(?:([A-Z]{3}):)?(\d+(?:\.\d+)?)$/.exec(text));
  return a !== undefined && b !== undefined && a?.[1] === b?.[1] && Number(a?.[2]) > Number(b?.[2]);
}

/** Values that stand against the register, and are no mere difference in words. */
export function conflictsOf(kind: EntityKind, values: readonly ProposedValue[]): ProposedValue[] {
  return values.filter(
    ({ key, against: how }) =>
      how === 'other' && isComparable(key) && (findField(key)?.kinds.includes(kind) ?? false),
  );
}
