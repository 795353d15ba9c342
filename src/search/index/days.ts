// A date that may be partial, as the days that it can mean.

const partial = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * First and last day as numbers, 0 and 0 for no date: 2025-01 is [20250101, 20250131], 2025-01-20T16:13+08:00
 * is [20250120, 20250120]: the day as the page states it, whatever the zone of the reader.
 */
export function readDays(value: string | null): [from: number, to: number] {
  const parts = partial.exec(value ?? '');
  if (!parts) return [0, 0];
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 0 : Number(parts[2]);
  const day = parts[3] === undefined ? 0 : Number(parts[3]);
  const from = year * 10_000 + (month || 1) * 100 + (day || 1);
  const to = year * 10_000 + (month || 12) * 100 + (day || lastDay(year, month || 12));
  return [from, to];
}

export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
