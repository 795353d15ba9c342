import type { CoverProblem, Limits } from './cover.ts';
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

function fillNumber(gains: readonly Gain[], { most = Infinity, mostPerKind }: Limits): number {
  const ofKind = new Map<number, number>();
  let sum = 0;
  let count = 0;
  for (const { gain, kind } of gains.toSorted((a, b) => b.gain - a.gain)) {
    if (count + 1 > most) break;
    if (kind !== undefined && mostPerKind !== undefined) {
      const before = ofKind.get(kind) ?? 0;
      if (before + 1 > mostPerKind) continue;
      ofKind.set(kind, before + 1);
    }
    sum += gain;
    count += 1;
  }
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
