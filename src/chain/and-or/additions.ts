// The cheapest set of segments to bring here so that a target can be made.
import type { ChainGraph } from '../graph.ts';
import { boundCosts, sumCosts } from './addition-bounds.ts';
import { findProducible, withPresent } from './producible.ts';
import type { Supply } from './producible.ts';

export interface Additions {
  /** Ascending numbers of the segments to add; empty when the target can be made already. */
  add: number[];
  /** The sum of their costs. */
  cost: number;
  /** No set costs less than this; equal to `cost` when the search was finished: the set is the cheapest. */
  bound: number;
}

/** Steps over nodes and edges before the search is broken off with what it has: about a second. */
const patience = 5e7;

/**
 * The cheapest set of absent segments whose presence makes `target` producible, by branch and bound over the
 * recipes of what is still needed: each needed segment is brought here or stands, and one of its recipes is
 * chosen. Costs are per segment, ≥ 0, in any one unit; Infinity for what cannot be had. Undefined when no
 * finite set will do. Among equally cheap sets the smaller, then the one with the smaller numbers.
 *
 * Sharing (one anode for two users) makes the problem NP-hard (it holds set cover), so that a bound is given
 * where `most` choices did not suffice; bound / cost is the quality that is certain.
 */
export function findAdditions(
  graph: ChainGraph,
  supply: Supply,
  target: number,
  costOf: (v: number) => number,
  most = Math.ceil(patience / (graph.ids.length + graph.to.length)),
): Additions | undefined {
  const producible = findProducible(graph, supply);
  if (producible[target] === 1) return { add: [], cost: 0, bound: 0 };
  const costs = Float64Array.from(graph.ids, (_, v) =>
    supply.present[v] === 1 || producible[v] === 1 ? 0 : costOf(v),
  );
  if (!Number.isFinite(boundCosts(graph, producible, costs)[target]!)) return undefined;
  return new Search(graph, supply, producible, costs, target, most).run();
}

class Search {
  readonly #graph: ChainGraph;
  readonly #supply: Supply;
  readonly #producible: Uint8Array;
  readonly #costs: Float64Array;
  readonly #target: number;
  readonly #recipes: readonly (readonly number[][])[];
  #left: number;
  #best: { add: number[]; cost: number } | undefined;
  /** The least cost that a branch which was not searched to its end may have. */
  #open = Infinity;

  constructor(
    graph: ChainGraph,
    supply: Supply,
    producible: Uint8Array,
    costs: Float64Array,
    target: number,
    most: number,
  ) {
    this.#graph = graph;
    this.#supply = supply;
    this.#producible = producible;
    this.#costs = costs;
    this.#target = target;
    this.#left = most;
    this.#recipes = listRecipes(graph);
  }

  run(): Additions | undefined {
    this.#takeIfBetter(sumCosts(this.#graph, this.#producible, this.#costs, this.#target));
    this.#visit(new Set(), [this.#target], [], 0);
    const best = this.#best;
    if (!best) return undefined;
    return { ...best, bound: Math.min(best.cost, this.#open) };
  }

  /** `needed`: what has its recipe; `waiting`: what needs one still; `add`: what is brought so far, for `cost`. */
  #visit(
    needed: ReadonlySet<number>,
    waiting: readonly number[],
    add: readonly number[],
    cost: number,
  ): void {
    if (waiting.length === 0) return this.#takeIfBetter(add);
    const left = this.#costs.slice();
    for (const v of add) left[v] = 0;
    // What is paid for is free to the others, so that what they share is not counted again.
    const atLeast = boundCosts(this.#graph, this.#producible, left);
    const own = waiting.reduce((sum, v) => sum + left[v]!, 0);
    const least = cost + Math.max(own, ...waiting.map((v) => atLeast[v]!));
    if (this.#best && least > this.#best.cost) return;
    if (this.#left <= 0) {
      this.#open = Math.min(this.#open, least);
      return;
    }
    this.#left -= 1;
    const v = waiting.reduce((a, b) => (atLeast[b]! > atLeast[a]! ? b : a));
    const rest = waiting.filter((w) => w !== v);
    const brought = this.#supply.present[v] === 0 ? [...add, v] : add;
    const seen = new Set(needed).add(v);
    for (const inputs of this.#recipesOf(v, atLeast)) {
      const more = inputs.filter(
        (u) => this.#producible[u] === 0 && !seen.has(u) && !rest.includes(u),
      );
      this.#visit(seen, [...rest, ...new Set(more)], brought, cost + left[v]!);
    }
  }

  /** The cheapest first; one empty recipe where the chain knows none. */
  #recipesOf(v: number, atLeast: Float64Array): readonly (readonly number[])[] {
    const recipes = this.#recipes[v]!;
    if (recipes.length === 0) return [[]];
    const cost = (inputs: readonly number[]): number =>
      Math.max(0, ...inputs.map((u) => atLeast[u]!));
    return recipes
      .filter((inputs) => Number.isFinite(cost(inputs)))
      .toSorted((a, b) => cost(a) - cost(b));
  }

  /** A set that only feeds itself in a circle makes nothing and is no answer. */
  #takeIfBetter(set: readonly number[]): void {
    if (findProducible(this.#graph, withPresent(this.#supply, set))[this.#target] === 0) return;
    const add = this.#trim([...set].sort((a, b) => a - b));
    const cost = add.reduce((sum, v) => sum + this.#costs[v]!, 0);
    if (!this.#best || isBefore({ add, cost }, this.#best)) this.#best = { add, cost };
  }

  /** Without what the target can be made without: free segments may have come along. */
  #trim(set: readonly number[]): number[] {
    const present = this.#supply.present.slice();
    for (const v of set) present[v] = 1;
    return set.filter((v) => {
      present[v] = 0;
      if (findProducible(this.#graph, { ...this.#supply, present })[this.#target] === 1)
        return false;
      present[v] = 1;
      return true;
    });
  }
}

function isBefore(
  a: { add: readonly number[]; cost: number },
  b: { add: readonly number[]; cost: number },
): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
  if (a.add.length !== b.add.length) return a.add.length < b.add.length;
  const at = a.add.findIndex((v, i) => v !== b.add[i]);
  return at >= 0 && a.add[at]! < b.add[at]!;
}

function listRecipes(graph: ChainGraph): number[][][] {
  const recipes = Array.from(graph.recipes, (count) =>
    Array.from({ length: count }, (): number[] => []),
  );
  for (let e = 0; e < graph.to.length; e++)
    recipes[graph.to[e]!]![graph.recipe[e]!]!.push(graph.from[e]!);
  return recipes;
}
