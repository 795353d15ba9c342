import type { Holdings } from './holdings.ts';
import { sumColumns } from './sparse.ts';

export interface Fitness {
  /** Of each place; mean 1, ≥ 0, no unit. */
  places: Float64Array;
  /** 复杂性 of each segment; mean 1: low when a weak place has it too, 0 when nobody has it. */
  segments: Float64Array;
}

/**
 * 适应度 (Tacchella et al. 2012, doi:10.1038/srep00723): F_r = Σ_i has_ri Q_i, Q_i = 1 / Σ_r has_ri / F_r, each divided
 * by its mean, `rounds` times from 1. Values of weak places sink towards 0 for ever: it is the order that settles,
 * so the rounds are bounded and not watched. O(entries) a round.
 */
export function fitness(has: Holdings, rounds = 100): Fitness {
  let places = new Float64Array(has.rows).fill(1);
  let segments = new Float64Array(has.columns).fill(1);
  const held = sumColumns(has);
  for (let round = 0; round < rounds; round++) {
    const nextPlaces = new Float64Array(has.rows);
    const burden = new Float64Array(has.columns);
    for (let r = 0; r < has.rows; r++) {
      for (let e = has.start[r]!; e < has.start[r + 1]!; e++) {
        const i = has.column[e]!;
        nextPlaces[r]! += segments[i]!;
        burden[i]! += 1 / places[r]!;
      }
    }
    places = byMean(nextPlaces);
    segments = byMean(burden.map((sum, i) => (held[i] === 0 ? 0 : 1 / sum)));
  }
  return { places, segments };
}

function byMean(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.map((x) => (mean === 0 ? 0 : x / mean));
}
