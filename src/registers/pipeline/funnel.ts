// 漏斗: of the projects first signed in one year or one city, how many came how far. Pure.
import type { Funnel } from '../../schema/pipeline.ts';
import { addUp } from '../amounts.ts';
import { pledgedYuan } from './investment.ts';
import { hasReached } from './life.ts';
import type { Followed } from './rates.ts';

const steps = ['signed', 'started', 'producing', 'at-capacity'] as const;

/** What no record tells. */
const unknown = '未载明';

/** Outbound ones are left out. A project that was dropped stands in every step that it had reached, and is named. */
export function funnelOf(followed: readonly Followed[], by: 'year' | 'city', asOf: string): Funnel {
  const groups = new Map<string, Followed[]>();
  for (const one of followed) {
    if (!one.life.signed || one.project.counting.because === 'outbound') continue;
    const key = (by === 'year' ? signingYear(one) : one.project.city) ?? unknown;
    const list = groups.get(String(key));
    if (list) list.push(one);
    else groups.set(String(key), [one]);
  }
  const keys = [...groups.keys()].sort((a, b) =>
    by === 'year'
      ? a < b
        ? -1
        : 1
      : groups.get(b)!.length - groups.get(a)!.length || (a < b ? -1 : 1),
  );
  return {
    asOf,
    by,
    rows: keys.map((key) => {
      const list = groups.get(key) ?? [];
      return {
        key,
        steps: steps.map((milestone) => {
          // Whoever signed stands in the first step, with a date or without.
          const came = list.filter(
            ({ life }) => milestone === 'signed' || hasReached(life, milestone),
          );
          return {
            milestone,
            projects: came.map(({ project }) => project.entityId),
            yuan: addUp(came.map(({ project }) => pledgedYuan(project.investment))),
          };
        }),
        dropped: list
          .filter(({ life }) => life.stage === 'dropped')
          .map(({ project }) => project.entityId),
      };
    }),
  };
}

/** The year of the first signing; undefined where no record dates it. */
export function signingYear({ life }: Followed): number | undefined {
  return life.signed?.dated ? Number(life.signed.on.slice(0, 4)) : undefined;
}
