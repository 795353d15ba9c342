// 本地配套率 by structure: how many of the inputs that present segments need are there at all.
import type { ChainGraph } from '../graph.ts';

export interface SupplyRate {
  /** Pairs (present segment, input of one of its recipes); recipes that are alternatives all count. */
  slots: number;
  /** Those whose input is present. */
  filled: number;
  /** filled / slots, 0 .. 1; 1 without any slot. Unit: share of slots, unweighted. */
  rate: number;
}

/** For want of purchases: counts input slots, not money, and the screen must say so. */
export function rateSupply(graph: ChainGraph, present: Uint8Array): SupplyRate {
  let slots = 0;
  let filled = 0;
  for (let e = 0; e < graph.to.length; e++) {
    if (present[graph.to[e]!] === 0) continue;
    slots += 1;
    filled += present[graph.from[e]!]!;
  }
  return { slots, filled, rate: slots === 0 ? 1 : filled / slots };
}

/**
 * The same for one segment by its best recipe: the one of which the greatest share of inputs is present. A
 * recipe that needs nothing of this chain is full: rate 1 of no slots.
 */
export function rateBestRecipe(graph: ChainGraph, present: Uint8Array, v: number): SupplyRate {
  const { inputs, recipe, from } = graph;
  const all = new Int32Array(graph.recipes[v]!);
  const here = new Int32Array(graph.recipes[v]!);
  for (let i = inputs.start[v]!; i < inputs.start[v + 1]!; i++) {
    const e = inputs.edge[i]!;
    all[recipe[e]!]!++;
    here[recipe[e]!]! += present[from[e]!]!;
  }
  const full: SupplyRate = { slots: 0, filled: 0, rate: 1 };
  let best: SupplyRate | undefined;
  for (const [r, slots] of all.entries()) {
    const of = slots === 0 ? full : { slots, filled: here[r]!, rate: here[r]! / slots };
    if (!best || of.rate > best.rate) best = of;
  }
  return best ?? full;
}
