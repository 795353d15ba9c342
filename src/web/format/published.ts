// When an article says that it was published: as precisely as the page states it, in the page's own zone.
import type { Published } from '../../schema/article.ts';
import type { Language } from '../text/language.tsx';
import { formatDate } from './date.ts';

/** {value: '2025-01-20T16:13:00+08:00', precision: 'second'} → 2025年1月20日 16:13:00. */
export function formatPublished({ value, precision }: Published, language: Language): string {
  const [day = '', time = ''] = value.split('T');
  const date = formatDate(day, language);
  if (precision === 'minute') return `${date} ${time.slice(0, 5)}`;
  if (precision === 'second') return `${date} ${time.slice(0, 8)}`;
  return date;
}

/** For lists, where seconds are of no use. */
export function formatPublishedShort(published: Published, language: Language): string {
  const precision = published.precision === 'second' ? 'minute' : published.precision;
  return formatPublished({ ...published, precision }, language);
}

const china = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant of the archive in China's time, to the second, wherever it is read: evidence has one clock. */
export function formatChinaInstant(value: string, language: Language): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const [day = '', time = ''] = china.format(at).split(' ');
  return `${formatDate(day, language)} ${time}`;
}
