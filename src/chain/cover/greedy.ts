import { Heap } from '../../util/heap.ts';
import type { CoverProblem, Limits } from './problem.ts';
import { Coverage } from './coverage.ts';

export interface Choice {
  chosen: { candidate: number; gain: number }[];
  value: number;
}

/**
 * Takes the greatest gain (per cost, if so wanted) that fits, again and again. Gains only shrink, so one that was
 * reckoned earlier is an upper bound, and only what stands on top of the heap is reckoned anew (lazy greedy, Minoux
 * 1978, doi:10.1007/BFb0006528). `watch` sees the state before the first choice, after the 1st, 2nd, 4th, 8th … and
 * after the last.
 */
export function chooseGreedily(
  problem: CoverProblem,
  limits: Limits,
  perCost: boolean,
  like: Coverage,
  watch: (coverage: Coverage, chosen: readonly number[]) => void,
): Choice {
  const coverage = new Coverage(problem, like);
  const room = new Room(problem, limits);
  const chosen: Choice['chosen'] = [];
  const watched = () =>
    watch(
      coverage,
      chosen.map(({ candidate }) => candidate),
    );
  const scoreOf = (c: number): number => {
    const gain = coverage.gainOf(c);
    return perCost && gain > 0 ? gain / problem.candidates[c]!.cost : gain;
  };
  const heap = new Heap();
  for (let c = 0; c < problem.candidates.length; c++) heap.push(-scoreOf(c), c);
  watched();
  for (let c = heap.pop(); c !== undefined; c = heap.pop()) {
    if (!room.has(c)) continue;
    const score = scoreOf(c);
    if (score <= 0) continue;
    const next = heap.peek();
    if (next && (-next.key > score || (-next.key === score && next.item < c))) {
      heap.push(-score, c);
      continue;
    }
    chosen.push({ candidate: c, gain: coverage.gainOf(c) });
    coverage.add(c);
    room.take(c);
    if (Number.isInteger(Math.log2(chosen.length))) watched();
  }
  watched();
  return { chosen, value: coverage.value };
}

/** What the limits still allow; who does not fit once never fits again. */
class Room {
  #left: number;
  #budget: number;
  readonly #problem: CoverProblem;
  readonly #mostPerKind: number;
  readonly #kinds = new Map<number, number>();

  constructor(problem: CoverProblem, { most, budget, mostPerKind }: Limits) {
    this.#problem = problem;
    this.#left = most ?? Infinity;
    this.#budget = budget ?? Infinity;
    this.#mostPerKind = mostPerKind ?? Infinity;
  }

  has(candidate: number): boolean {
    const { cost, kinds } = this.#problem.candidates[candidate]!;
    return (
      this.#left >= 1 &&
      cost <= this.#budget &&
      kinds.every((kind) => (this.#kinds.get(kind) ?? 0) + 1 <= this.#mostPerKind)
    );
  }

  take(candidate: number): void {
    const { cost, kinds } = this.#problem.candidates[candidate]!;
    this.#left -= 1;
    this.#budget -= cost;
    for (const kind of new Set(kinds)) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }
}
