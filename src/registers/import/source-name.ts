// What a file's name says: which series it belongs to, and of which day it speaks. Pure.

const day = /(20\d{2})[-_.年]?(0?[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01]|[1-9])日?/;
const month = /(20\d{2})[-_.年](0?[1-9]|1[0-2])月?/;
const year = /(20\d{2})(?:年度?)?/;

/** The series of a file: its name without folder, extension, dates and copy marks. `衡阳名录2024-03.xlsx` → 衡阳名录 */
export function seriesOf(filename: string): string {
  const base = filename.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const bare = base
    .replace(new RegExp(day, 'g'), '')
    .replace(new RegExp(month, 'g'), '')
    .replace(new RegExp(year, 'g'), '')
    .replace(/[（(]\d+[)）]|副本|最终版|终稿|\bcopy\b|\bfinal\b/gi, '')
    .replace(/^[\s_\-—·.]+|[\s_\-—·.]+$/g, '');
  return bare || base;
}

/** The last day of the date in a file's name, never after `today`: 2024-03 → 2024-03-31, 2023年 → 2023-12-31. */
export function dateIn(filename: string, today: string): string | undefined {
  const found = day.exec(filename) ?? month.exec(filename) ?? year.exec(filename);
  if (!found) return undefined;
  const [, y = '', m, d] = found;
  const last = new Date(Date.UTC(Number(y), m ? Number(m) : 12, 0)).getUTCDate();
  const date = `${y}-${(m ?? '12').padStart(2, '0')}-${(d ?? String(last)).padStart(2, '0')}`;
  const real = !Number.isNaN(Date.parse(date));
  return real && date <= today ? date : undefined;
}
