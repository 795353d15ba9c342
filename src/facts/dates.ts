// Times in running text, to the precision that they have; those without a year are completed from the day of
// publication: what is told as done lies before it, what is told as planned behind it.
import { replaceChineseDigits } from '../registers/import/parse/values/quantity.ts';
import type { FactDate } from '../schema/fact.ts';
import { foldText } from './fold.ts';

const Y = '(?:(?:19|20)\\d\\d|[一二][零〇○九][零〇○一二三四五六七八九]{2})';
const M = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const D = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** 建成后年产值, 以上年产: 后年 and 上年 of other words. */
const R =
  '(?:今年|去年|明年|(?<!此|之|以)前年(?!产)|(?<![成产营达工运期])后年(?![产纳税营均销收利可新处加用])|本年度?|(?<!以)上年(?!产))';
const TO = '\\s?(?:至|到|-|—|–|~|−){1,2}\\s?';
const N = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** 第一季度, 上半年, 前三季度, 底, behind a year. */
const partOfYear = `第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|前(?<quarters>[二三两])个?季度|前(?<months>${N})个?月|(?<edge>年?[底末初])|(?<within>年?内)|全年|度`;

type Groups = Readonly<Record<string, string | undefined>>;
type Basis = FactDate['basis'];
interface Read {
  value: string | null;
  basis: Basis;
}

/** What may begin with a number; tried where a number begins. */
const numeric = new RegExp(
  [
    // 2023年3月27日至28日, 3月27日—4月1日
    `(?:(?<year>${Y})年)?(?<month>${M})月(?<day>${D})[日号](?:${TO}(?:(?<year2>${Y})年)?(?:(?<month2>${M})月)?(?<day2>${D})[日号])?`,
    // 3月27-28日
    `(?:(?<yearA>${Y})年)?(?<monthA>${M})月(?<dayA>${D})${TO}(?<dayA2>${D})[日号]`,
    // 2024年3月, 2024年3月至5月
    `(?:(?<yearG>${Y})年)?(?<monthG>${M})(?:月份?)?${TO}(?<monthG2>${M})月(?!${D}[日号])`,
    `(?<yearB>${Y})年(?<monthB>${M})月(?:份)?(?:${TO}(?:(?<yearB2>${Y})年)?(?<monthB2>${M})月)?(?:[上中下]旬|[底末初])?`,
    // 2023-2030年
    `(?<yearC>${Y})年?${TO}(?<yearC2>${Y})年`,
    `(?<yearD>${Y})年(?:${partOfYear})?`,
    '(?<quarterE>[一二三四1-4])季度',
    '(?<plan>十[二三四五六]五)[”"]?(?:(?<planend>末)|期间|时期|以来|初期|规划期|收官之年|开局之年)',
    '(?<isoY>(?:19|20)\\d\\d)(?<sep>[-./])(?<isoM>1[0-2]|0?[1-9])\\k<sep>(?<isoD>3[01]|[12]\\d|0?[1-9])(?![\\d.])',
    `(?<length>${N})(?<lengthUnit>个?月|年|天|日|周)(?<lengthHalf>半)?(?<=(?:周期|工期|建设期|期限|为期|历时|用时|耗时|时间)(?:为|是|约|预计|计划|总|仅|共|不超过|:|：){0,2}${N}(?:个?月|年|天|日|周)半?)`,
    `(?<=^|[，。；、：“于在至到从自保计将争取划拟定“\\s])(?<bareMonth>${M})月(?:份)?(?<bareEdge>[上中下]旬|[底末初])?(?!\\d|饼|球|亮|光|嫂|子|台|薪|均|销)`,
    `(?<=^|[，。；：于在“\\s])(?<bareDay>3[01]|[12]\\d|[1-9])日(?!元|本|均|产|内|游|后|前|起|报|电|线|常|益|用|志|程)`,
  ].join('|'),
  'y',
);
/** What begins with a word; tried where one of its first characters stands. */
const worded = new RegExp(
  [
    `(?<rel>${R})(?<month>${M})月(?<day>${D})[日号](?:${TO}(?:(?<month2>${M})月)?(?<day2>${D})[日号])?`,
    `(?<relA>${R})(?<monthA>${M})月(?<dayA>${D})${TO}(?<dayA2>${D})[日号]`,
    `(?<relG>${R})(?<monthG>${M})(?:月份?)?${TO}(?<monthG2>${M})月(?!${D}[日号])`,
    `(?<relB>${R})(?<monthB>${M})月(?:份)?(?:${TO}(?<monthB2>${M})月)?(?:[上中下]旬|[底末初])?`,
    `(?<relD>${R})(?:${partOfYear})?`,
    '第(?<quarterE>[一二三四1-4])季度|(?<!年)(?<halfE>[上下])半年|前(?<quartersE>[二三两])个?季度|(?<![\\d一-九十零〇去今明前后本当半全多周整])(?<edgeE>年[底末初])|(?<![\\d一-九十零〇])(?<withinE>年内)|(?<wholeE>全年)',
    `(?<monthword>[本上下当]个?月)(?:(?<dayF>${D})[日号]|[底初末]|[上中下]旬)?`,
    '(?<dayword>昨[日天]|前天|今[日天]|明[日天]|后天)(?!头|的我)',
    '(?<vague>近日|日前|近期|最近|不久前|连日来|近来|上周|本周|下周)',
    '“(?<plan>十[二三四五六]五)[”"]?(?:(?<planend>末)|期间|时期|以来|初期|规划期|收官之年|开局之年)',
  ].join('|'),
  'y',
);
const NUMBER = 1;
const WORD = 2;
const starts = new Uint8Array(65_536);
for (const sign of '0123456789一二三四五六七八九十') starts[sign.charCodeAt(0)] = NUMBER;
for (const sign of '今去明前后本上下当第年全昨近日最不连“') starts[sign.charCodeAt(0)] = WORD;
const marks = new Uint8Array(65_536);
for (const sign of '年月日号季-./个周天五') marks[sign.charCodeAt(0)] = 1;

