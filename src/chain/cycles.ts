// Cycles of a chain, and the question whether a segment can be made at all in spite of them.
import type { Adjacency } from './adjacency.ts';
import { findProducible } from './and-or/producible.ts';
import { findComponents } from './components.ts';
import type { ChainGraph } from './graph.ts';

/** A loop of edges: each leads to the next one's start, the last back to the first. */
export type Cycle = number[];

/** One shortest loop through the first node of every component that holds a cycle; edges accepted by `keep` only. */
export function findCycles(graph: ChainGraph, keep?: (edge: number) => boolean): Cycle[] {
  const n = graph.ids.length;
  const users = keep ? filterEdges(graph.users, n, keep) : graph.users;
  const { component, count } = findComponents(n, users, graph.to);
  const done = new Uint8Array(count);
  const via = new Int32Array(n).fill(-1);
  const cycles: Cycle[] = [];
  for (let v = 0; v < n; v++) {
    const c = component[v]!;
    if (done[c] === 1) continue;
    done[c] = 1;
    const cycle = findLoop(v, users, graph, component, via);
    if (cycle) cycles.push(cycle);
  }
  return cycles;
}

/** Breadth first from `root` inside its component until an edge leads back to it. */
function findLoop(
  root: number,
  users: Adjacency,
  { from, to }: ChainGraph,
  component: Int32Array,
  via: Int32Array,
): Cycle | undefined {
  const queue = [root];
  for (const v of queue) {
    for (let i = users.start[v]!; i < users.start[v + 1]!; i++) {
      const e = users.edge[i]!;
      const w = to[e]!;
      if (component[w] !== component[root]) continue;
      if (w === root) {
        const cycle = [e];
        for (let u = v; u !== root; u = from[via[u]!]!) cycle.push(via[u]!);
        return cycle.reverse();
      }
      if (via[w] !== -1) continue;
      via[w] = e;
      queue.push(w);
    }
  }
  return undefined;
}

function filterEdges(all: Adjacency, nodes: number, keep: (edge: number) => boolean): Adjacency {
  const start = new Int32Array(nodes + 1);
  const edge: number[] = [];
  for (let v = 0; v < nodes; v++) {
    for (let i = all.start[v]!; i < all.start[v + 1]!; i++) {
      if (keep(all.edge[i]!)) edge.push(all.edge[i]!);
    }
    start[v + 1] = edge.length;
  }
  return { start, edge: Int32Array.from(edge) };
}

/**
 * Segments that can be made at all, as a mask: no recipe, or one recipe whose inputs can all be made.
 * A recycling loop is fine while some way leads into it from outside.
 */
export function findGrounded(graph: ChainGraph): Uint8Array {
  return findProducible(graph, { present: new Uint8Array(graph.ids.length).fill(1) });
}
