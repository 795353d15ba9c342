// Who has how much of what: a row for each place (city, cluster, enterprise), a column for each segment.
import type { Matrix } from './matrix.ts';
import type { Sparse } from './sparse.ts';

/** Amounts > 0 and finite, in any one unit; what is not listed is nothing. */
export type Holdings = Sparse;

export interface Holding {
  place: number;
  segment: number;
  /** ≥ 0; of equal place and segment they are added up. */
  amount: number;
}

/** In whatever order they come; nothing but amounts > 0 is kept. */
export function collectHoldings(
  places: number,
  segments: number,
  holdings: readonly Holding[],
): Holdings {
  const sorted = holdings
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) => a.place - b.place || a.segment - b.segment);
  const start = new Int32Array(places + 1);
  const column: number[] = [];
  const value: number[] = [];
  let last = -1;
  for (const { place, segment, amount } of sorted) {
    if (place === last && column.at(-1) === segment) value[value.length - 1]! += amount;
    else {
      column.push(segment);
      value.push(amount);
      start[place + 1]!++;
      last = place;
    }
  }
  for (let r = 0; r < places; r++) start[r + 1]! += start[r]!;
  return {
    rows: places,
    columns: segments,
    start,
    column: Int32Array.from(column),
    value: Float64Array.from(value),
  };
}

/** A full table, for callers whose table is small. */
export function holdingsOf(matrix: Matrix): Holdings {
  const holdings = matrix.flatMap((row, place) =>
    row.map((amount, segment) => ({ place, segment, amount })),
  );
  return collectHoldings(matrix.length, matrix[0]?.length ?? 0, holdings);
}

/** 1 for whatever is held: presence without regard to the amount. */
export function presenceOf(holdings: Holdings): Holdings {
  return { ...holdings, value: new Float64Array(holdings.value.length).fill(1) };
}