/** Whether a mark of a date stands soon behind a number. */
function hasMark(text: string, at: number): boolean {
  for (let i = at + 1; i < at + 6; i += 1) if (marks[text.charCodeAt(i)] === 1) return true;
  return false;
}
const plannedWords =
  /(?:将(?!近|军|士|领)|拟|计划|预计|即将|力争|争取|定于|有望|届时|确保|预期|目标|到时|明年|后年|规划|准备|打算|待)/;
const actualWords = /(?:已经?|正式|成功|顺利|圆满)/;

/**
 * Every time that a text names.
 * @param published ISO day of publication; without it 昨日 and 3月5日 have no value.
 */
export function findDates(text: string, published?: string): FactDate[] {
  return readDates(text, foldText(text), 0, text.length, published);
}

/** As findDates, within [from, to). `folded` is foldText(text). */
export function readDates(
  text: string,
  folded: string,
  from: number,
  to: number,
  published: string | undefined,
): FactDate[] {
  const found: FactDate[] = [];
  for (let at = from; at < to; at += 1) {
    const begins = starts[folded.charCodeAt(at)];
    if (begins === undefined || begins === 0) continue;
    const match = begins === NUMBER ? matchNumber(folded, at, from) : matchAt(worded, folded, at);
    if (!match) continue;
    const end = at + match[0].length;
    if (end > to) continue;
    const read = readMatch(match.groups ?? {}, {
      published: published === undefined ? undefined : day(published),
      planned: isPlanned(folded, from, to, at, end),
      announced: isAnnounced(folded, to, end),
    });
    if (!read) continue;
    found.push({ start: at, end, words: text.slice(at, end), ...read });
    at = end - 1;
  }
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Not within a number: 12024年, 1.3月. */
function matchNumber(text: string, at: number, from: number): RegExpExecArray | null {
  if (at > from && /[\d.]/.test(text[at - 1] as string)) return null;
  return hasMark(text, at) ? matchAt(numeric, text, at) : null;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

interface When {
  published: Day | undefined;
  planned: boolean;
  /** The clause behind says that it will be. */
  announced: boolean;
}

function day(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match
    ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    : undefined;
}

/** Whether the clause around a time speaks of what is to come. */
function isPlanned(text: string, from: number, to: number, start: number, end: number): boolean {
  let left = start;
  while (left > from && start - left < 24 && !'，。；：'.includes(text[left - 1] as string))
    left -= 1;
  let right = end;
  while (right < to && right - end < 16 && !'，。；：'.includes(text[right] as string)) right += 1;
  const behind = text.slice(end, right);
  return (
    !actualWords.test(behind) &&
    (plannedWords.test(text.slice(left, start)) || plannedWords.test(behind.slice(0, 8)))
  );
}

/** 5月，示例博览会将在…举办: the clause behind the time speaks of what is to come. */
function isAnnounced(text: string, to: number, end: number): boolean {
  const behind = /^，([^，。；]{0,40})/.exec(text.slice(end, Math.min(to, end + 41)))?.[1];
  return (
    behind !== undefined &&
    /(?:即将|将(?=[于在举召开启正迎建投竣签]))/.test(behind) &&
    !/公告|宣布|表示|获悉|透露|[称说]|了|已/.test(behind)
  );
}

function readMatch(g: Groups, when: When): Read | undefined {
  if (g['month'] !== undefined) return readDay(g['year'], g['rel'], g['month'], g['day'], g, when);
  if (g['monthA'] !== undefined)
    return readDay(
      g['yearA'],
      g['relA'],
      g['monthA'],
      g['dayA'],
      { day2: g['dayA2'], month2: undefined, year2: undefined },
      when,
    );
  if (g['monthG'] !== undefined) return readMonthRun(g, when);
  if (g['monthB'] !== undefined) return readMonths(g, when);
  if (g['yearC'] !== undefined) {
    const [a, b] = [number(g['yearC']), number(g['yearC2'])];
    return a < b ? { value: `${a}..${b}`, basis: 'stated' } : undefined;
  }
  if (g['yearD'] !== undefined || g['relD'] !== undefined) {
    const year = yearOf(g['yearD'], g['relD'], when);
    return year === undefined ? unknown(g['relD']) : readInYear(year, g, basisOf(g['yearD']));
  }
  if (g['quarterE'] ?? g['halfE'] ?? g['quartersE'] ?? g['edgeE'] ?? g['withinE'] ?? g['wholeE'])
    return readYearless(g, when);
  if (g['monthword'] !== undefined) return readMonthWord(g, when);
  if (g['dayword'] !== undefined) return readDayWord(g['dayword'], when);
  if (g['vague'] !== undefined) return { value: null, basis: 'vague' };
  if (g['plan'] !== undefined) {
    const last = 2015 + 5 * ('二三四五六'.indexOf(g['plan'][1] ?? '') + 0);
    return { value: g['planend'] ? String(last) : `${last - 4}..${last}`, basis: 'stated' };
  }
  if (g['isoY'] !== undefined)
    return stated(iso(Number(g['isoY']), Number(g['isoM']), Number(g['isoD'])));
  if (g['length'] !== undefined) return readLength(g);
  if (g['bareMonth'] !== undefined) return readBareMonth(g['bareMonth'], when);
  if (g['bareDay'] !== undefined) return readBareDay(Number(g['bareDay']), when);
  return undefined;
}

const basisOf = (year: string | undefined): Basis => (year === undefined ? 'published' : 'stated');
const stated = (value: string | undefined): Read | undefined =>
  value === undefined ? undefined : { value, basis: 'stated' };
/** 去年 in a text of unknown day. */
const unknown = (_words: string | undefined): Read => ({ value: null, basis: 'vague' });

/** 12, 十二, 二十一, 二〇二四. */
function number(words: string | undefined): number {
  if (words === undefined) return 0;
  if (/^\d+$/.test(words)) return Number(words);
  if (words.length === 4) return Number(replaceChineseDigits(words));
  const at = words.indexOf('十');
  if (at < 0) return Number(replaceChineseDigits(words));
  const tens = at === 0 ? 1 : Number(replaceChineseDigits(words.slice(0, at)));
  const ones = at === words.length - 1 ? 0 : Number(replaceChineseDigits(words.slice(at + 1)));
  return tens * 10 + ones;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const lastOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function iso(year: number, month: number, day?: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  return day >= 1 && day <= lastOf(year, month) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

const shifts: Readonly<Record<string, number>> = {
  今: 0,
  本: 0,
  去: -1,
  上: -1,
  前: -2,
  明: 1,
  后: 2,
};

function yearOf(
  year: string | undefined,
  relative: string | undefined,
  { published }: When,
): number | undefined {
  if (year !== undefined) return number(year);
  if (relative === undefined || !published) return undefined;
  return published.year + (shifts[relative[0] ?? ''] ?? 0);
}

/** The year in which a month (and day) is the nearest past, or, of a plan, the nearest future. */
function nearestYear(
  month: number,
  dayOfMonth: number,
  { published, planned, announced }: When,
): number {
  if (!published) return 0;
  const own = month * 100 + dayOfMonth;
  const today = published.month * 100 + published.day;
  if (planned) return own < today ? published.year + 1 : published.year;
  if (announced && (own > today || today - own > 300))
    return own > today ? published.year : published.year + 1;
  return own > today ? published.year - 1 : published.year;
}

function readDay(
  year: string | undefined,
  relative: string | undefined,
  month: string | undefined,
  dayWords: string | undefined,
  { day2, month2, year2 }: Groups,
  when: When,
): Read | undefined {
  const [m, d] = [number(month), number(dayWords)];
  const known = yearOf(year, relative, when);
  if (known === undefined && !when.published) return { value: null, basis: 'vague' };
  const y = known ?? nearestYear(m, d, when);
  const first = iso(y, m, d);
  if (first === undefined) return undefined;
  const basis = basisOf(year);
  if (day2 === undefined) return { value: first, basis };
  const last = iso(
    year2 === undefined ? y : number(year2),
    month2 === undefined ? m : number(month2),
    number(day2),
  );
  return { value: last !== undefined && last > first ? `${first}..${last}` : first, basis };
}

function readMonths(g: Groups, when: When): Read | undefined {
  const year = yearOf(g['yearB'], g['relB'], when);
  if (year === undefined) return unknown(g['relB']);
  const first = iso(year, number(g['monthB']));
  if (first === undefined) return undefined;
  const basis = basisOf(g['yearB']);
  if (g['monthB2'] === undefined) return { value: first, basis };
  const last = iso(g['yearB2'] ? number(g['yearB2']) : year, number(g['monthB2']));
  return { value: last !== undefined && last > first ? `${first}..${last}` : first, basis };
}

/** 1—2月, 今年1至10月: of the year of publication, or of the last where they lie ahead. */
function readMonthRun(g: Groups, when: When): Read | undefined {
  const [first, last] = [number(g['monthG']), number(g['monthG2'])];
  if (first >= last) return undefined;
  const known = yearOf(g['yearG'], g['relG'], when);
  if (known === undefined && !when.published) return { value: null, basis: 'vague' };
  const year = known ?? nearestYear(last, 1, when);
  return { value: `${iso(year, first)}..${iso(year, last)}`, basis: basisOf(g['yearG']) };
}

const quarterOf = (words: string): number => number(words);

function readInYear(year: number, g: Groups, basis: Basis): Read {
  if (g['quarter']) return { value: `${year}-Q${quarterOf(g['quarter'])}`, basis };
  if (g['half']) return { value: `${year}-H${g['half'] === '上' ? 1 : 2}`, basis };
  if (g['quarters']) return { value: firstQuarters(year, g['quarters']), basis };
  if (g['months']) return { value: firstMonths(year, number(g['months'])), basis };
  if (g['edge']) return { value: `${year}-${g['edge'].endsWith('初') ? '01' : '12'}`, basis };
  return { value: String(year), basis };
}

function firstQuarters(year: number, words: string): string {
  return firstMonths(year, words === '三' ? 9 : 6);
}

function firstMonths(year: number, months: number): string {
  return months >= 2 && months <= 12 ? `${year}-01..${year}-${pad(months)}` : String(year);
}

/** 一季度, 上半年, 年底: of the year of publication. A quarter that lies ahead was the last year's, unless planned. */
function readYearless(g: Groups, when: When): Read {
  const { published, planned } = when;
  if (!published) return { value: null, basis: 'vague' };
  // 全年 told as done at the beginning of a year was the last year.
  if (g['wholeE'])
    return {
      value: String(!planned && published.month <= 3 ? published.year - 1 : published.year),
      basis: 'published',
    };
  const begins = g['quarterE'] ? quarterOf(g['quarterE']) * 3 - 2 : g['halfE'] === '下' ? 7 : 1;
  const ahead = begins > published.month && (g['quarterE'] ?? g['halfE']) !== undefined;
  const year = ahead && !planned ? published.year - 1 : published.year;
  return readInYear(
    year,
    {
      quarter: g['quarterE'],
      half: g['halfE'],
      quarters: g['quartersE'],
      edge: g['edgeE'],
    },
    'published',
  );
}

function readMonthWord(g: Groups, { published }: When): Read | undefined {
  if (!published) return { value: null, basis: 'vague' };
  const word = g['monthword'] ?? '';
  if (word.startsWith('当')) return undefined;
  const shift = word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0;
  const months = published.year * 12 + published.month - 1 + shift;
  const value = iso(
    Math.floor(months / 12),
    (months % 12) + 1,
    g['dayF'] === undefined ? undefined : number(g['dayF']),
  );
  return value === undefined ? undefined : { value, basis: 'published' };
}

function readDayWord(word: string, { published }: When): Read {
  if (!published) return { value: null, basis: 'vague' };
  const shift = word.startsWith('昨')
    ? -1
    : word === '前天'
      ? -2
      : word.startsWith('明')
        ? 1
        : word === '后天'
          ? 2
          : 0;
  const at = Date.UTC(published.year, published.month - 1, published.day + shift);
  return { value: new Date(at).toISOString().slice(0, 10), basis: 'published' };
}

function readLength(g: Groups): Read | undefined {
  const n = number(g['length']);
  if (n <= 0) return undefined;
  const unit = g['lengthUnit'] ?? '';
  if (unit.endsWith('月')) return stated(`P${n}M`);
  if (unit === '年') return stated(g['lengthHalf'] ? `P${n}Y6M` : `P${n}Y`);
  return stated(unit === '周' ? `P${n}W` : `P${n}D`);
}

function readBareMonth(words: string, when: When): Read {
  if (!when.published) return { value: null, basis: 'vague' };
  const month = number(words);
  const year = nearestYear(month, when.published.day, when);
  return { value: `${year}-${pad(month)}`, basis: 'published' };
}

/** 15日 in a text of the 20th is of that month; in one of the 3rd, of the month before. */
function readBareDay(dayOfMonth: number, { published, planned }: When): Read | undefined {
  if (!published) return { value: null, basis: 'vague' };
  let months = published.year * 12 + published.month - 1;
  if (!planned && dayOfMonth > published.day) months -= 1;
  if (planned && dayOfMonth < published.day) months += 1;
  const value = iso(Math.floor(months / 12), (months % 12) + 1, dayOfMonth);
  return value === undefined ? undefined : { value, basis: 'published' };
}
