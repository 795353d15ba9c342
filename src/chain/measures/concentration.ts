// How concentrated an amount is among those who have it.

/**
 * 赫芬达尔–赫希曼指数 HHI = Σ s_i², s_i the shares (Herfindahl 1950). No unit, 1/n .. 1; 0 when nobody has
 * anything. Amounts ≥ 0.
 */
export function herfindahl(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, x) => sum + x, 0);
  return total === 0 ? 0 : amounts.reduce((sum, x) => sum + (x / total) ** 2, 0);
}

/** 前 n 位集中度 CRn: the share of the n largest. No unit, 0 .. 1; 0 when nobody has anything. */
export function concentrationRatio(amounts: readonly number[], n: number): number {
  const total = amounts.reduce((sum, x) => sum + x, 0);
  if (total === 0) return 0;
  const largest = amounts.toSorted((a, b) => b - a).slice(0, n);
  return largest.reduce((sum, x) => sum + x, 0) / total;
}
