// What a place would gain by a segment it does not have: the complexity of what that segment leads to
// (Hausmann et al., The Atlas of Economic Complexity, 2014).
import type { Complexity } from './complexity.ts';
import { momentsOf, sumRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * 机会增益 of a place and a segment: Σ_j (1 − has_rj) φ_ji / Σ_i φ_ji · PCI_j, for segments it does not have (0 for
 * those it has); PCI before standardising, over the standard deviation of the places. No unit.
 */
export function opportunityGains(has: Matrix, near: Matrix, of: Complexity): number[][] {
  const ahead = lookAhead(has, near, of.raw.segments);
  return has.map((row, r) =>
    row.map((one, i) => (one === 1 ? 0 : ahead[r]![i]! / of.raw.deviation)),
  );
}

/** The Atlas's own form of it, with what the place gives up: … − (1 − d_ri) PCI_i, on standardised PCI. */
export function netOpportunityGains(
  has: Matrix,
  near: Matrix,
  density: Matrix,
  of: Complexity,
): number[][] {
  const ahead = lookAhead(has, near, of.segments);
  return ahead.map((row, r) =>
    row.map((gain, i) => gain - (1 - density[r]![i]!) * of.segments[i]!),
  );
}

/** 前景值 of each place: Σ_i d_ri (1 − has_ri) PCI_i, mean 0 and standard deviation 1 over the places. */
export function outlooks(has: Matrix, density: Matrix, of: Complexity): number[] {
  const raw = has.map((row, r) =>
    row.reduce((sum, one, i) => sum + (1 - one) * density[r]![i]! * known(of.raw.segments[i]!), 0),
  );
  const { mean, deviation } = momentsOf(raw);
  return raw.map((x) => (x - mean) / deviation);
}

function lookAhead(has: Matrix, near: Matrix, scores: readonly number[]): number[][] {
  const sums = sumRows(near);
  return has.map((row) =>
    near.map((_, i) =>
      near.reduce((sum, to, j) => {
        if (row[j] === 1 || sums[j] === 0) return sum;
        return sum + (known(scores[j]!) * to[i]!) / sums[j]!;
      }, 0),
    ),
  );
}

/** A segment that nobody has leads nowhere. */
function known(score: number): number {
  return Number.isNaN(score) ? 0 : score;
}
