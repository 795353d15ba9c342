// 投入产出: where a table of deliveries between sectors is given (Miller & Blair, Input–Output Analysis, 2009).
// `deliveries[i][j]` is what sector i sells to sector j, in the unit of `output`; output > 0 for every sector.
import type { Matrix } from './matrix.ts';

/** 直接消耗系数 A = Z / x_j: what one unit of j needs of i. */
export function technicalCoefficients(deliveries: Matrix, output: readonly number[]): number[][] {
  return deliveries.map((row) => row.map((z, j) => z / output[j]!));
}

/** 分配系数 B = Z / x_i: the share of i's output that goes to j (Ghosh 1958). */
export function allocationCoefficients(deliveries: Matrix, output: readonly number[]): number[][] {
  return deliveries.map((row, i) => row.map((z) => z / output[i]!));
}

/**
 * 完全需求系数: (I − C)⁻¹, the Leontief inverse of technical and the Ghosh inverse of allocation coefficients.
 * O(n³) by elimination with pivots. Throws RangeError for a table that cannot be inverted: some sectors use
 * all that they make.
 */
export function inverseOf(coefficients: Matrix): number[][] {
  const n = coefficients.length;
  const rows = coefficients.map((row, i) => [
    ...row.map((c, j) => (i === j ? 1 : 0) - c),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const own = rows[k]!;
    const by = own[k]!;
    if (Math.abs(by) < 1e-12) throw new RangeError('The table of coefficients has no inverse.');
    for (let j = k; j < 2 * n; j++) own[j]! /= by;
    for (const [i, row] of rows.entries()) {
      const factor = row[k]!;
      if (i === k || factor === 0) continue;
      for (let j = k; j < 2 * n; j++) row[j]! -= factor * own[j]!;
    }
  }
  return rows.map((row) => row.slice(n));
}

/** 上游度: steps to final use, U = G · 1, ≥ 1 (Antràs, Chor, Fally & Hillberry 2012, doi:10.1257/aer.102.3.412). */
export function upstreamness(deliveries: Matrix, output: readonly number[]): number[] {
  return inverseOf(allocationCoefficients(deliveries, output)).map((row) =>
    row.reduce((sum, x) => sum + x, 0),
  );
}

/** 下游度: steps from primary input, D = 1ᵀ · L, ≥ 1 (Miller & Temurshoev 2017, doi:10.1177/0160017615608095). */
export function downstreamness(deliveries: Matrix, output: readonly number[]): number[] {
  const inverse = inverseOf(technicalCoefficients(deliveries, output));
  return output.map((_, j) => inverse.reduce((sum, row) => sum + row[j]!, 0));
}

/** Output that a final demand calls for: x = L · Y. */
export function outputFor(inverse: Matrix, demand: readonly number[]): number[] {
  return inverse.map((row) => row.reduce((sum, l, j) => sum + l * demand[j]!, 0));
}
