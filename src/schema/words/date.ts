// Dates are shown as precisely as they are known: a year, a quarter, a month or a day.
import type { Language } from '../subscription.ts';

const quarters = ['一', '二', '三', '四'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * '2024' · '2024-Q4' · '2024-10' · '2024-10-03' → 2024年 · 2024年第四季度 · 2024年10月 · 2024年10月3日.
 * Periods of figures too: '2024-H1' → 2024年上半年, '2024-01/09' → 2024年1—9月.
 */
export function formatDate(value: string, language: Language): string {
  const half = /^(\d{4})-H([12])$/.exec(value);
  if (half)
    return language === 'zh'
      ? `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`
      : `H${half[2]} ${half[1]}`;
  const span = /^(\d{4})-(\d{2})\/(\d{2})$/.exec(value);
  if (span) {
    const [from, to] = [Number(span[2]), Number(span[3])];
    return language === 'zh'
      ? `${span[1]}年${from}—${to}月`
      : `${months[from - 1] ?? from}–${months[to - 1] ?? to} ${span[1]}`;
  }
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(value);
  if (!match) return value;
  const [, year = '', quarter, month, day] = match;
  if (quarter)
    return language === 'zh'
      ? `${year}年第${quarters[Number(quarter) - 1]}季度`
      : `Q${quarter} ${year}`;
  const monthName = months[Number(month) - 1] ?? month;
  if (day)
    return language === 'zh'
      ? `${year}年${Number(month)}月${Number(day)}日`
      : `${Number(day)} ${monthName} ${year}`;
  if (month) return language === 'zh' ? `${year}年${Number(month)}月` : `${monthName} ${year}`;
  return language === 'zh' ? `${year}年` : year;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** An ISO instant in local time: 2024年10月3日 14:05. */
export function formatInstant(value: string, language: Language): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDate(day, language)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
