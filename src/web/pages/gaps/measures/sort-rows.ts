/** Orders rows by a number; what has none stands last either way, ties stay as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  read: (row: Row) => number | string | null | undefined,
  order: 'asc' | 'desc',
  locale: string,
): Row[] {
  const sign = order === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [read(a), read(b)];
    const missing = (value: typeof x) => value === null || value === undefined;
    if (missing(x) || missing(y)) return Number(missing(x)) - Number(missing(y));
    if (typeof x === 'string' && typeof y === 'string') return sign * x.localeCompare(y, locale);
    return sign * (Number(x) - Number(y));
  });
}
