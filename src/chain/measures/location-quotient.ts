import { shareColumns, shareRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * 区位商 LQ, in trade RCA (Balassa 1965): LQ_ri = (x_ri / Σ_i x_ri) / (Σ_r x_ri / Σ x).
 * No unit, 0 .. ∞; 1 is the average. A place or segment without anything gives 0. Needs a size floor
 * before places are ranked: a place of one factory has the highest LQ of all.
 */
export function locationQuotients(matrix: Matrix): number[][] {
  const whole = shareColumns(matrix);
  return shareRows(matrix).map((row) => row.map((s, i) => (whole[i] === 0 ? 0 : s / whole[i]!)));
}

/** 1 where a place has more than its share (LQ ≥ 1), else 0: who makes what, for the measures of relatedness. */
export function advantages(quotients: Matrix): number[][] {
  return quotients.map((row) => row.map((q) => (q >= 1 ? 1 : 0)));
}
