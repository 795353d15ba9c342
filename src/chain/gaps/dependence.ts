// How much of what is made here depends on one segment, alternatives counted by their weight.
import { numberRecipes } from '../and-or/producible.ts';
import { assignLayers } from '../graph.ts';
import type { LocalGraph } from './local-graph.ts';

export interface Dependent {
  segment: number;
  /** Part of its output that needs the segment in question, 0 .. 1. */
  share: number;
}

const rounds = 200;
const still = 1e-12;

/**
 * Dependence d of local segments on one segment s: d(s) = 1, and for every other segment with makers
 * d(t) = Σ_r w_r · max_{u ∈ r} d(u) over its recipes r of weight w_r; 0 for what nobody makes here, since what is
 * bought in is not made from s here. No unit, 0 .. 1: with one way to make each thing it is 0 or 1, and
 * it is the part of a random order that fails with s where there are several.
 * One call costs what lies downstream of s; work space is shared between calls.
 */
export class Dependence {
  readonly #of: LocalGraph;
  readonly #present: Uint8Array;
  readonly #offset: Int32Array;
  readonly #layer: Int32Array;
  readonly #share: Float64Array;
  readonly #byRecipe: Float64Array;
  readonly #seen: Int32Array;
  #call = 0;

  constructor(of: LocalGraph, present: Uint8Array) {
    const n = of.graph.ids.length;
    this.#of = of;
    this.#present = present;
    this.#offset = numberRecipes(of.graph);
    this.#layer = assignLayers(of.graph);
    this.#share = new Float64Array(n);
    this.#byRecipe = new Float64Array(of.shares.length);
    this.#seen = new Int32Array(n);
  }

  /**
   * Segments with makers that depend on any of `starts`, these not among them, in ascending order of their
   * numbers. Of several inputs of a recipe that are in question, one is enough.
   */
  on(...starts: number[]): Dependent[] {
    this.#call += 1;
    const below = this.#walk(starts).sort((a, b) => this.#layer[a]! - this.#layer[b]! || a - b);
    for (const v of below) this.#share[v] = 0;
    for (const s of starts) this.#share[s] = 1;
    // One round settles what has no loop; a loop feeds back ever less.
    for (let round = 0; round < rounds; round++) {
      let moved = 0;
      for (const v of below) {
        const next = this.#needs(v);
        moved = Math.max(moved, Math.abs(next - this.#share[v]!));
        this.#share[v] = next;
      }
      if (moved < still) break;
    }
    return below
      .filter((v) => this.#share[v]! > 0)
      .sort((a, b) => a - b)
      .map((segment) => ({ segment, share: this.#share[segment]! }));
  }

  /** Everything with makers that the starts lead to through others with makers. */
  #walk(starts: readonly number[]): number[] {
    const { users, to } = this.#of.graph;
    const found = [...starts];
    for (const s of starts) this.#seen[s] = this.#call;
    for (const v of found) {
      for (let i = users.start[v]!; i < users.start[v + 1]!; i++) {
        const w = to[users.edge[i]!]!;
        if (this.#seen[w] === this.#call || this.#present[w] === 0) continue;
        this.#seen[w] = this.#call;
        found.push(w);
      }
    }
    return found.slice(starts.length);
  }

  #needs(v: number): number {
    const { graph, shares } = this.#of;
    const first = this.#offset[v]!;
    const end = this.#offset[v + 1]!;
    this.#byRecipe.fill(0, first, end);
    for (let i = graph.inputs.start[v]!; i < graph.inputs.start[v + 1]!; i++) {
      const e = graph.inputs.edge[i]!;
      const u = graph.from[e]!;
      if (this.#seen[u] !== this.#call) continue;
      const recipe = first + graph.recipe[e]!;
      this.#byRecipe[recipe] = Math.max(this.#byRecipe[recipe]!, this.#share[u]!);
    }
    let sum = 0;
    for (let r = first; r < end; r++) sum += shares[r]! * this.#byRecipe[r]!;
    return sum;
  }
}
