// 本地配套率 of one segment: by spend where purchases are known, by input slots otherwise.
import { rateBestRecipe } from '../and-or/supply-rate.ts';
import type { ChainGraph } from '../graph.ts';
import type { SegmentFacts } from './facts.ts';

/** Unit: share, 0 .. 1; yuan for the amounts. */
export type LocalSupply =
  | { basis: 'spend'; rate: number; local: number; total: number; enterprises: number }
  | { basis: 'slots'; rate: number; filled: number; slots: number };

/** Undefined for a segment that needs nothing of this chain and whose purchases are not known. */
export function supplyOf(
  graph: ChainGraph,
  present: Uint8Array,
  facts: SegmentFacts,
  v: number,
): LocalSupply | undefined {
  if (facts.purchases > 0) {
    const { purchases: total, purchasesLocal: local, buyers: enterprises } = facts;
    return { basis: 'spend', rate: Math.min(1, local / total), local, total, enterprises };
  }
  // One that needs nothing of the chain leaves no slot to speak of.
  const best = rateBestRecipe(graph, present, v);
  return best.slots === 0 ? undefined : { basis: 'slots', ...best };
}
