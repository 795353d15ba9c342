// Enterprises by the set of segments that they stand on: all of a register in as many lines as there are sets.
import type { SegmentFacts } from './facts.ts';

export interface Combo {
  /** Numbers of the segments, ascending; at least one. */
  segments: readonly number[];
  enterprises: number;
  /** Those with known revenue above zero, the sum of it in yuan and the sum of its squares. */
  known: number;
  revenue: number;
  squares: number;
  /** Those whose purchases are known, in yuan: all and from the cluster. */
  buyers: number;
  purchases: number;
  purchasesLocal: number;
}

/** What the sets say of each segment: money in equal parts over an enterprise's segments, heads in full. */
export function spreadCombos(
  n: number,
  combos: readonly Combo[],
): Pick<
  SegmentFacts,
  'makers' | 'known' | 'revenue' | 'squares' | 'buyers' | 'purchases' | 'purchasesLocal'
>[] {
  const facts = Array.from({ length: n }, () => ({
    makers: 0,
    known: 0,
    revenue: 0,
    squares: 0,
    buyers: 0,
    purchases: 0,
    purchasesLocal: 0,
  }));
  for (const combo of combos) {
    const k = combo.segments.length;
    for (const v of combo.segments) {
      const held = facts[v]!;
      held.makers += combo.enterprises;
      held.known += combo.known;
      held.revenue += combo.revenue / k;
      held.squares += combo.squares / k ** 2;
      held.buyers += combo.buyers;
      held.purchases += combo.purchases / k;
      held.purchasesLocal += combo.purchasesLocal / k;
    }
  }
  return facts;
}

/** Enterprises that stand on any of the segments, each once. */
export function countOn(combos: readonly Combo[], segments: ReadonlySet<number>): number {
  return combos.reduce(
    (sum, combo) => (combo.segments.some((v) => segments.has(v)) ? sum + combo.enterprises : sum),
    0,
  );
}
