// Running text read for what it may prove: the amounts, numbers and dates that stand in it, the fields it names,
// the period it speaks of. It only finds where a value stands; what the value is, the parsers of cells say.
import { fields } from '../../../schema/field.ts';
import type { FieldType } from '../../../schema/field.ts';
import type { PassageReading } from '../../../schema/passage.ts';
import { synonymsOf } from './synonyms.ts';
import { halfWidth } from './text.ts';
import { findPeriod } from './units.ts';
import { parseDate } from './values/date.ts';
import { parseMoney } from './values/money.ts';
import { parseDecimal } from './values/number.ts';
import type { Reading } from './values/reading.ts';

export interface PassageWords {
  fields: string[];
  period: string | null;
  readings: PassageReading[];
}

const digit = '零〇○一二两三四五六七八九十';
const quantity = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[${digit}])[\d.${digit}百千万亿]*(?:[多余]?[百千万亿])*`;
/** Not within a number, and no end of a range: 达到5亿元 is an amount, 3亿元到5亿元 and 3-5亿元 are none. */
const begins = String.raw`(?<![\d.${digit}百千万亿第]|\d,|[\d${digit}百千万亿元个人家]\s?[-~—–至到])`;
const ends = String.raw`(?!\s?[-~—–至到]\s?[\d${digit}])`;
const money = new RegExp(
  `${begins}${quantity}(?:美元|美金|港元|港币|欧元|日元|英镑|元)${ends}`,
  'g',
);
/** 三个月 and 5个百分点 count nothing that a register keeps. */
const number = new RegExp(
  `${begins}${quantity}(?:公顷|[人名位家个项户亩台套])(?!百分点|多?月|多?小时|工作日|季度)${ends}`,
  'g',
);
const year = String.raw`(?<!\d)(?:\d{4}|[零〇○一二三四五六七八九]{4})`;
const date = new RegExp(
  String.raw`${year}年度?(?:\d{1,2}月(?:\d{1,2}[日号]|底|初|[上中下]旬)?|第?[一二三四1-4]季度|[上下]半年|[底末初])?|(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|(?<!\d)\d{1,2}月\d{1,2}[日号]`,
  'g',
);

/** `dated`: ISO day on which the page speaks, which tells what 去年 and a day without its year mean. */
export function readPassage(text: string, dated: string): PassageWords {
  const words = halfWidth(text);
  const readings = [
    ...collect(words, money, 'money', parseMoney),
    ...collect(words, number, 'number', parseNumber),
    ...collect(words, date, 'date', (found) => readDate(found, dated)),
  ];
  return {
    fields: findFields(words, new Set(readings.map(({ type }) => type))),
    period: readPeriod(words, dated) ?? null,
    readings,
  };
}

/** Only 2024年 names a year in running text: 2000万元 does not, 建厂23年 does not. Of several years none is sure. */
function readPeriod(text: string, dated: string): string | undefined {
  const plain = text.replace(/(?<!\d)(?:\d{4}(?!\d|年)|\d{1,3}年)/g, ' ');
  const years = new Set(plain.match(/(?<!\d)\d{4}(?=年)/g));
  return years.size > 1 ? undefined : findPeriod(plain, dated.slice(0, 4));
}

function collect(
  text: string,
  pattern: RegExp,
  type: PassageReading['type'],
  parse: (words: string) => Reading,
): PassageReading[] {
  const found = new Map<string, PassageReading>();
  for (const [words] of text.matchAll(pattern)) {
    const { value, problem } = parse(words);
    if (typeof value === 'string' && !problem && !found.has(value))
      found.set(value, { type, words, value });
  }
  return [...found.values()];
}

/** 一个, 两家 are grammar more often than a count. */
function parseNumber(words: string): Reading {
  return /^[一两]\D$/.test(words) ? {} : parseDecimal(words);
}

/** 1月20日 on a page of 2025-01-20 is that day; one that would lie ahead may be of either year and is not read. */
function readDate(words: string, dated: string): Reading {
  if (!/^\d{1,2}月/.test(words)) return parseDate(words);
  const reading = parseDate(`${dated.slice(0, 4)}年${words}`);
  return typeof reading.value === 'string' && reading.value <= dated ? reading : {};
}

const readable: Partial<Record<FieldType, PassageReading['type']>> = {
  money: 'money',
  integer: 'number',
  decimal: 'number',
  date: 'date',
};

/** The type of reading that a field can take; undefined where only a person can say the value. */
function findFields(text: string, types: ReadonlySet<PassageReading['type']>): string[] {
  const named: { key: string; length: number; at: number }[] = [];
  for (const field of fields) {
    const type = readable[field.type];
    if (field.personal || type === undefined || !types.has(type)) continue;
    const names = [field.zh, ...field.kinds.flatMap((kind) => synonymsOf(field.key, kind))].filter(
      (name) => name.length >= 2 && /^[\u4e00-\u9fff]+$/.test(name) && text.includes(name),
    );
    const longest = names.toSorted((a, b) => b.length - a.length)[0];
    if (longest) named.push({ key: field.key, length: longest.length, at: text.indexOf(longest) });
  }
  // 总投资 says more than 投资; of equals the first in the text.
  return named.toSorted((a, b) => b.length - a.length || a.at - b.at).map(({ key }) => key);
}
