// Dates that pages count back from now (3小时前, 昨天), and moments as scripts count them.
import { clockPattern, makeDate, readClock } from './date-fields.ts';
import type { DateFields, FoundDate } from './date-fields.ts';

const units: Readonly<Record<string, number>> = {
  秒: 1e3,
  分: 6e4,
  时: 3.6e6,
  天: 8.64e7,
  日: 8.64e7,
  周: 6.048e8,
  月: 2.592e9,
  年: 3.1536e10,
  sec: 1e3,
  min: 6e4,
  hou: 3.6e6,
  day: 8.64e7,
  wee: 6.048e8,
  mon: 2.592e9,
  yea: 3.1536e10,
};
const ago =
  /(?<!\d)(?<count>\d{1,3}|一|半|两)\s?个?(?:(?<unit>秒|分|小?时|天|日|周|星期|月|年)钟?[以之]?前|\s(?<word>sec|min|hou|day|wee|mon|yea)[a-z]{0,6}\sago)/i;
const dayWord = new RegExp(
  `(?<word>刚刚|今天|今日|昨天|昨日|前天|just now|today|yesterday)(?:\\s{0,3}${clockPattern})?`,
  'i',
);

/** 刚刚, 3小时前, 昨天 16:13, 2 hours ago: counted back from the capture, in China's time. */
export function readRelative(text: string, capturedAt: string): FoundDate | undefined {
  const cut = text.slice(0, 200);
  const now = Date.parse(capturedAt);
  if (Number.isNaN(now)) return undefined;
  const span = ago.exec(cut);
  if (span) {
    const { count = '1', unit, word } = span.groups ?? {};
    const key = (unit?.replace('小', '').replace('星期', '周') ?? word ?? '').toLowerCase();
    const size = units[key] ?? 0;
    const number = count === '一' ? 1 : count === '两' ? 2 : count === '半' ? 0.5 : Number(count);
    const fine = size < 8e7;
    return makeRelative(now - number * size, fine, span);
  }
  const day = dayWord.exec(cut);
  if (!day) return undefined;
  const groups = day.groups ?? {};
  const word = (groups['word'] ?? '').toLowerCase();
  if (word === '刚刚' || word === 'just now') return makeRelative(now, true, day);
  const back = /^(?:昨|yesterday)/.test(word) ? 1 : word === '前天' ? 2 : 0;
  const local = new Date(now + 8 * 3_600_000 - back * 8.64e7);
  const fields: DateFields = {
    ...readClock(groups),
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  };
  const made = makeDate(fields);
  return made && { ...made, start: day.index, end: day.index + day[0].length, relative: true };
}

function makeRelative(at: number, fine: boolean, match: RegExpExecArray): FoundDate | undefined {
  const made = makeDate(fieldsOf(at, fine ? 'minute' : 'day'));
  return (
    made && { ...made, start: match.index, end: match.index + match[0].length, relative: true }
  );
}

/** Seconds or milliseconds since 1970, as scripts hold them, in China's time. */
export function readEpoch(digits: string): FoundDate | undefined {
  const seconds = digits.length >= 13 ? Number(digits.slice(0, 13)) / 1000 : Number(digits);
  if (seconds < 631_152_000 || seconds > 4_102_444_800) return undefined;
  const made = makeDate({ ...fieldsOf(seconds * 1000, 'second'), zone: '+08:00' });
  return made && { ...made, start: 0, end: digits.length };
}

function fieldsOf(at: number, precision: 'day' | 'minute' | 'second'): DateFields {
  const local = new Date(at + 8 * 3_600_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    ...(precision === 'day' ? {} : { hour: local.getUTCHours(), minute: local.getUTCMinutes() }),
    ...(precision === 'second' ? { second: local.getUTCSeconds() } : {}),
  };
}
