// Which failures together stop a segment: its minimal cut sets.
import type { ChainGraph } from '../graph.ts';
import { derive } from './derive.ts';
import type { Supply } from './producible.ts';

/**
 * Minimal sets of at most `most` segments whose joint removal stops `target` (itself not among them), small
 * ones first, each ascending. A cut must hit every derivation: one that still stands is taken and each of its
 * members tried (hitting sets by branching, Reiter 1987, doi:10.1016/0004-3702(87)90062-2), so the cost
 * follows the length of derivations, not the size of the chain. Empty when the target cannot be made at all.
 */
export function findCutSets(
  graph: ChainGraph,
  supply: Supply,
  target: number,
  most: number,
): number[][] {
  const present = supply.present.slice();
  const supplied = supply.supplied?.slice();
  const tried = new Set<string>();
  const cuts: number[][] = [];
  const removed: number[] = [];
  const visit = (): void => {
    const key = removed.toSorted((a, b) => a - b).join();
    if (tried.has(key)) return;
    tried.add(key);
    const standing = derive(graph, supplied ? { present, supplied } : { present }, target);
    if (!standing) {
      cuts.push(removed.toSorted((a, b) => a - b));
      return;
    }
    if (removed.length === most) return;
    for (const v of standing) {
      if (v === target) continue;
      const before = [present[v]!, supplied?.[v] ?? 0] as const;
      present[v] = 0;
      if (supplied) supplied[v] = 0;
      removed.push(v);
      visit();
      removed.pop();
      present[v] = before[0];
      if (supplied) supplied[v] = before[1];
    }
  };
  if (derive(graph, supply, target)) visit();
  return keepMinimal(cuts);
}

function keepMinimal(cuts: number[][]): number[][] {
  const sorted = cuts.toSorted((a, b) => a.length - b.length || compare(a, b));
  const kept: Set<number>[] = [];
  for (const cut of sorted) {
    const own = new Set(cut);
    if (!kept.some((less) => [...less].every((v) => own.has(v)))) kept.push(own);
  }
  return kept.map((cut) => [...cut]);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
