// The share that has not got there yet: Kaplan & Meier 1958, variance by Greenwood 1926.
import { momentsOf } from './cases.ts';
import type { Case } from './cases.ts';
import { interval } from './curve.ts';
import type { Curve } from './curve.ts';

/**
 * S(t) = Π (1 − d/n) over the days on which `event` happened; whoever ended otherwise is censored, after
 * the events of the same day. One step for each such day.
 */
export function kaplanMeier(
  cases: readonly Case[],
  isEvent: (end: Case['end']) => boolean = (end) => end === 'reached',
): Curve {
  const curve: Curve = [];
  let value = 1;
  let sum = 0;
  const ends = (['reached', 'dropped', 'open'] as const).filter(isEvent);
  for (const moment of momentsOf(cases)) {
    const events = ends.reduce((count, end) => count + moment[end], 0);
    if (events === 0) continue;
    const { day, atRisk } = moment;
    value *= 1 - events / atRisk;
    sum += events / (atRisk * (atRisk - events));
    curve.push({ day, value, ...interval(value, value * value * sum), atRisk });
  }
  return curve;
}
