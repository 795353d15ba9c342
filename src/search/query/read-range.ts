// Days, months and years as a person types them in a question.
import { lastDay } from '../index/days.ts';

interface Range {
  /** Days as numbers, both within; 0 for open. */
  from: number;
  to: number;
}

const day = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u;

/** 2025-01..2025-03, 2025.., ..2025-03-15, 2025年1月, 2025: both ends belong to it. */
export function readRange(text: string): Range | undefined {
  const at = text.indexOf('..');
  if (at < 0) return readDay(text.normalize('NFKC'));
  const first = text.slice(0, at);
  const last = text.slice(at).replace(/^\.+/, '');
  if (first === '' && last === '') return undefined;
  const from = first === '' ? { from: 0, to: 0 } : readDay(first.normalize('NFKC'));
  const to = last === '' ? { from: 0, to: 0 } : readDay(last.normalize('NFKC'));
  if (!from || !to) return undefined;
  if (to.to > 0 && from.from > to.to) return { from: to.from, to: from.to };
  return { from: from.from, to: to.to };
}

/** after:2025-01 is from its first day, before:2025-01 up to its last. */
export function readSide(text: string, before: boolean): Range | undefined {
  const found = readDay(text.normalize('NFKC'));
  if (!found) return undefined;
  return before ? { from: 0, to: found.to } : { from: found.from, to: 0 };
}

function readDay(text: string): Range | undefined {
  const parts = day.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const date = parts[3] === undefined ? undefined : Number(parts[3]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (date !== undefined && (date < 1 || date > lastDay(year, month ?? 12))) return undefined;
  return {
    from: year * 10_000 + (month ?? 1) * 100 + (date ?? 1),
    to: year * 10_000 + (month ?? 12) * 100 + (date ?? lastDay(year, month ?? 12)),
  };
}
