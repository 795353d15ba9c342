import type { Pair } from '../text/language.tsx';

/** The reader's own calendar day: before 8 in the morning in China it is still yesterday in UTC. */
export function localDay(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

function lastDayBefore(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The days that reports ask for: the ends of last month, last quarter and last year before `today` (ISO date). */
export function listPresets(today: string): { day: string; name: Pair }[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const days = [
    { day: lastDayBefore(year, month), name: { zh: '上月末', en: 'End of last month' } },
    {
      day: lastDayBefore(year, month - (month % 3)),
      name: { zh: '上季末', en: 'End of last quarter' },
    },
    { day: lastDayBefore(year, 0), name: { zh: '上年末', en: 'End of last year' } },
  ];
  return days.filter((one, index) => days.findIndex((other) => other.day === one.day) === index);
}
