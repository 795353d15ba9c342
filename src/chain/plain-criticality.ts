// 普通图关键性: what stands on every path from raw materials to a segment, recipes left aside. The common measure,
// shown beside the AND-OR one (and-or/removals.ts) because it misses what a recipe needs from several sides at once.
import type { ChainGraph } from './graph.ts';

/**
 * The immediate dominator of each segment: the last of those that every path from a raw segment to it passes
 * through. Each input of each recipe is an ordinary edge; raw is what has no inputs, and a root before all of them
 * joins them. −1 where no segment stands on all paths, and where no path leads at all: a loop that nothing raw
 * leads into. By semidominators with path compression, O(edges · log nodes) (Lengauer & Tarjan 1979,
 * doi:10.1145/357062.357071).
 */
export function findDominators(graph: ChainGraph): Int32Array {
  const { node, parent, number } = walkFromRaw(graph);
  const semi = Int32Array.from(node.keys());
  const dominator = new Int32Array(node.length);
  const forest = new Forest(semi);
  // Nodes by their semidominator, as linked lists.
  const first = new Int32Array(node.length);
  const next = new Int32Array(node.length);
  for (let w = node.length - 1; w > 0; w--) {
    const v = node[w]!;
    const [from, end] = [graph.inputs.start[v]!, graph.inputs.start[v + 1]!];
    if (from === end) semi[w] = 0;

    for (let i = from; i < end; i++) {
      const u = number[graph.from[graph.inputs.edge[i]!]!]!;
      if (u > 0) semi[w] = Math.min(semi[w]!, semi[forest.lowest(u)]!);
    }
    next[w] = first[semi[w]!]!;
    first[semi[w]!] = w;
    const above = parent[w]!;
    forest.link(w, above);
    for (let x = first[above]!; x > 0; x = next[x]!) {
      const low = forest.lowest(x);
      dominator[x] = semi[low]! < semi[x]! ? low : above;
    }
    first[above] = 0;
  }
  const found = new Int32Array(graph.ids.length).fill(-1);
  for (let w = 1; w < node.length; w++) {
    if (dominator[w] !== semi[w]) dominator[w] = dominator[dominator[w]!]!;
    if (dominator[w]! > 0) found[node[w]!] = node[dominator[w]!]!;
  }
  return found;
}

/** All segments on every path to `v`, itself left out, the nearest first; empty when there is none or no path. */
export function listDominators(dominators: Int32Array, v: number): number[] {
  const all: number[] = [];
  for (let u = dominators[v]!; u >= 0; u = dominators[u]!) all.push(u);
  return all;
}

interface Walk {
  /** Nodes in the order of their visit, from 1; 0 is the root before all raw segments and no node. */
  node: number[];
  /** The visit from which each was reached. */
  parent: number[];
  /** Visit of each node; 0 where none came. */
  number: Int32Array;
}

/** Depth first along the uses. */
function walkFromRaw({ ids, inputs, users, to }: ChainGraph): Walk {
  const node = [-1];
  const parent = [-1];
  const number = new Int32Array(ids.length);
  const next = users.start.slice(0, ids.length);
  const visit = (v: number, from: number): void => {
    number[v] = node.length;
    node.push(v);
    parent.push(from);
  };
  for (let raw = 0; raw < ids.length; raw++) {
    if (inputs.start[raw] !== inputs.start[raw + 1]) continue;
    visit(raw, 0);
    for (let at = number[raw]!; at > 0;) {
      const v = node[at]!;
      if (next[v] === users.start[v + 1]) {
        at = parent[at]!;
        continue;
      }
      const w = to[users.edge[next[v]!++]!]!;
      if (number[w] !== 0) continue;
      visit(w, at);
      at = number[w]!;
    }
  }
  return { node, parent, number };
}

/** Trees that grow together, and the node of least semidominator on the way up; paths are shortened as they are walked. */
class Forest {
  readonly #semi: Int32Array;
  readonly #above: Int32Array;
  readonly #low: Int32Array;

  constructor(semi: Int32Array) {
    this.#semi = semi;
    this.#above = new Int32Array(semi.length).fill(-1);
    this.#low = Int32Array.from(semi.keys());
  }

  link(w: number, above: number): void {
    this.#above[w] = above;
  }

  /** The root of the tree is left out, unless `w` is the root itself. */
  lowest(w: number): number {
    const path: number[] = [];
    for (let x = w; this.#above[x] !== -1 && this.#above[this.#above[x]!] !== -1;) {
      path.push(x);
      x = this.#above[x]!;
    }
    for (const x of path.reverse()) {
      const above = this.#above[x]!;
      const low = this.#low[above]!;
      if (this.#semi[low]! < this.#semi[this.#low[x]!]!) this.#low[x] = low;
      this.#above[x] = this.#above[above]!;
    }
    return this.#low[w]!;
  }
}
