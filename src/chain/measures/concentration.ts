// How concentrated an amount is among those who have it.

/**
 * 赫芬达尔–赫希曼指数 HHI = Σ s_i², s_i the shares (Herfindahl 1950). No unit, 1/n .. 1; 0 when nobody has
 * anything. Amounts ≥ 0.
 */
export function herfindahl(amounts: ArrayLike<number>): number {
  const total = sum(amounts);
  if (total === 0) return 0;
  let squares = 0;
  for (let i = 0; i < amounts.length; i++) squares += (amounts[i]! / total) ** 2;
  return squares;
}

/** 前 n 位集中度 CRn: the share of the n largest. No unit, 0 .. 1; 0 when nobody has anything. */
export function concentrationRatio(amounts: ArrayLike<number>, n: number): number {
  const total = sum(amounts);
  if (total === 0) return 0;
  return sum(Float64Array.from(amounts).sort().reverse().subarray(0, n)) / total;
}

function sum(amounts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i++) total += amounts[i]!;
  return total;
}
