// Charts to lay out: the sample's chain, and generated ones of any size, the same on each run.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseChain } from '../src/chain/file/parse.ts';
import { buildGraph, listPairs } from '../src/chain/graph.ts';
import type { LayoutInput } from '../src/chain/layout/types.ts';

export const BOX = { width: 150, height: 44 };
const SEED = 20_231_115;
const EDGES_PER_NODE = 3;
const GROUPS = 7;

/** Edges mostly reach the next boxes of the chain, some far down it; groups are equal slices. */
export function makeChart(nodes: number): LayoutInput {
  let state = SEED;
  const random = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const pairs = new Set<number>();
  while (pairs.size < nodes * EDGES_PER_NODE) {
    const from = Math.floor(random() * nodes);
    const to = from + 1 + Math.floor(random() ** 2 * nodes * 0.35);
    if (to < nodes) pairs.add(from * nodes + to);
  }
  return {
    nodes: Array.from({ length: nodes }, (_, i) => ({
      id: `n${i}`,
      group: `g${Math.floor((i * GROUPS) / nodes)}`,
      ...BOX,
    })),
    edges: Array.from(pairs, (key) => ({
      from: `n${Math.floor(key / nodes)}`,
      to: `n${key % nodes}`,
    })),
    groups: Array.from({ length: GROUPS }, (_, i) => `g${i}`),
  };
}

/** The chain that ships with the product. */
export function readSample(): LayoutInput {
  const file = new URL('../examples/hengyang-uhv/chain.yaml', import.meta.url);
  const { chain } = parseChain(readFileSync(fileURLToPath(file), 'utf8'));
  const graph = buildGraph(chain);
  return {
    nodes: chain.segments.map(({ id, group }) => ({ id, group, ...BOX })),
    edges: listPairs(graph).map(({ from, to }) => ({ from: graph.ids[from]!, to: graph.ids[to]! })),
    groups: chain.groups.map(({ id }) => id),
  };
}
