import type { Matrix } from './matrix.ts';
import { sumColumns } from './matrix.ts';

export interface Fitness {
  /** Of each place; mean 1, > 0, no unit. */
  places: number[];
  /** 复杂性 of each segment; mean 1: low when a weak place has it too. */
  segments: number[];
}

/**
 * 适应度 (Tacchella et al. 2012, doi:10.1038/srep00723): F_r = Σ_i has_ri Q_i, Q_i = 1 / Σ_r has_ri / F_r, each divided
 * by its mean, `rounds` times from 1. Values of weak places sink towards 0 for ever: it is the order that settles.
 */
export function fitness(has: Matrix, rounds = 100): Fitness {
  let places = has.map(() => 1);
  let segments = sumColumns(has).map(() => 1);
  for (let round = 0; round < rounds; round++) {
    const nextPlaces = has.map((row) => row.reduce((sum, one, i) => sum + one * segments[i]!, 0));
    const nextSegments = segments.map((_, i) => {
      const sum = has.reduce((total, row, r) => (row[i] === 1 ? total + 1 / places[r]! : total), 0);
      return sum === 0 ? 0 : 1 / sum;
    });
    places = byMean(nextPlaces);
    segments = byMean(nextSegments);
  }
  return { places, segments };
}

function byMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.map((x) => (mean === 0 ? 0 : x / mean));
}
