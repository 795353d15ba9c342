// How far the make-up of a place differs from that of the whole.
import { locationQuotients } from './location-quotient.ts';
import { shareColumns, shareRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * 克鲁格曼专业化指数 of each place: Σ_i |s_ri − s_i| against the whole, the place included (Krugman 1991).
 * No unit, 0 (made up as the whole) .. 2.
 */
export function krugman(matrix: Matrix): number[] {
  const whole = shareColumns(matrix);
  return shareRows(matrix).map((row) =>
    row.reduce((sum, s, i) => sum + Math.abs(s - whole[i]!), 0),
  );
}

/** 胡佛专业化系数: half of it, 0 .. 1, the share that would have to move (Hoover & Giarratani 1985). */
export function hoover(matrix: Matrix): number[] {
  return krugman(matrix).map((k) => k / 2);
}

/**
 * 哈奇曼指数 of each place: 1 / Σ_i LQ_ri · s_ri (Hachman 1995). No unit, 0 .. 1; 1 is as diverse as the whole.
 * 0 for a place without anything.
 */
export function hachman(matrix: Matrix): number[] {
  const quotients = locationQuotients(matrix);
  return shareRows(matrix).map((row, r) => {
    const sum = row.reduce((total, s, i) => total + s * quotients[r]![i]!, 0);
    return sum === 0 ? 0 : 1 / sum;
  });
}
