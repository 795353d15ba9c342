// Where a project stands by its records, and by which of them. Pure.
import { milestones } from '../../schema/pipeline.ts';
import { projectStages } from '../../schema/stage.ts';
import type { Stage } from '../../schema/stage.ts';
import { fold } from '../fold.ts';
import type { Claim } from '../claim.ts';
import type { Held } from '../fold.ts';
import { rankOf } from '../stage-by-time.ts';
import { stageAfter, trueDate } from './milestone-dates.ts';

export interface Standing {
  stage: Stage;
  /** Null: no record names one. */
  recordId: number | null;
}

/** What a record says of one key. */
type Saying<C extends Claim> = (claim: C) => string | undefined;

/** The fold of one key alone. */
export function foldKey<C extends Claim>(
  claims: readonly C[],
  key: string,
  valueOf: Saying<C> = (claim) => textOf(claim.values[key]),
): Pick<Held, 'value' | 'recordId' | 'rule'> | undefined {
  const said: Claim[] = [];
  for (const claim of claims) {
    const value = valueOf(claim);
    if (value !== undefined) said.push({ ...claim, values: { [key]: value } });
  }
  const [first] = said;
  if (!first) return undefined;
  // Most keys are told by one record: then there is nothing to weigh.
  if (said.length > 1) return fold(said).get(key);
  const { recordId, pinned, values } = first;
  return { value: values[key] ?? '', recordId, rule: pinned ? 'pin' : 'only' };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * The stage that survives, moved on by dates that came true and that no later word denies: a record of
 * March that names 开工时间 takes a contract of January to 开工. A person's pin stands as it is.
 */
export function standingOf(claims: readonly Claim[]): Standing {
  const held = foldKey(claims, 'stage');
  const word = claims.find(({ recordId }) => recordId === held?.recordId);
  let standing: Standing = {
    stage: projectStages.find((stage) => stage === held?.value) ?? 'lead',
    recordId: held?.recordId ?? null,
  };
  if (word?.pinned) return standing;
  for (const claim of claims) {
    if (claim.dated < (word?.dated ?? '')) continue;
    for (const milestone of milestones) {
      const stage = stageAfter[milestone];
      if (trueDate(claim, milestone) === undefined) continue;
      const [now, next] = [rankOf(standing.stage), rankOf(stage)];
      // Of records that tell the same, the first that came.
      const earlier = next === now && standing.recordId !== held?.recordId;
      if (next > now || (earlier && claim.recordId < (standing.recordId ?? 0)))
        standing = { stage, recordId: claim.recordId };
    }
  }
  return standing;
}
