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
export function findProducible(graph: ChainGraph, supply: Supply): Uint8Array {
  return Uint8Array.from(findFirstRecipes(graph, supply), (recipe) => (recipe === notMade ? 0 : 1));
}

/** The supply with some segments more. */
export function withPresent({ present, supplied }: Supply, add: Iterable<number>): Supply {
  const more = present.slice();
  for (const v of add) more[v] = 1;
  return supplied ? { present: more, supplied } : { present: more };
}

/** No recipe was needed: supplied from outside, or of nothing on this chain. */
export const noRecipe = -1;
export const notMade = -2;

/** The recipe by which each segment can be made first, counted from 0 within the segment; never in a circle. */
export function findFirstRecipes(graph: ChainGraph, { present, supplied }: Supply): Int32Array {
  const offset = numberRecipes(graph);
  const missing = countInputs(graph, offset);
  const by = new Int32Array(graph.ids.length).fill(notMade);
  const queue: number[] = [];
  const reach = (v: number, recipe: number): void => {
    if (by[v] !== notMade) return;
    by[v] = recipe;
    queue.push(v);
  };
  for (let v = 0; v < by.length; v++) {
    if (supplied?.[v] === 1) reach(v, noRecipe);
    else if (present[v] === 1) {
      const open = missing.subarray(offset[v]!, offset[v + 1]!).indexOf(0);
      if (open >= 0 || graph.recipes[v] === 0) reach(v, open);
    }
  }
  for (const v of queue) {
    for (let i = graph.users.start[v]!; i < graph.users.start[v + 1]!; i++) {
      const e = graph.users.edge[i]!;
      const user = graph.to[e]!;
      const recipe = graph.recipe[e]!;
      if (--missing[offset[user]! + recipe]! === 0 && present[user] === 1) reach(user, recipe);
    }
  }
  return by;
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
