// Planned, promised and actual days of a project's milestones, and how late they are. Pure.
import { milestoneKeys, milestones } from '../../schema/pipeline.ts';
import type { Milestone, PipelineProject, Proven } from '../../schema/pipeline.ts';
import type { Stage } from '../../schema/stage.ts';
import { daysBetween, spanOf } from '../date-span.ts';
import type { Claim } from '../claim.ts';
import { rankOf } from '../stage-by-time.ts';
import { meantDate, stageAfter, trueDate } from './milestone-dates.ts';
import { foldKey } from './standing.ts';

export type ActualDate = Proven;

/** The days that came true, by milestone. Of the signing it is the first that any record tells, unless a person pinned it. */
export function actualDates(claims: readonly Claim[]): Map<Milestone, ActualDate> {
  const dates = new Map<Milestone, ActualDate>();
  for (const milestone of milestones) {
    const key = milestoneKeys[milestone].actual;
    const valueOf = (claim: Claim): string | undefined => trueDate(claim, milestone);
    const held = foldKey(claims, key, valueOf);
    if (!held) continue;
    const first = milestone === 'signed' && held.rule !== 'pin' ? firstOf(claims) : undefined;
    dates.set(milestone, first ?? { value: String(held.value), recordId: held.recordId, key });
  }
  return dates;
}

function firstOf(claims: readonly Claim[]): ActualDate | undefined {
  let found: (ActualDate & { last: string }) | undefined;
  for (const claim of claims) {
    const value = trueDate(claim, 'signed');
    const last = value === undefined ? undefined : spanOf(value)?.last;
    if (value === undefined || last === undefined) continue;
    // 2023 and 2023-03-28 may be one signing: the finer word ends earlier and is the better one.
    const better =
      !found || last < found.last || (last === found.last && claim.recordId < found.recordId);
    if (better) found = { value, recordId: claim.recordId, key: 'signed', last };
  }
  return found && { value: found.value, recordId: found.recordId, key: found.key };
}

/** All that is known of the milestones as of a day; milestones of which nothing is known are left out. */
export function milestoneDates(
  claims: readonly Claim[],
  actual: ReadonlyMap<Milestone, ActualDate>,
  stage: Stage,
  asOf: string,
): PipelineProject['dates'] {
  const dates: PipelineProject['dates'] = {};
  for (const milestone of milestones) {
    const { actual: key, planned: plannedKey, promised: promisedKey } = milestoneKeys[milestone];
    const planned =
      (plannedKey === undefined ? null : proven(claims, plannedKey)) ??
      proven(claims, key, (claim) => meantDate(claim, milestone));
    const promised = promisedKey === undefined ? null : proven(claims, promisedKey);
    const done = actual.get(milestone) ?? null;
    if (!planned && !promised && !done) continue;
    const due = (promised ?? planned)?.value;
    // What a further stage has left behind came true on a day that nobody told.
    const passed = stage === 'dropped' || rankOf(stage) >= rankOf(stageAfter[milestone]);
    const open = !done && !(passed && milestone !== 'completed') && stage !== 'dropped';
    dates[milestone] = {
      actual: done,
      planned,
      promised,
      late:
        due === undefined
          ? null
          : done
            ? lateOf(done.value, due)
            : open
              ? overdue(due, asOf)
              : null,
    };
  }
  return dates;
}

function proven(
  claims: readonly Claim[],
  key: string,
  valueOf?: (claim: Claim) => string | undefined,
): Proven | null {
  const held = foldKey(claims, key, valueOf);
  if (!held || !spanOf(String(held.value))) return null;
  return { value: String(held.value), recordId: held.recordId, key };
}

/** Days from the end of what was due to the day that it came; 0 where the two can be one day. */
export function lateOf(actual: string, due: string): number | null {
  const [came, owed] = [spanOf(actual), spanOf(due)];
  if (!came || !owed) return null;
  if (came.first > owed.last) return daysBetween(owed.last, came.first);
  return came.last < owed.first ? daysBetween(owed.first, came.last) : 0;
}

/** 2024 is overdue only after 2024-12-31; before that, the days left as a negative number. */
export function overdue(due: string, asOf: string): number | null {
  const owed = spanOf(due);
  return owed ? daysBetween(owed.last, asOf) : null;
}

/** A milestone that should have come and has not. */
export function isOverdue({ dates }: Pick<PipelineProject, 'dates'>): boolean {
  return Object.values(dates).some(({ actual, late }) => !actual && late !== null && late > 0);
}
