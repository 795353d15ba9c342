// What can be made here: the least fixed point of the AND-OR graph of recipes.
import type { ChainGraph } from '../graph.ts';

/** Masks of 0 and 1 per node of the graph. */
export interface Supply {
  /** Somebody here makes it, as far as the registers know. */
  present: Uint8Array;
  /** It comes from outside (import, another province): there whether or not anybody here makes it. */
  supplied?: Uint8Array;
}

/**
 * Segments that can be made here, as a mask: supplied from outside, or present while one recipe has all its
 * inputs producible; a segment without recipes needs nothing of this chain. A loop feeds itself only when
 * some way leads into it from outside. O(nodes + edges): each recipe counts down its missing inputs once
 * (unit propagation of Horn clauses, Dowling & Gallier 1984, doi:10.1016/0743-1066(84)90014-1).
 */
export function findProducible(graph: ChainGraph, { present, supplied }: Supply): Uint8Array {
  const offset = numberRecipes(graph);
  const missing = countInputs(graph, offset);
  const producible = new Uint8Array(graph.ids.length);
  const queue: number[] = [];
  const reach = (v: number): void => {
    if (producible[v] === 1) return;
    producible[v] = 1;
    queue.push(v);
  };
  for (let v = 0; v < producible.length; v++) {
    if (supplied?.[v] === 1) reach(v);
    else if (present[v] === 1 && hasOpenRecipe(missing, offset[v]!, offset[v + 1]!)) reach(v);
  }
  for (const v of queue) {
    for (let i = graph.users.start[v]!; i < graph.users.start[v + 1]!; i++) {
      const e = graph.users.edge[i]!;
      const user = graph.to[e]!;
      if (--missing[offset[user]! + graph.recipe[e]!]! === 0 && present[user] === 1) reach(user);
    }
  }
  return producible;
}

/** Recipes of node v are numbered `offset[v] .. offset[v + 1] - 1`. */
export function numberRecipes(graph: ChainGraph): Int32Array {
  const offset = new Int32Array(graph.ids.length + 1);
  for (let v = 0; v < graph.ids.length; v++) offset[v + 1] = offset[v]! + graph.recipes[v]!;
  return offset;
}

/** Inputs of each recipe. */
export function countInputs(graph: ChainGraph, offset: Int32Array): Int32Array {
  const inputs = new Int32Array(offset[graph.ids.length]!);
  for (let e = 0; e < graph.to.length; e++) inputs[offset[graph.to[e]!]! + graph.recipe[e]!]!++;
  return inputs;
}

/** True without any recipe, and with one of which nothing is missing. */
function hasOpenRecipe(missing: Int32Array, from: number, to: number): boolean {
  if (from === to) return true;
  for (let r = from; r < to; r++) if (missing[r] === 0) return true;
  return false;
}
