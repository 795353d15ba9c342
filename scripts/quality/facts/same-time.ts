// Whether two times of a fact are the same: 2024-H1 and 2024-01..2024-06 are.

const halves = { H1: ['01', '06'], H2: ['07', '12'] } as const;
const quarters = {
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
} as const;
const parts: Record<string, readonly [string, string]> = { ...halves, ...quarters };

/** Halves and quarters as spans of months, the whole year as the year. */
function spell(time: string): string {
  const [, year, part = ''] = /^(\d{4})-([HQ][1-4])$/.exec(time) ?? [];
  const span = parts[part];
  if (year && span) return `${year}-${span[0]}..${year}-${span[1]}`;
  return time.replace(/^(\d{4})-01\.\.\1-12$/, '$1');
}

export const isSameTime = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : spell(one) === spell(other);
