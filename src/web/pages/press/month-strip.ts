// Articles by time as bars: months side by side without holes, years when there are too many months.

/** A few months alone would say nothing of before: at least a year is drawn. */
const least = 12;

export interface Bar {
  /** 2025-01 or 2025. */
  name: string;
  count: number;
  /** First and last day of it. */
  from: string;
  to: string;
}

/** Months (YYYY-MM) in any order → bars, the oldest first; at most `most` of them, else by year. */
export function toBars(months: readonly { value: string; count: number }[], most: number): Bar[] {
  const counts = new Map(
    months.filter(({ value }) => /^\d{4}-\d{2}$/.test(value)).map((one) => [one.value, one.count]),
  );
  const order = [...counts.keys()].sort();
  const first = order[0];
  const last = order.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = ordinal(last) - ordinal(first) + 1;
  const shown = Math.max(span, least);
  if (span <= most)
    return Array.from({ length: shown }, (_, index) => {
      const name = monthOf(ordinal(last) - shown + 1 + index);
      return { name, count: counts.get(name) ?? 0, ...daysOfMonth(name) };
    });
  const years = new Map<string, number>();
  for (const [month, count] of counts) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const from = Number(first.slice(0, 4));
  const until = Number(last.slice(0, 4));
  return Array.from({ length: until - from + 1 }, (_, index) => {
    const name = String(from + index).padStart(4, '0');
    return { name, count: years.get(name) ?? 0, from: `${name}-01-01`, to: `${name}-12-31` };
  }).slice(-most);
}

function ordinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function daysOfMonth(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}
