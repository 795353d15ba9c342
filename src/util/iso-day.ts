/** The day of an instant in UTC, as ISO writes it: 2024-10-03. */
export function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
