// Times as they are read in China: the whole country keeps UTC+8, without summer time.

const offset = 8 * 3_600_000;

/** 2025-01-20T18:45:02Z → 2025-01-21. */
export function chinaDay(instant: string): string {
  return shift(instant).slice(0, 10);
}

/** 2025-01-20T08:45:02Z → 2025-01-20 16:45. */
export function chinaMinute(instant: string): string {
  return shift(instant).slice(0, 16).replace('T', ' ');
}

function shift(instant: string): string {
  return new Date(new Date(instant).getTime() + offset).toISOString();
}
