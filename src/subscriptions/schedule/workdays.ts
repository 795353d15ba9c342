// 工作日: Monday to Friday, but for public holidays and the weekend days that are worked in their stead.

/**
 * As the State Council's office announces them each autumn (国务院办公厅关于部分节假日安排的通知) for 2025 and 2026.
 * Years that are not here know weekends only.
 */
const holidays: readonly (readonly [first: string, last: string])[] = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];

/** Weekend days that are worked (调休上班). */
const worked = new Set([
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

/** `day` is an ISO day in China. */
export function isWorkday(day: string): boolean {
  if (worked.has(day)) return true;
  if (holidays.some(([first, last]) => day >= first && day <= last)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
