// Dates are shown as precisely as they are known: a year, a quarter, a month or a day.
import type { Language } from '../text/language.tsx';

const quarters = ['一', '二', '三', '四'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** '2024' · '2024-Q4' · '2024-10' · '2024-10-03' → 2024年 · 2024年第四季度 · 2024年10月 · 2024年10月3日. */
export function formatDate(value: string, language: Language): string {
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
