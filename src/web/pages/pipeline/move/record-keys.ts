// Which value of a record opens its evidence: the one that speaks of a project's progress.
import { findField, splitKey } from '../../../../schema/field.ts';
import type { Values } from '../../../../schema/field.ts';
import { milestoneKeys } from '../../../../schema/pipeline.ts';
import type { Stage } from '../../../../schema/stage.ts';

/** The milestone date that a stage goes by: 建设 has none of its own. */
const ownDates: Partial<Record<Stage, string>> = {
  signed: milestoneKeys.signed.actual,
  started: milestoneKeys.started.actual,
  producing: milestoneKeys.producing.actual,
  'at-capacity': milestoneKeys['at-capacity'].actual,
  dropped: milestoneKeys.dropped.actual,
};

/** Whether a move to it can say its day; 谋划, 洽谈 and 建设 count from the day on which they were told. */
export function hasOwnDate(stage: Stage): boolean {
  return ownDates[stage] !== undefined;
}

const progressFields = [
  'stage',
  ...Object.values(milestoneKeys).map(({ actual }) => actual),
  'in_place',
  'invested',
  'increase',
  'investment',
];

/** Of a record that told of `stage` (or of any progress): the key whose evidence says so. */
export function keyOfRecord(values: Values, stage?: Stage): string | undefined {
  const keys = Object.keys(values).filter((key) => findField(key));
  const order = [...(stage && ownDates[stage] ? [ownDates[stage]] : []), ...progressFields];
  for (const field of order) {
    const key = keys.find((one) => splitKey(one).field === field);
    if (key) return key;
  }
  return keys[0];
}
