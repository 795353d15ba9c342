// The cheapest set of segments to bring here so that production of a given value is complete.
import { findClosure } from '../graph.ts';
import type { ChainGraph } from '../graph.ts';
import { boundCosts } from './addition-bounds.ts';
import type { Additions } from './additions.ts';
import { findProducible, withPresent } from './producible.ts';
import type { Supply } from './producible.ts';

export interface GoalAdditions extends Additions {
  /** Sum of the values of what can be made with the set, in the unit of `values`. */
  value: number;
}

/** Steps over nodes and edges before the search is broken off with what it has: about a second. */
const patience = 5e7;

/**
 * The cheapest set of absent segments with which the segments that can be made are worth `goal` or more.
 * `values` are of segments that are present, ≥ 0 (what is added has no output yet). First everything is brought
 * and what can be spared dropped again, dearest first; then branch and bound: a branch is left when even all
 * that is undecided would not reach the goal, or when it cannot be cheaper. Undefined when no finite set will
 * do. NP-hard (it holds set cover): after `most` branches `bound` says how good the answer is for certain.
 */
export function findAdditionsForValue(
  graph: ChainGraph,
  supply: Supply,
  values: ArrayLike<number>,
  goal: number,
  costOf: (v: number) => number,
  most = Math.ceil(patience / (8 * (graph.ids.length + graph.to.length))),
): GoalAdditions | undefined {
  return new Search(graph, supply, values, goal, costOf, most).run();
}

class Search {
  readonly #graph: ChainGraph;
  readonly #supply: Supply;
  readonly #values: ArrayLike<number>;
  readonly #goal: number;
  readonly #producible: Uint8Array;
  /** Infinity for what is not to be had or decided against, 0 for what is here or decided for. */
  readonly #costs: Float64Array;
  readonly #own: Float64Array;
  readonly #choices: number[];
  #left: number;
  #best: { add: number[]; cost: number } | undefined;
  #open = Infinity;

  constructor(
    graph: ChainGraph,
    supply: Supply,
    values: ArrayLike<number>,
    goal: number,
    costOf: (v: number) => number,
    most: number,
  ) {
    this.#graph = graph;
    this.#supply = supply;
    this.#values = values;
    // Sums of the same amounts in another order must not miss the goal by a rounding.
    this.#goal = goal * (1 - 1e-12);
    this.#left = most;
    this.#producible = findProducible(graph, supply);
    this.#costs = Float64Array.from(graph.ids, (_, v) =>
      supply.present[v] === 1 || this.#producible[v] === 1 ? 0 : costOf(v),
    );
    this.#own = this.#costs.slice();
    const wanted = graph.ids.flatMap((_, v) =>
      this.#producible[v] === 0 && values[v]! > 0 ? [v] : [],
    );
    const upstream = findClosure(graph, wanted, 'upstream');
    this.#choices = graph.ids
      .flatMap((_, v) => {
        const lacks = this.#producible[v] === 0 && supply.present[v] === 0;
        return lacks && upstream[v] === 1 && Number.isFinite(this.#costs[v]!) ? [v] : [];
      })
      .sort((a, b) => this.#costs[b]! - this.#costs[a]! || a - b);
  }

  run(): GoalAdditions | undefined {
    if (this.#worth([]) >= this.#goal)
      return { add: [], cost: 0, bound: 0, value: this.#worth([]) };
    if (this.#worth(this.#choices) < this.#goal) return undefined;
    this.#take(this.#spare(this.#choices));
    this.#visit(0, [], 0);
    const best = this.#best!;
    const bound = Math.min(best.cost, this.#open);
    return { ...best, bound, value: this.#worth(best.add) };
  }

  /** Choices from `at` on are undecided; `add` is decided for, at `cost`. */
  #visit(at: number, add: readonly number[], cost: number): void {
    const least = cost + this.#bound();
    if (least >= this.#best!.cost) return;
    if (this.#left <= 0) {
      this.#open = Math.min(this.#open, least);
      return;
    }
    this.#left -= 1;
    if (this.#worth(add) >= this.#goal) return this.#take(this.#spare(add));
    if (at === this.#choices.length) return;
    if (this.#worth([...add, ...this.#choices.slice(at)]) < this.#goal) return;
    const v = this.#choices[at]!;
    const own = this.#costs[v]!;
    this.#costs[v] = Infinity;
    this.#visit(at + 1, add, cost);
    this.#costs[v] = 0;
    this.#visit(at + 1, [...add, v], cost + own);
    this.#costs[v] = own;
  }

  /** What is left to pay is at least the dearest of the segments that are completed: the least such level. */
  #bound(): number {
    const atLeast = boundCosts(this.#graph, this.#producible, this.#costs);
    const levels: number[] = [];
    for (const [v, level] of atLeast.entries())
      if (this.#values[v]! > 0 && Number.isFinite(level)) levels.push(v);
    levels.sort((a, b) => atLeast[a]! - atLeast[b]!);
    let sum = 0;
    for (const v of levels) {
      sum += this.#values[v]!;
      if (sum >= this.#goal) return atLeast[v]!;
    }
    return Infinity;
  }

  #worth(add: readonly number[]): number {
    const made = findProducible(this.#graph, withPresent(this.#supply, add));
    let sum = 0;
    for (let v = 0; v < made.length; v++) if (made[v] === 1) sum += this.#values[v]!;
    return sum;
  }

  #take(add: readonly number[]): void {
    const cost = add.reduce((sum, v) => sum + this.#own[v]!, 0);
    if (this.#best && cost >= this.#best.cost) return;
    this.#best = { add: add.toSorted((a, b) => a - b), cost };
  }

  /** Without what the goal is reached without, dearest first. */
  #spare(set: readonly number[]): number[] {
    let kept = set.toSorted((a, b) => this.#own[b]! - this.#own[a]! || a - b);
    for (const v of kept) {
      const rest = kept.filter((w) => w !== v);
      if (this.#worth(rest) >= this.#goal) kept = rest;
    }
    return kept;
  }
}
