// How far the make-up of a place differs from that of the whole; each in O(entries).
import type { Holdings } from './holdings.ts';
import { locationQuotients } from './location-quotient.ts';
import { sumColumns, sumRows } from './sparse.ts';

/**
 * 克鲁格曼专业化指数 of each place: Σ_i |s_ri − s_i| against the whole, the place included (Krugman 1991).
 * No unit, 0 (made up as the whole) .. 2; 1 for a place without anything.
 */
export function krugman(holdings: Holdings): Float64Array {
  const places = sumRows(holdings);
  const segments = sumColumns(holdings);
  const total = segments.reduce((sum, x) => sum + x, 0);
  return places.map((own, r) => {
    // Segments that the place lacks add their whole share, which is what is left of 1.
    let lacking = total === 0 ? 0 : 1;
    let sum = 0;
    for (let e = holdings.start[r]!; e < holdings.start[r + 1]!; e++) {
      const share = segments[holdings.column[e]!]! / total;
      lacking -= share;
      sum += Math.abs(holdings.value[e]! / own - share);
    }
    return sum + Math.max(0, lacking);
  });
}

/** 胡佛专业化系数: half of it, 0 .. 1, the share that would have to move (Hoover & Giarratani 1985). */
export function hoover(holdings: Holdings): Float64Array {
  return krugman(holdings).map((k) => k / 2);
}

/**
 * 哈奇曼指数 of each place: 1 / Σ_i LQ_ri · s_ri (Hachman 1995). No unit, 0 .. 1; 1 is as diverse as the whole.
 * 0 for a place without anything.
 */
export function hachman(holdings: Holdings): Float64Array {
  const places = sumRows(holdings);
  const quotients = locationQuotients(holdings);
  return places.map((own, r) => {
    let sum = 0;
    for (let e = holdings.start[r]!; e < holdings.start[r + 1]!; e++)
      sum += quotients.value[e]! * (holdings.value[e]! / own);
    return sum === 0 ? 0 : 1 / sum;
  });
}
