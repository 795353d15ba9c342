// Dates as Chinese (and English) pages write them, with the precision and the zone that they state.
import type { Published } from '../../../schema/article.ts';

export interface FoundDate {
  /** ISO 8601 to its precision: 2025, 2025-01, 2025-01-20, 2025-01-20T16:13+08:00, 2025-01-20T16:13:05+08:00. */
  value: string;
  precision: Published['precision'];
  zone: string | null;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The page gives no year: it was taken from `capturedAt`, or is missing ('--01-20'). */
  yearless?: boolean;
  /** 3小时前, 昨天: counted back from the capture. */
  relative?: boolean;
}

interface Fields {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string | null;
}

const clock =
  '(?:(?<half>上午|中午|下午|晚上|晚间|凌晨|早上)\\s{0,2})?(?<hour>[01]?\\d|2[0-4])\\s?[:：时點点]\\s?(?:(?<minute>[0-5]\\d)(?:\\s?[:：分]\\s?(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?秒?|分)?|(?=\\D|$))(?:\\s?(?<ampm>[AaPp])\\.?[Mm]\\.?)?(?:\\s{0,2}(?<zone>Z(?![A-Za-z])|(?:UTC|GMT)?\\s?[+-](?:0?\\d|1[0-4])(?::?[0-5]0)?(?!\\d)|UTC|GMT|北京时间|[(（]北京时间[)）]))?';
const gap =
  '(?:\\s{0,4}(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?[\\s,，|·]{0,4}(?:[T-](?=\\d))?)';
const numeric =
  '(?<![\\d.])(?<year>19[89]\\d|20\\d\\d)\\s?(?<sep>[-/.－—年])\\s?(?<month>1[0-2]|0?[1-9])\\s?(?:[-/.－—月])\\s?(?<day>3[01]|[12]\\d|0?[1-9])(?:\\s?日)?';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const english = `(?:(?<name>${monthName})\\s{1,2}(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,?\\s{1,2}(?<year>19[89]\\d|20\\d\\d)|(?<day2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[\\s-]{1,2}(?<name2>${monthName})[,\\s-]{1,2}(?<year2>19[89]\\d|20\\d\\d))`;

/** 2025 01/20 16:13:00: a year in a box of its own. */
const boxedYear =
  '(?<!\\d)(?<year>20\\d\\d)\\s{1,3}(?<month>1[0-2]|0?[1-9])\\s?[/-]\\s?(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)';

/** Each with what a text must have for it, which is quick to see. */
const patterns: {
  needs: RegExp;
  pattern: RegExp;
  read: (match: RegExpMatchArray) => Fields | undefined;
}[] = [
  {
    needs: /\d\s?[-/.－—年]\s?\d/,
    pattern: new RegExp(`${numeric}(?:${gap}${clock})?`, 'g'),
    read: readNumeric,
  },
  {
    needs: /[:：]\d\d\s{1,3}\d/,
    pattern: new RegExp(`${clock}\\s{1,3}${numeric}`, 'g'),
    read: readNumeric,
  },
  {
    needs: /20\d\d\s{1,3}\d/,
    pattern: new RegExp(`${boxedYear}(?:${gap}${clock})?`, 'g'),
    read: readNumeric,
  },
  {
    needs: /[A-Za-z]{3}/,
    pattern: new RegExp(`(?<![a-z])${english}(?:,?\\s{0,2}(?:at\\s)?\\s?${clock})?`, 'gi'),
    read: readEnglish,
  },
  {
    needs: /[〇○零]|[一二][\u4e00-\u9fff]{3}年/,
    pattern:
      /(?<year>[一二][〇○零Ｏ0一二三四五六七八九]{3})年(?<month>[元一二三四五六七八九十]{1,2})月(?<day>[初一二三四五六七八九十]{1,3})日/g,
    read: readWritten,
  },
  {
    needs: /\d{8}/,
    pattern:
      /(?<!\d)(?<year>19[89]\d|20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<second>[0-5]\d)?)?(?!\d)/g,
    read: readNumeric,
  },
];
const yearless = new RegExp(
  `(?<![\\d.年/-])(?<month>1[0-2]|0?[1-9])(?:\\s?月\\s?(?<day>3[01]|[12]\\d|0?[1-9])\\s?日|[-/](?<day2>3[01]|[12]\\d|0[1-9])(?![\\d/-]{2}(?![:：])))(?:${gap}${clock})?`,
  'g',
);
const joinedClock =
  /(?<!\d)(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\d)(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)/g;
const yearOrMonth =
  /(?<!\d)(?<year>19[89]\d|20\d\d)(?:年(?<month>1[0-2]|0?[1-9])月|[-/](?<month2>1[0-2]|0[1-9])(?![\d-])|年(?!\d))/g;

