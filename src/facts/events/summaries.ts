// A place's or a park's own account of a period: 全年签约项目63个, 合同引资486亿元, 到位内资53亿元, GDP and public revenue.
// They are indicators; the signing of a day with its occasion is not.
import type { Fact, FactAmount, FactCount, FactDate } from '../../schema/fact.ts';
import type { Memory } from '../memory.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';

export type Key = NonNullable<Fact['indicator']>['key'];

export interface Figure {
  key: Key;
  word: Span;
  value: FactAmount | FactCount;
}

const won = /签约|引进|引入|招引|落户|落地/g;
/** What makes a number of signings the outcome of one day. */
const occasion =
  /现场|会上|仪式|大会|活动|推介会|论坛|峰会|博览会|展会|洽谈会|集中(?:签约|开工)|批量签约|本次|此次|[这该]次|上届|本届|首届|签约会|当[天日]|[今昨][天日]|期间|签约的[\d一二三四五六七八九十]/;
const ofPlace = /全[省市县区州域镇]|园区|开发区|经开区|高新区|新区|片区|招商引资/;
const agreed =
  /(?:合同|协议|招商|签约)?引资(?:总)?额?|(?:合同|协议|签约)(?:总)?(?:金额|投资额?|资金|额|总额)|(?:计划|协议|合同)?总投资(?:额|规模)?|投资总额|总金额/g;
const arrived =
  /(?:完成)?(?:固定资产|工业|技改)投资额?(?=完成|达|为|约|超|[\d一-十]|$)|(?:到位|利用|引进|使用)(?:市外|省外|境内|境外|县外|国内)*(?:内资|外资|资金|省外资金)|(?:内资|外资|资金|省外境内资金)(?:实际)?到位/g;
const accounts =
  /(?:地区)?生产总值|GDP|(?:一般公共|地方财政|财政|公共财政)(?:预算)?(?:总)?收入|预算收入|产业(?:集群)?(?:总)?规模|集群(?:总)?规模|经济总量/g;
/** What an enterprise signed in a period. */
const orders =
  /新签(?:订|署)?(?:销售|工程)?(?:合同|订单)(?:总)?(?:金额|额)?|(?:累计|共)签(?:订|约|署)(?:销售|工程)?(?:合同|订单)(?:总)?(?:金额|额)/g;
const national = /全国|我国|中国|国家统计局|财政部|商务部|美国|日本|欧盟|德国|世界|全球|各省|央行/;

/** Sums and numbers of a sentence that account for a period. */
export function readSummaries(reading: Reading, memory: Memory): Figure[] {
  if (reading.amounts.length === 0 && reading.counts.length === 0) return [];
  if (
    !/签|引进|引入|招引|落户|落地|引资|投资|到位|利用外资|收入|总值|GDP|规模|新签|总量/.test(
      reading.words,
    )
  )
    return [];
  if (national.test(reading.words)) return [];
  const figures = reading.counts.flatMap((count) => signings(reading, count, memory));
  for (const amount of reading.amounts) {
    const figure =
      sumOf(reading, amount, accounts, 'other') ??
      orderSum(reading, amount) ??
      inPlace(reading, amount, memory) ??
      agreedSum(reading, amount, figures, memory);
    if (figure) figures.push(figure);
  }
  return figures;
}

/** An occasion stands before the figure, or right behind it. */
function isOfDay(reading: Reading, { end }: Span): boolean {
  return occasion.test(
    reading.text.slice(reading.sentence.start, Math.min(reading.sentence.end, end + 8)),
  );
}

/** 去年共引进产业项目63个: how many were signed in a period, with no occasion of theirs. */
function signings(reading: Reading, count: FactCount, memory: Memory): Figure[] {
  if (count.of !== 'projects' || isOfDay(reading, count)) return [];
  const clause = reading.clauseAt(count.start);
  const from = Math.max(clause.start, count.start - 24);
  const word =
    last(reading, { start: from, end: count.start }, won) ??
    last(reading, { start: count.end, end: Math.min(clause.end, count.end + 12) }, won);
  if (!word || /率|的$/.test(reading.text.slice(word.end, word.end + 1))) return [];
  if (!isPeriodTold(reading, count.start, memory)) return [];
  return [{ key: 'contracts', word, value: count }];
}

