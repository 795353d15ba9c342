// The audit as a file for a spreadsheet: CSV (RFC 4180) with a byte order mark, so that Excel reads the Chinese.
import type { Visit } from '../../../schema/watch.ts';
import type { Language } from '../../text/language.tsx';
import { outcomeNames, purposeNames } from './watch-words.ts';

const heads = {
  zh: ['时间', '网站', '网址', '用途', '状态码', '结果', '字节', '毫秒', '原因'],
  en: ['time', 'host', 'address', 'purpose', 'status', 'outcome', 'bytes', 'ms', 'reason'],
} as const;

export function writeVisitsCsv(visits: readonly Visit[], language: Language): string {
  const rows = visits.map((visit) => [
    visit.startedAt,
    visit.host,
    visit.url,
    purposeNames[visit.purpose][language],
    visit.status ?? '',
    outcomeNames[visit.outcome][language],
    visit.bytes,
    visit.tookMs,
    visit.error?.[language] ?? '',
  ]);
  return `\uFEFF${[heads[language], ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** What begins like a formula is made a text: an address is written by a stranger. */
function writeCell(value: string | number): string {
  const text = String(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
