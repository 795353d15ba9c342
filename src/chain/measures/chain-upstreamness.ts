// 上游度 along the recipes of a chain, where no table of deliveries is given.
import type { ChainGraph } from '../graph.ts';

const rounds = 1000;
const still = 1e-12;

/**
 * U(v) = 1 + Σ_w U(w) / (n + 1) over the n segments w that use v: the mean number of steps to final use when what
 * is made of v goes in equal parts to each of them and to final use (the form of Antràs et al. 2012,
 * doi:10.1257/aer.102.3.412, with equal allocation). Unit: steps, ≥ 1; loops settle, since a part always leaves.
 */
export function chainUpstreamness(graph: ChainGraph): Float64Array {
  const n = graph.ids.length;
  const users = Array.from({ length: n }, (_, v) => {
    const found = new Set<number>();
    for (let i = graph.users.start[v]!; i < graph.users.start[v + 1]!; i++)
      found.add(graph.to[graph.users.edge[i]!]!);
    return [...found];
  });
  const steps = new Float64Array(n).fill(1);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let v = n - 1; v >= 0; v--) {
      const sum = users[v]!.reduce((total, w) => total + steps[w]!, 0);
      const next = 1 + sum / (users[v]!.length + 1);
      moved = Math.max(moved, Math.abs(next - steps[v]!));
      steps[v] = next;
    }
    if (moved < still) break;
  }
  return steps;
}
