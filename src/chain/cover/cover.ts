// 拟引进短名单: which candidates together fill the most of what is missing. Whom a list holds already counts less again,
// so that it is spread over the gaps of its own accord.
import { boundValue } from './bound.ts';
import { Coverage } from './coverage.ts';
import { chooseGreedily } from './greedy.ts';
import type { Choice } from './greedy.ts';
import type { CoverProblem, Limits } from './problem.ts';

export interface Cover {
  /** In the order of the choice; each gain is what it adds to those before it. */
  chosen: { candidate: number; gain: number }[];
  /** Weight that is expected to be filled. */
  value: number;
  /** No choice within the limits is worth more. */
  bound: number;
  /** value / bound, 0 .. 1: the quality that is certain. */
  share: number;
}

/**
 * Chooses for f(S) = Σ_g w_g · (1 − Π_{c ∈ S} (1 − chance_cg)), the expected weight of filled gaps: monotone and
 * submodular, so always taking the greatest gain has at least 1 − 1/e of the optimum when only the number is
 * limited (Nemhauser, Wolsey & Fisher 1978, doi:10.1007/BF01588971). With a budget and unequal costs the better of
 * the greatest gain and the greatest gain per cost, half of that at least (Leskovec et al. 2007,
 * doi:10.1145/1281192.1281239). The bound comes from the data and is usually much closer than that. Of equal
 * gains the candidate with the smaller number is taken.
 */
export function chooseCover(problem: CoverProblem, limits: Limits): Cover {
  const costs = problem.candidates.map(({ cost }) => cost);
  const isByCost = limits.budget !== undefined && costs.some((cost) => cost !== costs[0]);
  const all = new Coverage(problem);
  for (const [c, { cost }] of problem.candidates.entries())
    if (cost <= (limits.budget ?? Infinity)) all.add(c);
  let bound = all.value;
  let best: Choice | undefined;
  for (const perCost of isByCost ? [true, false] : [false]) {
    const choice = chooseGreedily(problem, limits, perCost, all, (coverage, chosen) => {
      bound = Math.min(bound, boundValue(problem, limits, coverage, chosen));
    });
    if (!best || choice.value > best.value) best = choice;
  }
  const { chosen, value } = best!;
  // Rounding may put the one a last digit below the other.
  bound = Math.max(bound, value);
  return { chosen, value, bound, share: bound === 0 ? 1 : value / bound };
}
