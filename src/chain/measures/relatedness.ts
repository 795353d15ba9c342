// How near segments stand to each other, and a place to a segment it does not have (Hidalgo et al. 2007,
// doi:10.1126/science.1144581). `has` holds 1 where a place makes a segment.
import type { Holdings } from './holdings.ts';
import { mapValues, multiply, sumRows, transpose } from './sparse.ts';
import type { Sparse } from './sparse.ts';

/**
 * 邻近度: of the places that have one of two segments, how many have both, by the more common of them:
 * φ_ij = |i ∧ j| / max(|i|, |j|). No unit, 0 .. 1, symmetric; 1 with itself, 0 (not listed) for segments that
 * never stand together. Segments × segments, in as many steps as Σ over places of (their segments)².
 */
export function proximities(has: Holdings): Sparse {
  const turned = transpose(has);
  const places = sumRows(turned);
  return mapValues(multiply(turned, has), (both, i, j) => both / Math.max(places[i]!, places[j]!));
}

/**
 * 关联密度 of a place around a segment: the share of the segment's proximity that the place has already,
 * d_ri = Σ_j has_rj φ_ij / Σ_j φ_ij, itself included. No unit, 0 .. 1; 0 is not listed. For one place give
 * `pickRow(has, place)`.
 */
export function densities(has: Holdings, near: Sparse): Sparse {
  const sums = sumRows(near);
  return mapValues(multiply(has, near), (sum, _, i) => sum / sums[i]!);
}
