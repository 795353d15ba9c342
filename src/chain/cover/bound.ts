import type { CoverProblem, Limits } from './problem.ts';
import type { Coverage } from './coverage.ts';

/**
 * No choice within the limits is worth more than this. Any choice O is worth at most f(S) + Σ_{c ∈ O \ S} gain(c | S)
 * for whatever has been chosen so far (submodularity; Leskovec et al. 2007, section 3.2), so the limits of the whole
 * problem are filled with the greatest gains beside S, each limit in its easiest form: the number and the members
 * of a candidate's first kind together; the budget by itself, the last candidate in part.
 */
export function boundValue(
  { candidates }: CoverProblem,
  limits: Limits,
  coverage: Coverage,
  chosen: readonly number[],
): number {
  const taken = new Set(chosen);
  const { budget = Infinity } = limits;
  const left: Gain[] = [];
  for (const [c, { cost, kinds }] of candidates.entries()) {
    if (taken.has(c) || cost > budget) continue;
    const gain = coverage.gainOf(c);
    if (gain > 0) left.push({ gain, cost, kind: kinds[0] });
  }
  return coverage.value + Math.min(fillNumber(left, limits), fillBudget(left, budget));
}

interface Gain {
  gain: number;
  cost: number;
  kind: number | undefined;
}

function fillNumber(
  gains: readonly Gain[],
  { most = Infinity, mostPerKind = Infinity }: Limits,
): number {
  const open: number[] = [];
  // The greatest gains of each kind, ascending, never more than are allowed.
  const ofKind = new Map<number, number[]>();
  for (const { gain, kind } of gains) {
    if (kind === undefined || mostPerKind === Infinity) {
      open.push(gain);
      continue;
    }
    const best = ofKind.get(kind);
    if (!best) ofKind.set(kind, mostPerKind >= 1 ? [gain] : []);
    else if (best.length + 1 <= mostPerKind || gain > (best[0] ?? Infinity)) {
      const at = best.findIndex((other) => other > gain);
      best.splice(at < 0 ? best.length : at, 0, gain);
      if (best.length > mostPerKind) best.shift();
    }
  }
  const sorted = Float64Array.from([...open, ...[...ofKind.values()].flat()]).sort();
  let sum = 0;
  for (let i = sorted.length - 1; i >= 0 && sorted.length - i <= most; i--) sum += sorted[i]!;
  return sum;
}

/** The relaxed knapsack (Dantzig 1957): the greatest gain per cost first. */
function fillBudget(gains: readonly Gain[], budget: number): number {
  if (budget === Infinity) return Infinity;
  let sum = 0;
  let rest = budget;
  for (const { gain, cost } of gains.toSorted((a, b) => b.gain / b.cost - a.gain / a.cost)) {
    if (cost > rest) return sum + (gain * rest) / cost;
    sum += gain;
    rest -= cost;
  }
  return sum;
}
