// One way in which a segment can be made: the recipe of each segment on it, without a circle.
import type { ChainGraph } from '../graph.ts';
import { countInputs, numberRecipes } from './producible.ts';
import type { Supply } from './producible.ts';

/**
 * Segments of one derivation of `target`, itself included and first; undefined when it cannot be made.
 * The recipe that was complete first is taken for each, so that the derivation is short.
 */
export function derive(graph: ChainGraph, supply: Supply, target: number): number[] | undefined {
  const { present, supplied } = supply;
  const offset = numberRecipes(graph);
  const missing = countInputs(graph, offset);
  const n = graph.ids.length;
  /** The recipe a node was first made by: its number, -1 for none needed, -2 for not made. */
  const by = new Int32Array(n).fill(-2);
  const queue: number[] = [];
  const reach = (v: number, recipe: number): void => {
    if (by[v] !== -2) return;
    by[v] = recipe;
    queue.push(v);
  };
  for (let v = 0; v < n; v++) {
    if (supplied?.[v] === 1) reach(v, -1);
    else if (present[v] === 1) {
      const first = offset[v]!;
      const end = offset[v + 1]!;
      const open = missing.subarray(first, end).indexOf(0);
      if (first === end) reach(v, -1);
      else if (open >= 0) reach(v, open);
    }
  }
  for (const v of queue) {
    if (v === target) break;
    for (let i = graph.users.start[v]!; i < graph.users.start[v + 1]!; i++) {
      const e = graph.users.edge[i]!;
      const w = graph.to[e]!;
      const r = graph.recipe[e]!;
      if (--missing[offset[w]! + r]! === 0 && present[w] === 1) reach(w, r);
    }
  }
  return by[target] === -2 ? undefined : collect(graph, by, target);
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
