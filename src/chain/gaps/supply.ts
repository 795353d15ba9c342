// 本地配套率 of one segment: by spend where purchases are known, by input slots otherwise.
import { rateBestRecipe, rateSupply } from '../and-or/supply-rate.ts';
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

/** Over all segments with makers: the slots of all their recipes, and what is spent where that is known. */
export function supplyOverall(
  graph: ChainGraph,
  present: Uint8Array,
  facts: readonly SegmentFacts[],
): { slots: LocalSupply; spend: LocalSupply | undefined } {
  const total = facts.reduce((sum, { purchases }) => sum + purchases, 0);
  const local = facts.reduce((sum, { purchasesLocal }) => sum + purchasesLocal, 0);
  return {
    slots: { basis: 'slots', ...rateSupply(graph, present) },
    spend:
      total > 0 ? { basis: 'spend', rate: local / total, local, total, enterprises: 0 } : undefined,
  };
}
