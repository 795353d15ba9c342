import type { Holdings } from './holdings.ts';
import { mapValues, sumColumns, sumRows } from './sparse.ts';

/**
 * 区位商 LQ, in trade RCA (Balassa 1965): LQ_ri = (x_ri / Σ_i x_ri) / (Σ_r x_ri / Σ x).
 * No unit, 0 .. ∞; 1 is the average. Where a place holds nothing of a segment it is 0 and not listed. Needs a
 * size floor before places are ranked: a place of one factory has the highest LQ of all. O(entries).
 */
export function locationQuotients(holdings: Holdings): Holdings {
  const places = sumRows(holdings);
  const segments = sumColumns(holdings);
  const total = segments.reduce((sum, x) => sum + x, 0);
  return mapValues(holdings, (x, r, i) => x / places[r]! / (segments[i]! / total));
}

/** 1 where a place has more than its share (LQ ≥ 1): who makes what, for the measures of relatedness. */
export function advantages(quotients: Holdings): Holdings {
  const start = new Int32Array(quotients.rows + 1);
  const column: number[] = [];
  for (let r = 0; r < quotients.rows; r++) {
    for (let e = quotients.start[r]!; e < quotients.start[r + 1]!; e++)
      if (quotients.value[e]! >= 1) column.push(quotients.column[e]!);
    start[r + 1] = column.length;
  }
  return {
    rows: quotients.rows,
    columns: quotients.columns,
    start,
    column: Int32Array.from(column),
    value: new Float64Array(column.length).fill(1),
  };
}
