// The period of a figure as a person chooses it: a year, and all or a part of it.
import type { Pair } from '../../../text/language.tsx';

export const yearParts: readonly { value: string; name: Pair }[] = [
  { value: '', name: { zh: '全年', en: 'Whole year' } },
  { value: '-Q1', name: { zh: '一季度', en: 'Q1' } },
  { value: '-Q2', name: { zh: '二季度', en: 'Q2' } },
  { value: '-Q3', name: { zh: '三季度', en: 'Q3' } },
  { value: '-Q4', name: { zh: '四季度', en: 'Q4' } },
  { value: '-H1', name: { zh: '上半年', en: 'First half' } },
  { value: '-H2', name: { zh: '下半年', en: 'Second half' } },
  { value: '-01/09', name: { zh: '前三季度', en: 'Q1 to Q3' } },
];

/** 2024-H1 → 2024 and -H1; what has no year yet keeps its part. */
export function splitPeriod(period: string): { year: string; part: string } {
  const dash = period.indexOf('-');
  if (dash < 0) return { year: period, part: '' };
  return { year: period.slice(0, dash), part: period.slice(dash) };
}

export function hasYear(period: string): boolean {
  return /^(19|20)\d{2}$/.test(splitPeriod(period).year);
}
