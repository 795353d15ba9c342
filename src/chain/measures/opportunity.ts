// What a place would gain by a segment it does not have: the complexity of what that segment leads to
// (Hausmann et al., The Atlas of Economic Complexity, 2014). Every segment leads somewhere, so the answers are
// full rows, one place at a time; what does not depend on the place is reckoned once.
import type { Complexity } from './complexity.ts';
import type { Holdings } from './holdings.ts';
import { momentsOf } from './moments.ts';
import { sumRows } from './sparse.ts';
import type { Sparse } from './sparse.ts';

/** Of a place: a figure for each segment. */
type ByPlace = (place: number) => Float64Array;

/**
 * 机会增益 of a place and a segment: Σ_j (1 − has_rj) φ_ji / Σ_i φ_ji · PCI_j, for segments it does not have (0 for
 * those it has); PCI before standardising, over the standard deviation of the places. No unit.
 */
export function opportunityGains(has: Holdings, near: Sparse, of: Complexity): ByPlace {
  const aheadOf = lookAhead(
    has,
    near,
    of.raw.segments.map((pci) => pci / of.raw.deviation),
  );
  return (place) => {
    const gains = aheadOf(place);
    for (let e = has.start[place]!; e < has.start[place + 1]!; e++) gains[has.column[e]!] = 0;
    return gains;
  };
}

/** The Atlas's own form of it, with what the place gives up: … − (1 − d_ri) PCI_i, on standardised PCI. */
export function netOpportunityGains(
  has: Holdings,
  near: Sparse,
  density: Sparse,
  of: Complexity,
): ByPlace {
  const aheadOf = lookAhead(has, near, of.segments);
  return (place) => {
    const gains = aheadOf(place);
    for (let i = 0; i < gains.length; i++) gains[i]! -= of.segments[i]!;
    for (let e = density.start[place]!; e < density.start[place + 1]!; e++) {
      const i = density.column[e]!;
      gains[i]! += density.value[e]! * of.segments[i]!;
    }
    return gains;
  };
}

/** 前景值 of each place: Σ_i d_ri (1 − has_ri) PCI_i, mean 0 and standard deviation 1 over the places. */
export function outlooks(has: Holdings, density: Sparse, of: Complexity): Float64Array {
  const owner = new Int32Array(has.columns).fill(-1);
  const raw = Float64Array.from({ length: has.rows }, (_, r) => {
    for (let e = has.start[r]!; e < has.start[r + 1]!; e++) owner[has.column[e]!] = r;
    let sum = 0;
    for (let e = density.start[r]!; e < density.start[r + 1]!; e++) {
      const i = density.column[e]!;
      if (owner[i] !== r) sum += density.value[e]! * known(of.raw.segments[i]!);
    }
    return sum;
  });
  const { mean, deviation } = momentsOf(raw);
  return raw.map((x) => (x - mean) / deviation);
}

/** Everything that lies ahead of each segment, less what the place has of it. */
function lookAhead(has: Holdings, near: Sparse, scores: Float64Array): ByPlace {
  const sums = sumRows(near);
  const weight = sums.map((sum, j) => (sum === 0 ? 0 : known(scores[j]!) / sum));
  const all = new Float64Array(near.rows);
  const add = (to: Float64Array, j: number, sign: 1 | -1): void => {
    for (let f = near.start[j]!; f < near.start[j + 1]!; f++)
      to[near.column[f]!]! += sign * near.value[f]! * weight[j]!;
  };
  for (let j = 0; j < near.rows; j++) add(all, j, 1);
  return (place) => {
    const ahead = all.slice();
    for (let e = has.start[place]!; e < has.start[place + 1]!; e++) add(ahead, has.column[e]!, -1);
    return ahead;
  };
}

/** A segment that nobody has, or whose complexity is not defined, leads nowhere. */
function known(score: number): number {
  return Number.isNaN(score) ? 0 : score;
}
