// What fails when one segment fails: the lost production behind a single removal.
import type { ChainGraph } from '../graph.ts';
import { findProducible, numberRecipes } from './producible.ts';
import type { Supply } from './producible.ts';

/**
 * Removes one producible segment at a time, with whatever is supplied of it from outside.
 * `lossOf(v)` lists the other segments that can no longer be made, in ascending order of their numbers;
 * it costs the recipes downstream of v only. Work space is shared between calls.
 */
export class Removals {
  readonly producible: Uint8Array;
  readonly #graph: ChainGraph;
  readonly #supply: Supply;
  readonly #offset: Int32Array;
  readonly #missing: Int32Array;
  /** The call that put a node in doubt; `back` the call that found it can still be made. */
  readonly #doubted: Int32Array;
  readonly #back: Int32Array;
  #call = 0;

  constructor(graph: ChainGraph, supply: Supply) {
    this.#graph = graph;
    this.#supply = supply;
    this.producible = findProducible(graph, supply);
    this.#offset = numberRecipes(graph);
    this.#missing = new Int32Array(this.#offset[graph.ids.length]!);
    this.#doubted = new Int32Array(graph.ids.length);
    this.#back = new Int32Array(graph.ids.length);
  }

  lossOf(removed: number): number[] {
    if (this.producible[removed] === 0) return [];
    this.#call += 1;
    const doubted = this.#doubt(removed);
    this.#rescue(doubted, removed);
    return doubted
      .filter((v) => v !== removed && this.#back[v] !== this.#call)
      .sort((a, b) => a - b);
  }

  /** Everything producible that uses the removed one, directly or not. */
  #doubt(removed: number): number[] {
    const { users, to } = this.#graph;
    const doubted = [removed];
    this.#doubted[removed] = this.#call;
    for (const v of doubted) {
      for (let i = users.start[v]!; i < users.start[v + 1]!; i++) {
        const w = to[users.edge[i]!]!;
        if (this.#doubted[w] === this.#call || this.producible[w] === 0) continue;
        this.#doubted[w] = this.#call;
        doubted.push(w);
      }
    }
    return doubted;
  }

  /** The fixed point anew among the doubted, with everything else as it stands. */
  #rescue(doubted: readonly number[], removed: number): void {
    const { inputs, users, from, to, recipe } = this.#graph;
    const back: number[] = [];
    const reach = (v: number): void => {
      if (v === removed || this.#back[v] === this.#call) return;
      this.#back[v] = this.#call;
      back.push(v);
    };
    for (const v of doubted) {
      const first = this.#offset[v]!;
      const end = this.#offset[v + 1]!;
      this.#missing.fill(0, first, end);
      for (let i = inputs.start[v]!; i < inputs.start[v + 1]!; i++) {
        const e = inputs.edge[i]!;
        const u = from[e]!;
        if (this.producible[u] === 0 || this.#doubted[u] === this.#call)
          this.#missing[first + recipe[e]!]!++;
      }
      const open = first === end || this.#missing.subarray(first, end).includes(0);
      if (open || this.#supply.supplied?.[v] === 1) reach(v);
    }
    for (const v of back) {
      for (let i = users.start[v]!; i < users.start[v + 1]!; i++) {
        const e = users.edge[i]!;
        const w = to[e]!;
        if (this.#doubted[w] !== this.#call) continue;
        if (--this.#missing[this.#offset[w]! + recipe[e]!]! === 0) reach(w);
      }
    }
  }
}

/**
 * Single points of failure of every segment: for v, those whose removal alone stops v (v itself not among
 * them), in ascending order. The losses of all removals, read the other way round.
 */
export function findSinglePoints(removals: Removals): number[][] {
  const points: number[][] = Array.from(removals.producible, () => []);
  for (let v = 0; v < removals.producible.length; v++) {
    for (const lost of removals.lossOf(v)) points[lost]!.push(v);
  }
  return points;
}
