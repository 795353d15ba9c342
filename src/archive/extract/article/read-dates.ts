// Dates as Chinese (and English) pages write them, with the precision and the zone that they state.
import { clockPattern, makeDate, readClock, toNumber } from './date-fields.ts';
import type { DateFields, FoundDate, Groups } from './date-fields.ts';

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
  read: (match: RegExpMatchArray) => DateFields | undefined;
}[] = [
  {
    needs: /[:：]\d\d\s{1,3}\d/,
    pattern: new RegExp(`(?<![\\d日]\\s{0,2})${clockPattern}\\s{1,3}${numeric}`, 'g'),
    read: readNumeric,
  },
  {
    needs: /\d\s?[-/.－—年]\s?\d/,
    pattern: new RegExp(`${numeric}(?:${gap}${clockPattern})?`, 'g'),
    read: readNumeric,
  },
  {
    needs: /20\d\d\s{1,3}\d/,
    pattern: new RegExp(`${boxedYear}(?:${gap}${clockPattern})?`, 'g'),
    read: readNumeric,
  },
  {
    needs: /[A-Za-z]{3}/,
    pattern: new RegExp(`(?<![a-z])${english}(?:,?\\s{0,2}(?:at\\s)?\\s?${clockPattern})?`, 'gi'),
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
  `(?<![\\d.年/-])(?<month>1[0-2]|0?[1-9])(?:\\s?月\\s?(?<day>3[01]|[12]\\d|0?[1-9])\\s?日|[-/](?<day2>3[01]|[12]\\d|0[1-9])(?![\\d/-]{2}(?![:：])))(?:${gap}${clockPattern})?`,
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
      const fields: DateFields = {
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
function guessYear({ month = 1, day = 1 }: DateFields, capturedAt: string): number {
  const captured = new Date(Date.parse(capturedAt) + 8 * 3_600_000);
  const year = captured.getUTCFullYear();
  const later = Date.UTC(year, month - 1, day) > captured.getTime() + 24 * 3_600_000;
  return later ? year - 1 : year;
}

function readNumeric(match: RegExpMatchArray): DateFields | undefined {
  const groups: Groups = match.groups ?? {};
  return {
    year: toNumber(groups['year']),
    month: toNumber(groups['month']),
    day: toNumber(groups['day']),
    ...readClock(groups),
  };
}

function readEnglish(match: RegExpMatchArray): DateFields | undefined {
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

function readWritten(match: RegExpMatchArray): DateFields | undefined {
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

function addDate(
  found: FoundDate[],
  match: RegExpMatchArray,
  fields: DateFields | undefined,
): void {
  const start = match.index ?? 0;
  const end = start + match[0].trimEnd().length;
  if (!fields || found.some((each) => start < each.end && each.start < end)) return;
  const made = makeDate(fields);
  if (made) found.push({ ...made, start, end });
}
