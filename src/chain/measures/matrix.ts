// Tables of activity: a row for each place, a column for each segment; every number ≥ 0 and finite.

export type Matrix = readonly (readonly number[])[];

export function sumRows(matrix: Matrix): number[] {
  return matrix.map((row) => row.reduce((sum, x) => sum + x, 0));
}

export function sumColumns(matrix: Matrix): number[] {
  const sums = Array.from({ length: matrix[0]?.length ?? 0 }, () => 0);
  for (const row of matrix) for (const [i, x] of row.entries()) sums[i]! += x;
  return sums;
}

/** Shares of each row's own total; a row without anything gives zeros. */
export function shareRows(matrix: Matrix): number[][] {
  const totals = sumRows(matrix);
  return matrix.map((row, r) => row.map((x) => (totals[r] === 0 ? 0 : x / totals[r]!)));
}

/** Shares of each column in the whole. */
export function shareColumns(matrix: Matrix): number[] {
  const sums = sumColumns(matrix);
  const total = sums.reduce((sum, x) => sum + x, 0);
  return sums.map((x) => (total === 0 ? 0 : x / total));
}

/** Mean and standard deviation over all values (population: divided by n). */
export function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
