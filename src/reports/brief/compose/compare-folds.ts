// One entity before and after the period: which of its values are new or others. Pure.
import { findField, splitKey } from '../../../schema/field.ts';
import type { Value } from '../../../schema/field.ts';
import { milestoneKeys } from '../../../schema/pipeline.ts';
import type { Milestone } from '../../../schema/pipeline.ts';
import { registerOf, stageSchema } from '../../../schema/stage.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import type { Claim } from '../../../registers/claim.ts';
import type { Held } from '../../../registers/fold.ts';
import { fold } from '../../../registers/fold.ts';
import { sameValue } from '../../../registers/same-value.ts';
import type { RegisterChange } from '../material.ts';

type KindClaim = Claim & { kind: EntityKind };

/** What a brief tells; texts, places and spellings change without being news. */
const toldTypes = new Set(['money', 'date', 'stage', 'integer', 'decimal']);

/** `after` holds `before`. An entity that nobody spoke of before is one change: it is new. */
export function compareFolds(
  entityId: number,
  before: readonly KindClaim[],
  after: readonly KindClaim[],
  clusterName: string,
): RegisterChange[] {
  const kind = after[0]?.kind;
  if (kind === undefined) return [];
  const [then, now] = [fold(before), fold(after)];
  const name = kind === 'cluster' ? clusterName : textOf(now, 'name');
  const dated = new Map(after.map((claim) => [claim.recordId, claim.dated]));
  const stage = stageSchema.safeParse(now.get('stage')?.value).data;
  const tell = ({ key, value, recordId }: Held, from: Value | null): RegisterChange => ({
    entityId,
    kind,
    name,
    key,
    from,
    to: value,
    on: key === 'stage' ? (dayOf(now, stage) ?? null) : null,
    told: dated.get(recordId) ?? '',
    recordId,
    register: registerOf(kind, stage) ?? null,
  });
  const named = now.get('name');
  if (before.length === 0 && kind !== 'cluster') return named ? [tell(named, null)] : [];
  const changes = [...now.values()].flatMap((held) => {
    const was = then.get(held.key)?.value;
    if (!isTold(held.key) || (was !== undefined && sameValue(held.key, was, held.value))) return [];
    return [tell(held, was ?? null)];
  });
  // The day of a step is told with the step.
  const moved = changes.find(({ key }) => key === 'stage');
  const step = moved?.on ? actualKey(stage) : undefined;
  return changes.filter(({ key }) => key !== step);
}

function isTold(key: string): boolean {
  const field = findField(key);
  return (
    field !== undefined && !field.personal && toldTypes.has(field.type) && field.key !== 'founded'
  );
}

function actualKey(stage: string | undefined): string | undefined {
  if (stage === undefined || !(stage in milestoneKeys)) return undefined;
  return milestoneKeys[stage as Milestone].actual;
}

/** The day on which the stage came about, by the record of that step. */
function dayOf(held: ReadonlyMap<string, Held>, stage: string | undefined): string | undefined {
  const key = actualKey(stage);
  return key === undefined ? undefined : textOf(held, key) || undefined;
}

function textOf(held: ReadonlyMap<string, Held>, key: string): string {
  const value = held.get(splitKey(key).field)?.value;
  return typeof value === 'string' ? value : '';
}
