// Which column each node stands in: groups side by side, and inside a group inputs left of what they make.
import { groupEdges, listNeighbours, type Adjacency, type Neighbours } from '../adjacency.ts';
import type { Interned } from './intern.ts';

export interface Layers {
  /** Column of each node, from 0. */
  layerOf: Int32Array;
  count: number;
  /** First column of each group, and the number of columns after the last; an empty group takes none. */
  groupStart: Int32Array;
}

/** The edges inside groups, those left out that close a cycle. */
interface Inside {
  /** Nodes, each after its inputs. */
  order: number[];
  before: Neighbours;
  after: Neighbours;
}

/**
 * Longest-path layers inside each group. `target` is the number of nodes a column should hold: a taller group
 * gets more columns, and nodes that may stand in several go to the emptiest.
 */
export function assignLayers(interned: Interned, target: number): Layers {
  const { groups, groupOf } = interned;
  const inside = readInside(interned);
  const early = findEarliest(inside);
  const groupStart = spreadGroups(groups.length, groupOf, early, target);
  const depth = (v: number): number => groupStart[groupOf[v]! + 1]! - groupStart[groupOf[v]!]!;
  const late = findLatest(inside, depth);
  const { before, after, order } = inside;
  const fill = new Int32Array(groupStart[groups.length]!);
  const layerOf = new Int32Array(groupOf.length);
  const place = (v: number): void => {
    const base = groupStart[groupOf[v]!]!;
    let first = early[v]!;
    for (let k = before.start[v]!; k < before.start[v + 1]!; k++) {
      first = Math.max(first, layerOf[before.vertex[k]!]! - base + 1);
    }
    const alone = degree(before, v) === 0 && degree(after, v) === 0;
    // Inputs of this group stand next to what they make, the rest next to what it is made of.
    const close = degree(before, v) === 0 ? late[v]! : first;
    let best = close;
    let least = Infinity;
    for (let l = first; l <= late[v]!; l++) {
      const filled = fill[base + l]!;
      const overfull = Math.max(0, filled - target + 1);
      const cost = alone ? filled : overfull * groupOf.length + Math.abs(l - close);
      if (cost < least) {
        least = cost;
        best = l;
      }
    }
    layerOf[v] = base + best;
    fill[base + best]!++;
  };
  for (const v of order) if (degree(before, v) + degree(after, v) > 0) place(v);
  for (let v = 0; v < layerOf.length; v++) if (degree(before, v) + degree(after, v) === 0) place(v);
  return { layerOf, count: fill.length, groupStart };
}

function degree(near: Neighbours, v: number): number {
  return near.start[v + 1]! - near.start[v]!;
}

function readInside({ groupOf, edgeFrom, edgeTo }: Interned): Inside {
  const n = groupOf.length;
  const edges = Array.from(edgeFrom.keys()).filter(
    (e) => groupOf[edgeFrom[e]!] === groupOf[edgeTo[e]!],
  );
  const from = edges.map((e) => edgeFrom[e]!);
  const to = edges.map((e) => edgeTo[e]!);
  const order = orderNodes(n, groupEdges(n, from), to);
  const rank = new Int32Array(n);
  for (const [i, v] of order.entries()) rank[v] = i;
  const obeyed = edges.filter((e) => rank[edgeFrom[e]!]! < rank[edgeTo[e]!]!);
  const left = obeyed.map((e) => edgeFrom[e]!);
  const right = obeyed.map((e) => edgeTo[e]!);
  return { order, before: listNeighbours(n, right, left), after: listNeighbours(n, left, right) };
}

/** Reverse post-order of a depth-first search: topological where there is no cycle. */
function orderNodes(n: number, out: Adjacency, to: readonly number[]): number[] {
  const seen = new Uint8Array(n);
  const next = out.start.slice(0, n);
  const order: number[] = [];
  const stack: number[] = [];
  const open = (v: number): void => {
    if (seen[v] === 1) return;
    seen[v] = 1;
    stack.push(v);
  };
  for (let root = n - 1; root >= 0; root--) {
    open(root);
    while (stack.length > 0) {
      const v = stack.at(-1)!;
      if (next[v]! < out.start[v + 1]!) open(to[out.edge[next[v]!++]!]!);
      else order.push(stack.pop()!);
    }
  }
  return order.reverse();
}

/** Columns of its group that a node must leave to its inputs. */
function findEarliest({ order, after }: Inside): Int32Array {
  const early = new Int32Array(order.length);
  for (const v of order) {
    for (let k = after.start[v]!; k < after.start[v + 1]!; k++) {
      const w = after.vertex[k]!;
      early[w] = Math.max(early[w]!, early[v]! + 1);
    }
  }
  return early;
}

/** The last column of its group that leaves room for what is made of a node. */
function findLatest({ order, before }: Inside, depth: (v: number) => number): Int32Array {
  const late = Int32Array.from(order.keys(), (v) => depth(v) - 1);
  for (const v of order.toReversed()) {
    for (let k = before.start[v]!; k < before.start[v + 1]!; k++) {
      const u = before.vertex[k]!;
      late[u] = Math.min(late[u]!, late[v]! - 1);
    }
  }
  return late;
}

function spreadGroups(
  groups: number,
  groupOf: Int32Array,
  early: Int32Array,
  target: number,
): Int32Array {
  const size = new Int32Array(groups);
  const depth = new Int32Array(groups);
  for (const [v, g] of groupOf.entries()) {
    size[g]!++;
    depth[g] = Math.max(depth[g]!, early[v]! + 1);
  }
  const start = new Int32Array(groups + 1);
  for (let g = 0; g < groups; g++) {
    start[g + 1] = start[g]! + Math.max(depth[g]!, Math.ceil(size[g]! / target));
  }
  return start;
}
