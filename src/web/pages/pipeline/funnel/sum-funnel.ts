// 漏斗: the steps of all rows together.
import type { Funnel } from '../../../../schema/pipeline.ts';
import { addDecimals } from '../../../format/decimal.ts';

export type FunnelRow = Funnel['rows'][number];
export type FunnelStep = FunnelRow['steps'][number];

/** A project stands in one row, so counts add up. Undefined when there is nothing to add. */
export function sumRows(rows: readonly FunnelRow[]): FunnelRow | undefined {
  const [first] = rows;
  if (!first) return undefined;
  return {
    key: '',
    steps: first.steps.map(({ milestone }) => {
      const same = rows.flatMap(({ steps }) =>
        steps.filter((step) => step.milestone === milestone),
      );
      return {
        milestone,
        projects: same.flatMap(({ projects }) => projects),
        yuan: addDecimals(same.map(({ yuan }) => yuan)),
      };
    }),
    dropped: rows.flatMap(({ dropped }) => dropped),
  };
}
