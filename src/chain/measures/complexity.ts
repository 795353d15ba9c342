// 经济复杂度: which places do what few others can (Hidalgo & Hausmann 2009, doi:10.1073/pnas.0900943106).
import { momentsOf, sumColumns, sumRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';

export interface Complexity {
  /** ECI of each place: mean 0, standard deviation 1 over the places; no unit. NaN for a place that has nothing. */
  places: number[];
  /** PCI of each segment on the scale of the places; NaN for a segment that no place has. */
  segments: number[];
  /** The same before standardising: a place is the mean of its segments. Opportunities are reckoned with it. */
  raw: { segments: number[]; mean: number; deviation: number };
}

const rounds = 100_000;
const enough = 1e-15;

/**
 * The second eigenvector of places that resemble each other through what they have, M U⁻¹ Mᵀ over D (D, U:
 * segments of a place, places of a segment), with the sign that makes diverse places complex. Found by
 * iteration on the symmetric form, the first eigenvector (√D) taken out: O(places × segments) a round.
 * NaN throughout when all places have the same.
 */
export function complexity(has: Matrix): Complexity {
  const diversity = sumRows(has);
  const ubiquity = sumColumns(has);
  const shrink = diversity.map((d) => (d === 0 ? 0 : 1 / Math.sqrt(d)));
  const { vector, value } = secondVector(has, diversity, ubiquity, shrink);
  const scores = vector.map((x, r) => (diversity[r] === 0 ? Number.NaN : x * shrink[r]!));
  const known = scores.filter((x) => !Number.isNaN(x));
  const sign = covariance(scores, diversity) < 0 ? -1 : 1;
  const own = scores.map((x) => x * sign);
  const { mean, deviation } = momentsOf(known.map((x) => x * sign));
  const segments = ubiquity.map((u, i) => {
    const sum = has.reduce((total, row, r) => total + (row[i] === 1 ? own[r]! : 0), 0);
    return u === 0 ? Number.NaN : sum / u / value;
  });
  const standard = (x: number): number => (x - mean) / deviation;
  return {
    places: own.map(standard),
    segments: segments.map(standard),
    raw: { segments, mean, deviation },
  };
}

function secondVector(
  has: Matrix,
  diversity: readonly number[],
  ubiquity: readonly number[],
  shrink: readonly number[],
): { vector: number[]; value: number } {
  const first = unit(diversity.map(Math.sqrt));
  // A start that no place's order favours; the same on every run.
  let vector = unit(
    clear(
      first.map((_, r) => Math.sin(r * r + 1)),
      first,
    ),
  );
  let value = 0;
  for (let round = 0; round < rounds; round++) {
    const bySegment = ubiquity.map(() => 0);
    for (const [r, row] of has.entries())
      for (const [i, one] of row.entries()) if (one === 1) bySegment[i]! += shrink[r]! * vector[r]!;
    const next = has.map((row, r) => {
      let sum = 0;
      for (const [i, one] of row.entries()) if (one === 1) sum += bySegment[i]! / ubiquity[i]!;
      return sum * shrink[r]!;
    });
    const cleared = clear(next, first);
    value = Math.hypot(...cleared);
    if (value < 1e-13) return { vector: vector.map(() => Number.NaN), value: Number.NaN };
    const unitNext = cleared.map((x) => x / value);
    const moved = Math.max(...unitNext.map((x, r) => Math.abs(x - vector[r]!)));
    vector = unitNext;
    if (moved < enough) break;
  }
  return { vector, value };
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

/** What is left of a vector when its part along `along` (of length 1) is taken out. */
function clear(vector: readonly number[], along: readonly number[]): number[] {
  const part = vector.reduce((sum, x, i) => sum + x * along[i]!, 0);
  return vector.map((x, i) => x - part * along[i]!);
}

function covariance(scores: readonly number[], diversity: readonly number[]): number {
  const pairs = scores.flatMap((x, r) => (Number.isNaN(x) ? [] : [[x, diversity[r]!] as const]));
  const meanOf = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, d] = [meanOf(0), meanOf(1)];
  return pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - d), 0);
}
