// The chance to get there within a while, given how long one has waited already.
import type { Incidence } from './aalen-johansen.ts';
import { valueAt } from './curve.ts';

/** (F(t + within) − F(t)) / S(t); null where nobody was left waiting so long. */
export function chanceWithin(
  { reached, dropped }: Incidence,
  waited: number,
  within: number,
): number | null {
  const came = valueAt(reached, waited, 0);
  const waiting = 1 - came - valueAt(dropped, waited, 0);
  if (waiting < 1e-12) return null;
  return Math.min(1, (valueAt(reached, waited + within, 0) - came) / waiting);
}