/** Absolute dates of a text in their order; `text` is cut to what a byline can hold. */
export function readDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const cut = text.slice(0, 600);
  if (!/[\d〇○零一二]/.test(cut)) return found;
  for (const { needs, pattern, read } of patterns) {
    if (!needs.test(cut)) continue;
    for (const match of cut.matchAll(pattern)) addDate(found, match, read(match));
  }
  for (const match of cut.matchAll(yearOrMonth)) {
    const { year, month, month2 } = match.groups ?? {};
    addDate(found, match, { year: toNumber(year), month: toNumber(month ?? month2) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Dates without a year (09-30 22:46, 9月30日), completed from the moment of capture. */
export function readYearless(text: string, capturedAt: string | undefined): FoundDate[] {
  const found: FoundDate[] = [];
  const cut = text.slice(0, 200);
  for (const pattern of [joinedClock, yearless]) {
    for (const match of cut.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const fields: Fields = {
        ...readClock(groups),
        month: toNumber(groups['month']),
        day: toNumber(groups['day'] ?? groups['day2']),
      };
      const year = capturedAt ? guessYear(fields, capturedAt) : 2000;
      const before = found.length;
      addDate(found, match, { ...fields, year });
      const added = found.length > before ? found.at(-1) : undefined;
      if (!added) continue;
      added.yearless = true;
      if (!capturedAt) added.value = added.value.slice(4).padStart(added.value.length, '-');
    }
  }
  return found;
}

/** The latest year in which month and day do not lie after the capture. */
function guessYear({ month = 1, day = 1 }: Fields, capturedAt: string): number {
  const captured = new Date(Date.parse(capturedAt) + 8 * 3_600_000);
  const year = captured.getUTCFullYear();
  const later = Date.UTC(year, month - 1, day) > captured.getTime() + 24 * 3_600_000;
  return later ? year - 1 : year;
}

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
  `(?<word>刚刚|今天|今日|昨天|昨日|前天|just now|today|yesterday)(?:\\s{0,3}${clock})?`,
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
  const fields: Fields = {
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

function fieldsOf(at: number, precision: 'day' | 'minute' | 'second'): Fields {
  const local = new Date(at + 8 * 3_600_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    ...(precision === 'day' ? {} : { hour: local.getUTCHours(), minute: local.getUTCMinutes() }),
    ...(precision === 'second' ? { second: local.getUTCSeconds() } : {}),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

const toNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

function readNumeric(match: RegExpMatchArray): Fields | undefined {
  const groups: Groups = match.groups ?? {};
  return {
    year: toNumber(groups['year']),
    month: toNumber(groups['month']),
    day: toNumber(groups['day']),
    ...readClock(groups),
  };
}

function readEnglish(match: RegExpMatchArray): Fields | undefined {
  const groups: Groups = match.groups ?? {};
  const name = (groups['name'] ?? groups['name2'] ?? '').slice(0, 3).toLowerCase();
  return {
    year: toNumber(groups['year'] ?? groups['year2']),
    month: months.indexOf(name) + 1,
    day: toNumber(groups['day'] ?? groups['day2']),
    ...readClock(groups),
  };
}

const digitsOf = '〇一二三四五六七八九';

function readWritten(match: RegExpMatchArray): Fields | undefined {
  const { year = '', month = '', day = '' } = match.groups ?? {};
  const digits = [...year].map((char) => (/[○零Ｏ0]/.test(char) ? 0 : digitsOf.indexOf(char)));
  return { year: Number(digits.join('')), month: readCount(month), day: readCount(day) };
}

/** 元 → 1, 十 → 10, 二十三 → 23. */
function readCount(text: string): number {
  if (text === '元') return 1;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : digitsOf.indexOf(tens ?? '')) : 0;
  return ten * 10 + (ones ? digitsOf.indexOf(ones.replace('初', '')) : 0);
}

function readClock(groups: Groups): Fields {
  const text = groups['hour'];
  if (text === undefined) return {};
  let hour = Number(text);
  const late = /下午|晚/.test(groups['half'] ?? '') || groups['ampm']?.toLowerCase() === 'p';
  if (late && hour < 12) hour += 12;
  if (groups['ampm']?.toLowerCase() === 'a' && hour === 12) hour = 0;
  const minute = toNumber(groups['minute']) ?? 0;
  return { hour, minute, second: toNumber(groups['second']), zone: readZone(groups['zone']) };
}

/** Z, +0800, UTC+8, GMT, 北京时间 → ±HH:MM; null when the page states none. */
function readZone(text: string | undefined): string | null {
  if (!text) return null;
  if (text.includes('北京')) return '+08:00';
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (!offset) return '+00:00';
  return `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
}

function addDate(found: FoundDate[], match: RegExpMatchArray, fields: Fields | undefined): void {
  const start = match.index ?? 0;
  const end = start + match[0].trimEnd().length;
  if (!fields || found.some((each) => start < each.end && each.start < end)) return;
  const made = makeDate(fields);
  if (made) found.push({ ...made, start, end });
}

const pad = (value: number): string => String(value).padStart(2, '0');

function makeDate(fields: Fields): Published | undefined {
  const { year, month, day, hour, minute = 0, second, zone = null } = fields;
  if (year === undefined || year < 1980 || year > 2100) return undefined;
  if (month === undefined) return { value: String(year), precision: 'year', zone: null };
  if (day === undefined) return { value: `${year}-${pad(month)}`, precision: 'month', zone: null };
  if (month < 1 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  // 00:00:00 and 23:59:59 are what systems fill in for a day.
  const filled =
    hour === 24 ||
    (second !== undefined &&
      ((hour === 0 && minute === 0 && second === 0) ||
        (hour === 23 && minute === 59 && second === 59)));
  if (hour === undefined || filled) return { value: date, precision: 'day', zone: null };
  const time =
    second === undefined
      ? `${pad(hour)}:${pad(minute)}`
      : `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  return {
    value: `${date}T${time}${zone ?? '+08:00'}`,
    precision: second === undefined ? 'minute' : 'second',
    zone,
  };
}
