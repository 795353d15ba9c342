// How near segments stand to each other, and a place to a segment it does not have (Hidalgo et al. 2007,
// doi:10.1126/science.1144581). `has` holds 1 where a place makes a segment, else 0.
import { sumColumns, sumRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * 邻近度: of the places that have one of two segments, how many have both, by the more common of them:
 * φ_ij = |i ∧ j| / max(|i|, |j|). No unit, 0 .. 1, symmetric; 1 with itself, 0 for a segment nobody has.
 */
export function proximities(has: Matrix): number[][] {
  const places = sumColumns(has);
  const n = places.length;
  const both = places.map(() => Array.from({ length: n }, () => 0));
  for (const row of has) {
    const own = row.flatMap((one, i) => (one === 1 ? [i] : []));
    for (const i of own) for (const j of own) both[i]![j]! += 1;
  }
  return both.map((row, i) =>
    row.map((n2, j) => (n2 === 0 ? 0 : n2 / Math.max(places[i]!, places[j]!))),
  );
}

/**
 * 关联密度 of a place around a segment: the share of the segment's proximity that the place has already,
 * d_ri = Σ_j has_rj φ_ij / Σ_j φ_ij, itself included. No unit, 0 .. 1.
 */
export function densities(has: Matrix, near: Matrix): number[][] {
  const sums = sumRows(near);
  return has.map((row) =>
    near.map((to, i) => {
      if (sums[i] === 0) return 0;
      return row.reduce((sum, one, j) => sum + one * to[j]!, 0) / sums[i]!;
    }),
  );
}
