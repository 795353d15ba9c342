// What the address says of a brief: its days. Absent: this week.
import { isDay } from '../../address.ts';
import type { Pair } from '../../text/language.tsx';
import { addDays } from '../../../util/iso-day.ts';

export interface BriefSearch {
  from?: string;
  to?: string;
}

/** Days that do not fit are dropped together: half a period would be another one. */
export function readBriefSearch(search: Record<string, unknown>): BriefSearch {
  const { from, to } = search;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : {};
}

/** The day that it is in China, wherever the screen stands: a brief counts the days of China. */
export function chinaToday(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

export interface Week {
  name: Pair;
  from: string;
  to: string;
}

/** Weeks begin on Monday; this one ends today, the last one on its Sunday. */
export function listWeeks(today: string): [Week, Week] {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -sinceMonday);
  return [
    { name: { zh: '本周', en: 'This week' }, from: monday, to: today },
    { name: { zh: '上周', en: 'Last week' }, from: addDays(monday, -7), to: addDays(monday, -1) },
  ];
}
