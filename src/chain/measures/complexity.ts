// 经济复杂度: which places do what few others can (Hidalgo & Hausmann 2009, doi:10.1073/pnas.0900943106).
import { findBlocks } from './blocks.ts';
import type { Holdings } from './holdings.ts';
import { momentsOf } from './moments.ts';
import { findTopVector } from './top-vector.ts';
import { sumColumns, sumRows } from './sparse.ts';

export interface Complexity {
  /** ECI of each place: mean 0, standard deviation 1 over the places that have one; no unit. */
  places: Float64Array;
  /** PCI of each segment on the scale of the places. */
  segments: Float64Array;
  /** The same before standardising: a place is the mean of its segments. Opportunities are reckoned with it. */
  raw: { segments: Float64Array; mean: number; deviation: number };
  /** False when the iteration was broken off at its bound: the order may still move. */
  settled: boolean;
}

/**
 * The second eigenvector of places that resemble each other through what they have, M U⁻¹ Mᵀ over D (D, U:
 * segments of a place, places of a segment), with the sign that makes diverse places complex. Found on the
 * symmetric form with the first eigenvector (√D) taken out; O(entries) a round, rounds bounded.
 *
 * Places that share no segment, not even through others, cannot be compared: each such block has an eigenvalue 1
 * of its own and any mixture of blocks would do for a "second" vector. Only the block with the most places
 * (of equal ones the first) is reckoned. NaN for the places and segments outside it, for places that have nothing,
 * for segments that nobody has, and throughout when all places of the block have the same.
 */
export function complexity(has: Holdings): Complexity {
  const block = findBlocks(has);
  const inside = (r: number): boolean => block.places[r] === block.largest;
  const diversity = sumRows(has).map((d, r) => (inside(r) ? d : 0));
  const ubiquity = sumColumns(has);
  const shrink = diversity.map((d) => (d === 0 ? 0 : 1 / Math.sqrt(d)));
  const apply = (vector: Float64Array): Float64Array => {
    const bySegment = new Float64Array(has.columns);
    for (let r = 0; r < has.rows; r++)
      for (let e = has.start[r]!; e < has.start[r + 1]!; e++)
        bySegment[has.column[e]!]! += shrink[r]! * vector[r]!;
    const next = new Float64Array(has.rows);
    for (let r = 0; r < has.rows; r++) {
      for (let e = has.start[r]!; e < has.start[r + 1]!; e++)
        next[r]! += bySegment[has.column[e]!]! / ubiquity[has.column[e]!]!;
      next[r]! *= shrink[r]!;
    }
    return next;
  };
  const found = findTopVector(apply, diversity.map(Math.sqrt));
  const scores = found.vector.map((x, r) => (diversity[r] === 0 ? Number.NaN : x * shrink[r]!));
  const sign = covariance(scores, diversity) < 0 ? -1 : 1;
  const own = scores.map((x) => x * sign);
  const { mean, deviation } = momentsOf(own);
  const sums = new Float64Array(has.columns);
  for (let r = 0; r < has.rows; r++)
    for (let e = has.start[r]!; e < has.start[r + 1]!; e++) sums[has.column[e]!]! += own[r]!;
  const segments = sums.map((sum, i) =>
    ubiquity[i] === 0 ? Number.NaN : sum / ubiquity[i]! / found.value,
  );
  const standard = (x: number): number => (x - mean) / deviation;
  return {
    places: own.map(standard),
    segments: segments.map(standard),
    raw: { segments, mean, deviation },
    settled: found.settled,
  };
}

function covariance(scores: Float64Array, diversity: Float64Array): number {
  const known = Array.from(scores.keys()).filter((r) => !Number.isNaN(scores[r]!));
  const meanOf = (values: Float64Array) =>
    known.reduce((sum, r) => sum + values[r]!, 0) / known.length;
  const [x, d] = [meanOf(scores), meanOf(diversity)];
  return known.reduce((sum, r) => sum + (scores[r]! - x) * (diversity[r]! - d), 0);
}
