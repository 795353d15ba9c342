// Bounds for the cheapest addition: from below by the dearest input, from above by adding all of them up.
import { Heap } from '../../util/heap.ts';
import type { ChainGraph } from '../graph.ts';
import { countInputs, numberRecipes } from './producible.ts';

/**
 * For each segment a cost below which it cannot be made: its own, and the dearest input of its cheapest recipe.
 * Inputs may share what they need, so that only one of them may be counted (h_max, Bonet & Geffner 2001,
 * doi:10.1016/S0004-3702(01)00108-4). Infinity where no finite cost will do.
 */
export function boundCosts(
  graph: ChainGraph,
  producible: Uint8Array,
  costs: Float64Array,
): Float64Array {
  return spread(graph, producible, costs, Math.max).least;
}

/** The segments that one derivation of `target` adds when every input is paid for apart: a first answer, not the best. */
export function sumCosts(
  graph: ChainGraph,
  producible: Uint8Array,
  costs: Float64Array,
  target: number,
): number[] {
  const { by } = spread(graph, producible, costs, (a, b) => a + b);
  const seen = new Set([target]);
  for (const v of seen) {
    for (let i = graph.inputs.start[v]!; i < graph.inputs.start[v + 1]!; i++) {
      const e = graph.inputs.edge[i]!;
      const u = graph.from[e]!;
      if (graph.recipe[e] === by[v] && producible[u] === 0) seen.add(u);
    }
  }
  return [...seen].filter((v) => producible[v] === 0);
}

/** Cheapest derivations outwards from what can be made, the cheapest segment first (Knuth 1977, doi:10.1016/0020-0190(77)90002-3). */
function spread(
  graph: ChainGraph,
  producible: Uint8Array,
  costs: Float64Array,
  join: (a: number, b: number) => number,
): { least: Float64Array; by: Int32Array } {
  const n = graph.ids.length;
  const offset = numberRecipes(graph);
  const missing = countInputs(graph, offset);
  const dearest = new Float64Array(missing.length);
  const least = new Float64Array(n).fill(Infinity);
  const by = new Int32Array(n).fill(-1);
  const done = new Uint8Array(n);
  const heap = new Heap();
  const offer = (v: number, cost: number, recipe: number): void => {
    if (cost >= least[v]!) return;
    least[v] = cost;
    by[v] = recipe;
    heap.push(cost, v);
  };
  for (let v = 0; v < n; v++) {
    if (producible[v] === 1) offer(v, 0, -1);
    else if (offset[v] === offset[v + 1]) offer(v, costs[v]!, -1);
    else {
      const open = missing.subarray(offset[v]!, offset[v + 1]!).indexOf(0);
      if (open >= 0) offer(v, costs[v]!, open);
    }
  }
  for (let v = heap.pop(); v !== undefined; v = heap.pop()) {
    if (done[v] === 1) continue;
    done[v] = 1;
    for (let i = graph.users.start[v]!; i < graph.users.start[v + 1]!; i++) {
      const e = graph.users.edge[i]!;
      const w = graph.to[e]!;
      const r = offset[w]! + graph.recipe[e]!;
      dearest[r] = join(dearest[r]!, least[v]!);
      if (--missing[r]! === 0) offer(w, costs[w]! + dearest[r]!, graph.recipe[e]!);
    }
  }
  return { least, by };
}
