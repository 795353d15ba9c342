// Compressed adjacency: the edges that leave each node, in two typed arrays instead of a list per node.

export interface Adjacency {
  /** Edges of node v are `edge[start[v]] .. edge[start[v + 1] - 1]`; length nodes + 1. */
  start: Int32Array;
  /** Edge numbers, in ascending order within a node. */
  edge: Int32Array;
}

/** Counting sort of the edges by `end` (their `from` or `to` column); O(nodes + edges). */
export function groupEdges(nodes: number, end: ArrayLike<number>): Adjacency {
  const start = new Int32Array(nodes + 1);
  for (let e = 0; e < end.length; e++) start[end[e]! + 1]!++;
  for (let v = 0; v < nodes; v++) start[v + 1]! += start[v]!;
  const fill = start.slice();
  const edge = new Int32Array(end.length);
  for (let e = 0; e < end.length; e++) edge[fill[end[e]!]!++] = e;
  return { start, edge };
}

/** Neighbours of node v: `vertex[start[v]] .. vertex[start[v + 1] - 1]`, one per edge. */
export interface Neighbours {
  start: Int32Array;
  vertex: Int32Array;
}

/** The `far` ends of the edges that touch each node with their `near` end. */
export function listNeighbours(
  nodes: number,
  near: ArrayLike<number>,
  far: ArrayLike<number>,
): Neighbours {
  const { start, edge } = groupEdges(nodes, near);
  return { start, vertex: edge.map((e) => far[e]!) };
}
