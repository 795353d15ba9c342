// A period of whole days as they are counted in China.

export interface Window {
  /** ISO instants: at or after the first, before the second. */
  start: string;
  end: string;
}

/** Both days belong to it: 2025-01-20 … 2025-01-26 ends where the 27th begins. */
export function windowOf(from: string, to: string): Window {
  const start = new Date(`${from}T00:00:00+08:00`);
  const end = new Date(new Date(`${to}T00:00:00+08:00`).getTime() + 86_400_000);
  return { start: start.toISOString(), end: end.toISOString() };
}
