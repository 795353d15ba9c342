// The last day on which a record showed that a project moves. Pure.
import { milestoneKeys, milestones } from '../../schema/pipeline.ts';
import type { PipelineProject, StageChange } from '../../schema/pipeline.ts';
import { findField, splitKey } from '../../schema/field.ts';
import { stageNames } from '../../schema/stage.ts';
import { spanOf } from '../date-span.ts';
import type { Claim } from '../claim.ts';
import { rankOf } from '../stage-by-time.ts';
import { trueDate } from './milestone-dates.ts';

type Progress = PipelineProject['progress'];

/** Money that grows with the work. */
const growing = ['in_place', 'invested'];

/**
 * A later stage, a date that came true, more money in place or done, an increase. That a list names the
 * project once more is none. Where nothing else is told, the first record of all gives the day.
 */
export function lastProgress(claims: readonly Claim[], changes: readonly StageChange[]): Progress {
  const inTime = claims.toSorted(
    (a, b) => (a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : 0) || a.recordId - b.recordId,
  );
  const [first] = inTime;
  if (!first) throw new Error('A project without records has no progress.');
  let last: Progress | undefined;
  const show = (on: string, recordId: number, zh: string, en: string): void => {
    if (on >= (last?.on ?? '')) last = { on, recordId, zh, en };
  };
  let furthest = -1;
  for (const { stage, on, told, recordId } of changes) {
    const rank = rankOf(stage);
    if (rank <= furthest) continue;
    furthest = rank;
    const name = stageNames.project[stage];
    show(dayOf(on, told), recordId, name?.zh ?? stage, name?.en ?? stage);
  }
  for (const { recordId, dated, values } of inTime)
    for (const milestone of milestones) {
      const date = trueDate({ dated, values }, milestone);
      const field = findField(milestoneKeys[milestone].actual);
      if (date === undefined || !field) continue;
      const name = stageNames.project[milestone as keyof typeof stageNames.project];
      show(dayOf(date, dated), recordId, name?.zh ?? field.zh, name?.en ?? field.en);
    }
  showMoney(inTime, show);
  const { dated: on, recordId } = first;
  return last ?? { on, recordId, zh: '首次记载', en: 'First on record' };
}

function showMoney(
  inTime: readonly Claim[],
  show: (on: string, recordId: number, zh: string, en: string) => void,
): void {
  const most = new Map<string, number>();
  for (const { recordId, dated, values } of inTime)
    for (const [key, value] of Object.entries(values)) {
      const { field: own, period } = splitKey(key);
      const field = findField(own);
      if (!field || (!growing.includes(own) && own !== 'increase')) continue;
      const amount = Number(value);
      if (!(amount > (most.get(key) ?? 0))) continue;
      most.set(key, amount);
      // An increase of a year counts on the day within it on which it was told, or at its end.
      const day = own === 'increase' && period ? dayOf(period, dated) : dated;
      show(day, recordId, `${field.zh}增加`, `${field.en}: more`);
    }
}

/** The last day that a date may mean, not after the day on which it was told. */
function dayOf(date: string | null, told: string): string {
  const last = date === null ? told : (spanOf(date)?.last ?? told);
  return last < told ? last : told;
}
