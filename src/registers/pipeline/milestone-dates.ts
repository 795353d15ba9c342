// Which dates of a record have come true, and which were only meant. Pure.
import { milestoneKeys, milestones } from '../../schema/pipeline.ts';
import type { Milestone } from '../../schema/pipeline.ts';
import { registerOf } from '../../schema/stage.ts';
import type { Stage } from '../../schema/stage.ts';
import { spanOf } from '../date-span.ts';
import type { Claim } from '../claim.ts';
import { rankOf } from '../stage-by-time.ts';

/** Where a project stands once the milestone is behind it; works that are finished (竣工) do not produce yet. */
export const stageAfter: Record<Milestone, Stage> = {
  signed: 'signed',
  started: 'started',
  completed: 'building',
  producing: 'producing',
  'at-capacity': 'at-capacity',
  dropped: 'dropped',
};

/** The milestone that a stage begins with; 谋划, 洽谈 and 建设 begin with none. */
export function milestoneOf(stage: Stage): Milestone | undefined {
  return milestones.find((one) => one === stage);
}

export type DateClaim = Pick<Claim, 'dated' | 'values'>;

/**
 * The record's own date of the milestone, when it tells the past: it begins on or before the day of the
 * source, and the record's own stage does not deny it. A list of planned projects that gives 开工时间
 * means the plan, one of running projects that gives 投产时间 too.
 */
export function trueDate(claim: DateClaim, milestone: Milestone): string | undefined {
  const value = dateOf(claim, milestone);
  if (value === undefined) return undefined;
  const first = spanOf(value)?.first;
  return first !== undefined && first <= claim.dated && !denies(claim, milestone)
    ? value
    : undefined;
}

/** The record's own date of the milestone, when it can only be a plan. */
export function meantDate(claim: DateClaim, milestone: Milestone): string | undefined {
  const value = dateOf(claim, milestone);
  return value !== undefined && spanOf(value) && trueDate(claim, milestone) === undefined
    ? value
    : undefined;
}

function dateOf({ values }: DateClaim, milestone: Milestone): string | undefined {
  const value = values[milestoneKeys[milestone].actual];
  return typeof value === 'string' ? value : undefined;
}

/** Planned, under construction, finished: within one of them a date tells more than the stage; across, less. */
const order = ['planned', 'building', 'completed', 'dropped'];

function denies({ values }: DateClaim, milestone: Milestone): boolean {
  const own = values['stage'];
  if (typeof own !== 'string' || rankOf(own) < 0) return false;
  const place = (stage: Stage): number => order.indexOf(registerOf('project', stage) ?? 'planned');
  return place(stageAfter[milestone]) > place(own as Stage);
}
