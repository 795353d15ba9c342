// From the records of a project to its changes of stage, each with the record that tells it. Pure.
import { milestones } from '../../schema/pipeline.ts';
import type { StageChange } from '../../schema/pipeline.ts';
import type { Stage } from '../../schema/stage.ts';
import type { Claim } from '../claim.ts';
import type { StoredClaim } from '../claims.ts';
import { spanOf } from '../date-span.ts';
import { rankOf } from '../stage-by-time.ts';
import { milestoneOf, stageAfter, trueDate } from './milestone-dates.ts';
import type { ActualDate } from './dates.ts';
import { standingOf } from './standing.ts';

/** What a project's records are told by. */
export type ProjectClaim = Pick<StoredClaim, keyof Claim | 'sourceTitle'>;

/**
 * Oldest first, the last one the stage of today. A stage counts from the day of its milestone where a
 * record names it, else from the day on which a source first told it; stages that only a date tells of
 * (签约时间 in a list of running projects) stand among them.
 */
export function listChanges(
  claims: readonly ProjectClaim[],
  actual: ReadonlyMap<string, ActualDate>,
): StageChange[] {
  const byId = new Map(claims.map((claim) => [claim.recordId, claim]));
  const changes: StageChange[] = [];
  const add = (stage: Stage, recordId: number, on: string | null): void => {
    const claim = byId.get(recordId);
    if (!claim) return;
    const { dated: told, sourceTitle } = claim;
    changes.push({ stage, on, told, recordId, sourceTitle });
  };
  const days = [...new Set(claims.map(({ dated }) => dated))].sort();
  let before: Stage | undefined;
  for (const day of days) {
    const { stage, recordId } = standingOf(claims.filter(({ dated }) => dated <= day));
    if (recordId === null || stage === before) continue;
    before = stage;
    const milestone = milestoneOf(stage);
    const date = milestone && actual.get(milestone);
    const own = milestone && trueDate(byId.get(recordId)!, milestone);
    add(stage, recordId, own ?? date?.value ?? null);
  }
  for (const milestone of milestones) {
    const date = actual.get(milestone);
    const stage = stageAfter[milestone];
    if (!date || milestone === 'completed' || changes.some((one) => one.stage === stage)) continue;
    if (rankOf(stage) < rankOf(before ?? 'lead')) add(stage, date.recordId, date.value);
  }
  return inOrder(changes, before);
}

/** By the day on which the stage began; one that nothing dates was there before any further one. */
function inOrder(changes: StageChange[], last: Stage | undefined): StageChange[] {
  const dayOf = ({ stage, on, told }: StageChange): string => {
    if (on !== null) return spanOf(on)?.first ?? told;
    const further = changes.flatMap((other) =>
      other.on !== null && other.told >= told && rankOf(other.stage) > rankOf(stage)
        ? (spanOf(other.on)?.first ?? [])
        : [],
    );
    return [told, ...further].sort()[0] ?? told;
  };
  const keyed = changes.map((change) => ({ change, day: dayOf(change) }));
  keyed.sort(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      rankOf(a.change.stage) - rankOf(b.change.stage),
  );
  const sorted = keyed.map(({ change }) => change);
  const at = sorted.findLastIndex(({ stage }) => stage === last);
  const [now] = at < 0 ? [] : sorted.splice(at, 1);
  return now ? [...sorted, now] : sorted;
}
