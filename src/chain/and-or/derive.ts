// One way in which a segment can be made: the recipe of each segment on it, without a circle.
import type { ChainGraph } from '../graph.ts';
import { findFirstRecipes, notMade } from './producible.ts';
import type { Supply } from './producible.ts';

/**
 * Segments of one derivation of `target`, itself included and first; undefined when it cannot be made.
 * The recipe that was complete first is taken for each, so that the derivation is short.
 */
export function derive(graph: ChainGraph, supply: Supply, target: number): number[] | undefined {
  const by = findFirstRecipes(graph, supply);
  return by[target] === notMade ? undefined : collect(graph, by, target);
}

function collect(graph: ChainGraph, by: Int32Array, target: number): number[] {
  const seen = new Set([target]);
  for (const v of seen) {
    if (by[v]! < 0) continue;
    for (let i = graph.inputs.start[v]!; i < graph.inputs.start[v + 1]!; i++) {
      const e = graph.inputs.edge[i]!;
      if (graph.recipe[e] === by[v]) seen.add(graph.from[e]!);
    }
  }
  return [...seen];
}
