// The chance to get there within a while, given how long one has waited already.
import type { Incidence } from './aalen-johansen.ts';
import { valueAt } from './curve.ts';

/** With fewer still at risk a single case would move the chance by a fifth and more. */
const leastAtRisk = 5;

/**
 * (F(t + within) − F(t)) / S(t), as far as enough cases were followed: what may come later is not in it.
 * Null for whoever has waited longer than that.
 */
export function chanceWithin(
  { reached, dropped }: Incidence,
  waited: number,
  within: number,
  atRisk = leastAtRisk,
): number | null {
  const end = reached.findLast((step) => step.atRisk >= atRisk)?.day;
  if (end === undefined || waited >= end) return null;
  const came = valueAt(reached, waited, 0);
  const waiting = 1 - came - valueAt(dropped, waited, 0);
  if (waiting < 1e-12) return null;
  return Math.min(1, (valueAt(reached, Math.min(waited + within, end), 0) - came) / waiting);
}
