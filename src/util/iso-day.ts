/** The day of an instant in UTC, as ISO writes it: 2024-10-03. */
export function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** 2024-12-31 and 1 → 2025-01-01. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return isoDay(at);
}
