// Enterprises by the set of segments that they stand on: all of a register in as many lines as there are sets.
import { groupEdges } from '../adjacency.ts';
import type { Adjacency } from '../adjacency.ts';
import type { SegmentFacts } from './facts.ts';
import type { LocalSupply } from './supply.ts';

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

/** 本地配套率 by spend of all whose purchases are known, each once; undefined where nobody's are. */
export function spendOf(combos: readonly Combo[]): LocalSupply | undefined {
  const sum = (of: (combo: Combo) => number): number =>
    combos.reduce((total, combo) => total + of(combo), 0);
  const total = sum((combo) => combo.purchases);
  const local = sum((combo) => combo.purchasesLocal);
  const enterprises = sum((combo) => combo.buyers);
  return total > 0 ? { basis: 'spend', rate: local / total, local, total, enterprises } : undefined;
}

/** Counts enterprises that stand on any of some segments, each once. */
export class ComboIndex {
  readonly #combos: readonly Combo[];
  readonly #on: Adjacency;
  /** The combo of each place on a segment. */
  readonly #combo: Int32Array;
  readonly #counted: Int32Array;
  #call = 0;

  constructor(n: number, combos: readonly Combo[]) {
    this.#combos = combos;
    const segment = combos.flatMap((combo) => combo.segments);
    this.#combo = Int32Array.from(combos.flatMap(({ segments }, c) => segments.map(() => c)));
    this.#on = groupEdges(n, segment);
    this.#counted = new Int32Array(combos.length);
  }

  countOn(segments: Iterable<number>): number {
    this.#call += 1;
    let sum = 0;
    for (const v of segments) {
      for (let i = this.#on.start[v]!; i < this.#on.start[v + 1]!; i++) {
        const c = this.#combo[this.#on.edge[i]!]!;
        if (this.#counted[c] === this.#call) continue;
        this.#counted[c] = this.#call;
        sum += this.#combos[c]!.enterprises;
      }
    }
    return sum;
  }
}
