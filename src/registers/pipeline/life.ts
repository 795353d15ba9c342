// The life of one project as its records tell it on a day. Pure.
import type { Milestone, PipelineProject, StageChange } from '../../schema/pipeline.ts';
import { daysBetween, spanOf } from '../date-span.ts';
import { provinceOf } from '../resolve/province.ts';
import { rankOf } from '../stage-by-time.ts';
import { actualDates, milestoneDates } from './dates.ts';
import type { ActualDate } from './dates.ts';
import { listChanges } from './history.ts';
import type { ProjectClaim } from './history.ts';
import { investmentOf, proven } from './investment.ts';
import { lastProgress } from './progress.ts';
import { foldKey, standingOf } from './standing.ts';

export interface Life extends Pick<
  PipelineProject,
  | 'entityId'
  | 'name'
  | 'owner'
  | 'city'
  | 'district'
  | 'department'
  | 'stage'
  | 'stageRecordId'
  | 'since'
  | 'progress'
  | 'idle'
  | 'dates'
  | 'investment'
> {
  province: string | null;
  changes: StageChange[];
  actual: ReadonlyMap<Milestone, ActualDate>;
  /** First day of the first signing's date, else the day on which it was first told; null: it was never signed. */
  signed: { on: string; dated: boolean } | null;
}

/** Undefined for an entity that no record names. */
export function readLife(
  entityId: number,
  claims: readonly ProjectClaim[],
  asOf: string,
): Life | undefined {
  if (!claims.some(({ values }) => values['name'] !== undefined)) return undefined;
  const text = (key: string): string | null => {
    const held = foldKey(claims, key);
    return held ? String(held.value) : null;
  };
  const { stage, recordId } = standingOf(claims);
  const actual = actualDates(claims);
  const changes = listChanges(claims, actual);
  const progress = lastProgress(claims, changes);
  const last = changes.at(-1);
  const city = text('city');
  return {
    entityId,
    name: text('name') ?? '',
    owner: text('owner'),
    city,
    district: text('district'),
    department: proven(claims, 'department'),
    province: provinceOf({ province: text('province'), city, code: null }),
    stage,
    stageRecordId: recordId,
    since: last ? (spanOf(last.on ?? '')?.first ?? last.told) : null,
    progress,
    idle: Math.max(0, daysBetween(progress.on, asOf)),
    dates: milestoneDates(claims, actual, stage, asOf),
    investment: investmentOf(claims),
    changes,
    actual,
    signed: firstSigning(changes, actual),
  };
}

function firstSigning(
  changes: readonly StageChange[],
  actual: ReadonlyMap<Milestone, ActualDate>,
): Life['signed'] {
  const date = actual.get('signed');
  if (date) return { on: date.value, dated: true };
  // 终止 alone does not say that there ever was a contract.
  const told = changes
    .filter(({ stage }) => stage !== 'dropped' && rankOf(stage) >= rankOf('signed'))
    .map((change) => change.told)
    .sort()[0];
  return told === undefined ? null : { on: told, dated: false };
}

/** Whether it came as far as the milestone at any time. */
export function hasReached({ changes, actual }: Life, milestone: Milestone): boolean {
  if (actual.has(milestone)) return true;
  if (milestone === 'dropped' || milestone === 'completed')
    return changes.some(({ stage }) => stage === milestone);
  return changes.some(({ stage }) => stage !== 'dropped' && rankOf(stage) >= rankOf(milestone));
}
