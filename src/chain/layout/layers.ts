// Which column each node stands in: groups side by side, and inside a group inputs left of what they make.
import { groupEdges, type Adjacency } from '../adjacency.ts';
import type { Interned } from './intern.ts';

export interface Layers {
  /** Column of each node, from 0. */
  layerOf: Int32Array;
  count: number;
  /** First column of each group, and the number of columns after the last; an empty group takes none. */
  groupStart: Int32Array;
}

/**
 * Longest-path layers inside each group. `target` is the number of nodes a column should hold: a taller group
 * gets more columns, and nodes that may stand in several go to the emptiest. Edges that close a cycle are not obeyed.
 */
export function assignLayers(interned: Interned, target: number): Layers {
  const { groups, groupOf, edgeFrom, edgeTo } = interned;
  const n = groupOf.length;
  const inside: number[] = [];
  for (let e = 0; e < edgeFrom.length; e++) {
    if (groupOf[edgeFrom[e]!] === groupOf[edgeTo[e]!]) inside.push(e);
  }
  const from = Int32Array.from(inside, (e) => edgeFrom[e]!);
  const to = Int32Array.from(inside, (e) => edgeTo[e]!);
  const order = orderNodes(n, groupEdges(n, from), to);
  const rank = new Int32Array(n);
  for (const [i, v] of order.entries()) rank[v] = i;
  const obeyed: number[] = [];
  for (let e = 0; e < from.length; e++) if (rank[from[e]!]! < rank[to[e]!]!) obeyed.push(e);
  const left = Int32Array.from(obeyed, (e) => from[e]!);
  const right = Int32Array.from(obeyed, (e) => to[e]!);
  const before = groupEdges(n, right);
  const after = groupEdges(n, left);

  const early = new Int32Array(n);
  for (const v of order) {
    for (let i = after.start[v]!; i < after.start[v + 1]!; i++) {
      const w = right[after.edge[i]!]!;
      early[w] = Math.max(early[w]!, early[v]! + 1);
    }
  }
  const size = new Int32Array(groups.length);
  const depth = new Int32Array(groups.length);
  for (let v = 0; v < n; v++) {
    const g = groupOf[v]!;
    size[g]!++;
    depth[g] = Math.max(depth[g]!, early[v]! + 1);
  }
  const groupStart = new Int32Array(groups.length + 1);
  for (let g = 0; g < groups.length; g++) {
    depth[g] = Math.max(depth[g]!, Math.ceil(size[g]! / target));
    groupStart[g + 1] = groupStart[g]! + depth[g]!;
  }
  const late = Int32Array.from(groupOf, (g) => depth[g]! - 1);
  for (const v of order.toReversed()) {
    for (let i = before.start[v]!; i < before.start[v + 1]!; i++) {
      const u = left[before.edge[i]!]!;
      late[u] = Math.min(late[u]!, late[v]! - 1);
    }
  }
  const fill = new Int32Array(groupStart[groups.length]!);
  const layerOf = new Int32Array(n);
  const place = (v: number): void => {
    const base = groupStart[groupOf[v]!]!;
    let first = early[v]!;
    for (let i = before.start[v]!; i < before.start[v + 1]!; i++) {
      first = Math.max(first, layerOf[left[before.edge[i]!]!]! - base + 1);
    }
    // Inputs of this group stand next to what they make, the rest next to what it is made of.
    const close = degree(before, v) === 0 && degree(after, v) > 0 ? late[v]! : first;
    const alone = degree(before, v) === 0 && degree(after, v) === 0;
    let best = close;
    let least = Infinity;
    for (let l = first; l <= late[v]!; l++) {
      const filled = fill[base + l]!;
      const cost = alone ? filled : Math.max(0, filled - target + 1) * n + Math.abs(l - close);
      if (cost < least) {
        least = cost;
        best = l;
      }
    }
    layerOf[v] = base + best;
    fill[base + best]!++;
  };
  const tied = order.filter((v) => degree(before, v) + degree(after, v) > 0);
  for (const v of tied) place(v);
  for (let v = 0; v < n; v++) if (degree(before, v) + degree(after, v) === 0) place(v);
  return { layerOf, count: groupStart[groups.length]!, groupStart };
}

function degree(near: Adjacency, v: number): number {
  return near.start[v + 1]! - near.start[v]!;
}

/** Reverse post-order of a depth-first search: topological where there is no cycle. */
function orderNodes(n: number, out: Adjacency, to: Int32Array): number[] {
  const state = new Uint8Array(n);
  const next = out.start.slice(0, n);
  const order: number[] = [];
  const stack: number[] = [];
  for (let root = n - 1; root >= 0; root--) {
    if (state[root] !== 0) continue;
    state[root] = 1;
    stack.push(root);
    while (stack.length > 0) {
      const v = stack.at(-1)!;
      if (next[v]! < out.start[v + 1]!) {
        const w = to[out.edge[next[v]!++]!]!;
        if (state[w] === 0) {
          state[w] = 1;
          stack.push(w);
        }
        continue;
      }
      stack.pop();
      order.push(v);
    }
  }
  return order.reverse();
}