/** A year, half or quarter tells the time, or the text has told one before and speaks of the whole place. */
function isPeriodTold(reading: Reading, at: number, memory: Memory): boolean {
  const before = reading.dates.filter(({ end }) => end <= at);
  const latest = before.at(-1);
  if (latest) return isRun(latest) || reading.text.startsWith('以来', latest.end);
  return memory.period !== null && (ofPlace.test(reading.words) || /累计/.test(reading.words));
}

/** A year or a part of it of more than a month. */
export const isRun = ({ value }: FactDate): boolean =>
  value !== null && /^\d{4}(?:-[QH]\d|(?:-\d{2})?\.\.\d{4}(?:-\d{2})?)?$/.test(value);

function agreedSum(
  reading: Reading,
  amount: FactAmount,
  figures: readonly Figure[],
  memory: Memory,
): Figure | undefined {
  const figure = sumOf(reading, amount, agreed, 'contract_total');
  if (!figure || isOfDay(reading, amount)) return undefined;
  const counted = figures.some(
    ({ key, value }) =>
      key === 'contracts' && value.end <= amount.start && amount.start - value.end < 40,
  );
  const own =
    /引资/.test(reading.slice(figure.word)) && isPeriodTold(reading, amount.start, memory);
  return (counted && !names(reading, figure.word)) || own ? figure : undefined;
}

/** 全年新签合同额32亿元. */
function orderSum(reading: Reading, amount: FactAmount): Figure | undefined {
  const figure = sumOf(reading, amount, orders, 'contract_total');
  const told = reading.dates.findLast(({ end }) => end <= amount.start);
  return figure && told && isRun(told) ? figure : undefined;
}

/** 到位资金 of a place; that of a project is an investment. */
function inPlace(reading: Reading, amount: FactAmount, memory: Memory): Figure | undefined {
  const figure = sumOf(reading, amount, arrived, 'other');
  if (!figure || isOfDay(reading, amount)) return undefined;
  const clause = reading.clauseAt(figure.word.start);
  const words = reading.slice(clause);
  // 固定资产投资达到1亿元的，给予奖励: a rule.
  if (/^(?:及?以上)?的/.test(reading.text.slice(amount.end, amount.end + 4))) return undefined;
  if (/项目|基地|工程|公司|企业|首批|首期/.test(words) && !ofPlace.test(words)) return undefined;
  if (reading.companies.some(({ end }) => end <= amount.start && amount.start - end < 40))
    return undefined;
  return isPeriodTold(reading, amount.start, memory) || ofPlace.test(reading.words)
    ? figure
    : undefined;
}

/** A sum whose clause has one of the words before it, with no other sum between. */
function sumOf(reading: Reading, amount: FactAmount, words: RegExp, key: Key): Figure | undefined {
  const clause = reading.clauseAt(amount.start);
  const before = reading.amounts.findLast(({ end }) => end <= amount.start)?.end ?? 0;
  const start = Math.max(clause.start, before, amount.start - 24);
  const word = last(reading, { start, end: amount.start }, words);
  return word && { key, word, value: amount };
}

function last(reading: Reading, span: Span, words: RegExp): Span | undefined {
  let found: Span | undefined;
  for (const match of reading.slice(span).matchAll(words))
    found = {
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    };
  return found;
}

/** An enterprise or project of its own stands in the clause. */
function names(reading: Reading, { start }: Span): boolean {
  const clause = reading.clauseAt(start);
  return [...reading.companies, ...reading.projects].some(
    (name) => name.start >= clause.start && name.start < clause.end,
  );
}
