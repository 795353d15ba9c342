// Sparse matrices in compressed rows: a table of 2,293 enterprises by 95,559 products holds 25,190 numbers, not 219 million.

export interface Sparse {
  rows: number;
  columns: number;
  /** Entries of row r are numbered `start[r] .. start[r + 1] - 1`; length rows + 1. */
  start: Int32Array;
  /** Ascending within a row. */
  column: Int32Array;
  value: Float64Array;
}

/** Columns become rows; O(rows + columns + entries). */
export function transpose({ rows, columns, start, column, value }: Sparse): Sparse {
  const turned: Sparse = {
    rows: columns,
    columns: rows,
    start: new Int32Array(columns + 1),
    column: new Int32Array(column.length),
    value: new Float64Array(value.length),
  };
  for (const c of column) turned.start[c + 1]!++;
  for (let c = 0; c < columns; c++) turned.start[c + 1]! += turned.start[c]!;
  const fill = turned.start.slice();
  for (let r = 0; r < rows; r++) {
    for (let e = start[r]!; e < start[r + 1]!; e++) {
      const at = fill[column[e]!]!++;
      turned.column[at] = r;
      turned.value[at] = value[e]!;
    }
  }
  return turned;
}

/**
 * The product a · b, row by row through one row of working space (Gustavson 1978, doi:10.1145/355791.355796).
 * Costs as many steps as there are pairs of an entry of `a` and an entry of the row of `b` it leads to.
 */
export function multiply(a: Sparse, b: Sparse): Sparse {
  const start = countProduct(a, b);
  const column = new Int32Array(start[a.rows]!);
  const value = new Float64Array(start[a.rows]!);
  const seen = new Int32Array(b.columns).fill(-1);
  const sum = new Float64Array(b.columns);
  for (let r = 0; r < a.rows; r++) {
    let end = start[r]!;
    for (let e = a.start[r]!; e < a.start[r + 1]!; e++) {
      const k = a.column[e]!;
      for (let f = b.start[k]!; f < b.start[k + 1]!; f++) {
        const c = b.column[f]!;
        if (seen[c] !== r) {
          seen[c] = r;
          sum[c] = 0;
          column[end++] = c;
        }
        sum[c]! += a.value[e]! * b.value[f]!;
      }
    }
    column.subarray(start[r], end).sort();
    for (let e = start[r]!; e < end; e++) value[e] = sum[column[e]!]!;
  }
  return { rows: a.rows, columns: b.columns, start, column, value };
}

/** Entries before each row of the product: memory is taken once, and no more than is needed. */
function countProduct(a: Sparse, b: Sparse): Int32Array {
  const start = new Int32Array(a.rows + 1);
  const seen = new Int32Array(b.columns).fill(-1);
  for (let r = 0; r < a.rows; r++) {
    let count = 0;
    for (let e = a.start[r]!; e < a.start[r + 1]!; e++) {
      const k = a.column[e]!;
      for (let f = b.start[k]!; f < b.start[k + 1]!; f++) {
        if (seen[b.column[f]!] === r) continue;
        seen[b.column[f]!] = r;
        count += 1;
      }
    }
    start[r + 1] = start[r]! + count;
  }
  return start;
}

export function sumRows({ rows, start, value }: Sparse): Float64Array {
  const sums = new Float64Array(rows);
  for (let r = 0; r < rows; r++)
    for (let e = start[r]!; e < start[r + 1]!; e++) sums[r]! += value[e]!;
  return sums;
}

export function sumColumns({ columns, column, value }: Sparse): Float64Array {
  const sums = new Float64Array(columns);
  for (const [e, c] of column.entries()) sums[c]! += value[e]!;
  return sums;
}

/** The same entries with other values. */
export function mapValues(
  matrix: Sparse,
  change: (value: number, row: number, column: number) => number,
): Sparse {
  const value = new Float64Array(matrix.value.length);
  for (let r = 0; r < matrix.rows; r++)
    for (let e = matrix.start[r]!; e < matrix.start[r + 1]!; e++)
      value[e] = change(matrix.value[e]!, r, matrix.column[e]!);
  return { ...matrix, value };
}

/** One row as a table of its own: a measure of one place without the others. */
export function pickRow(matrix: Sparse, row: number): Sparse {
  const [from, to] = [matrix.start[row]!, matrix.start[row + 1]!];
  return {
    rows: 1,
    columns: matrix.columns,
    start: Int32Array.of(0, to - from),
    column: matrix.column.slice(from, to),
    value: matrix.value.slice(from, to),
  };
}
