// The inputs that a product depends on most, with the rows of the source that say so.
import { findClosure } from '../../src/chain/graph.ts';
import type { ChainGraph } from '../../src/chain/graph.ts';
import type { Removals } from '../../src/chain/and-or/removals.ts';
import type { ProductGraph } from '../../src/chain/product-graph/import.ts';

export interface CriticalInput {
  name: string;
  /** Products of the target's family and its downstream that fall with it when every material is needed. */
  atMost: number;
  /** The same when any one material will do. */
  atLeast: number;
  /** In the whole graph, every material needed. */
  everywhere: number;
  /** Short names of listed companies with it, or a kind of it, among their main products. */
  makers: string[];
  score: number;
  /** Rows of the relations that lead from it to the target's family, the shortest way. */
  rows: string[];
}

/**
 * The ten inputs of highest `atMost · (atMost / everywhere) / (1 + makers)`: products of this chain that hang on each
 * maker on record, one unknown maker added, times the share of all that falls with the input which belongs to this
 * chain (what half the graph is made of is no question of this product). The family of a product is itself and its
 * kinds, kinds of kinds included; inputs are what stands upstream of any of them. Of equal scores the one with the
 * greater `atLeast`, then by name.
 */
export function rankInputs(
  target: string,
  graph: ChainGraph,
  { all, any }: { all: Removals; any: Removals },
  { companies, kinds }: ProductGraph,
  rowOf: (upper: string, lower: string) => string,
): CriticalInput[] {
  const familyOf = (name: string): Set<string> => {
    const family = new Set([name]);
    for (const member of family) for (const k of kinds) if (k.class === member) family.add(k.kind);
    return family;
  };
  const family = familyOf(target);
  const members = [...family].flatMap((name) => graph.indexOf.get(name) ?? []);
  const upstream = findClosure(graph, members, 'upstream');
  const downstream = findClosure(graph, members, 'downstream');
  const next = stepsTo(graph, members);
  const ranked: CriticalInput[] = [];
  for (const [v, isUp] of upstream.entries()) {
    const name = graph.ids[v]!;
    if (isUp === 0 || family.has(name)) continue;
    const count = (removals: Removals) =>
      removals.lossOf(v).filter((w) => downstream[w] === 1).length;
    const made = familyOf(name);
    const makers = companies
      .filter(({ products }) => products.some((product) => made.has(product.name)))
      .map(({ short }) => short);
    const rows: string[] = [];
    for (let u = v; next[u]! >= 0; u = next[u]!)
      rows.push(rowOf(graph.ids[u]!, graph.ids[next[u]!]!));
    const atMost = count(all);
    const everywhere = all.lossOf(v).length;
    ranked.push({
      name,
      atMost,
      atLeast: count(any),
      everywhere,
      makers,
      score: atMost ** 2 / everywhere / (1 + makers.length),
      rows,
    });
  }
  return ranked
    .toSorted((a, b) => b.score - a.score || b.atLeast - a.atLeast || (a.name < b.name ? -1 : 1))
    .slice(0, 10);
}

/** For each node the next one on a shortest way to the goals; −1 at the goals and where no way leads. */
function stepsTo(graph: ChainGraph, goals: readonly number[]): Int32Array {
  const next = new Int32Array(graph.ids.length).fill(-1);
  const seen = new Set(goals);
  for (const v of seen) {
    for (let i = graph.inputs.start[v]!; i < graph.inputs.start[v + 1]!; i++) {
      const u = graph.from[graph.inputs.edge[i]!]!;
      if (seen.has(u)) continue;
      seen.add(u);
      next[u] = v;
    }
  }
  return next;
}
