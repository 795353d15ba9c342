// Full tables: a row for each place, a column for each segment; every number ≥ 0 and finite.

export type Matrix = readonly (readonly number[])[];
