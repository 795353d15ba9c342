// Whether a fact stands on a text: the quote is there word for word, every span is where it says, and every number and
// time reads again to the same value. Polices what the grammar finds and what a model proposes alike.
import { factSchema } from '../schema/fact.ts';
import type { Fact, FactAmount, FactCount, FactDate, FactSpan } from '../schema/fact.ts';
import { findMoney } from './amounts.ts';
import { readCounts, withoutMoney } from './counts.ts';
import { readDates } from './dates.ts';
import { foldText } from './fold.ts';
import { findRuns } from './numbers.ts';
import type { Span } from './sentences.ts';

export type GroundingCode =
  | 'bad-shape'
  | 'no-quote'
  | 'no-words'
  | 'outside-quote'
  | 'other-amount'
  | 'other-count'
  | 'other-date'
  | 'other-period';

export type Grounding = { ok: true } | { ok: false; reason: GroundingCode; zh: string; en: string };

const says: Record<GroundingCode, { zh: string; en: string }> = {
  'bad-shape': { zh: '事实的格式不对', en: 'The fact does not have the shape of a fact' },
  'no-quote': { zh: '原文中没有这句引文', en: 'The quote does not stand in the text' },
  'no-words': {
    zh: '原文的这个位置没有这些字词',
    en: 'These words do not stand at this place of the text',
  },
  'outside-quote': { zh: '这些字词不在引文之内', en: 'These words stand outside of the quote' },
  'other-amount': {
    zh: '引文中的金额、币种或限定词与所述不同',
    en: 'The quote gives another amount, currency or modifier',
  },
  'other-count': {
    zh: '引文中的数量、单位或限定词与所述不同',
    en: 'The quote gives another count, unit or modifier',
  },
  'other-date': { zh: '原文中的时间与所述不同', en: 'The text gives another time' },
  'other-period': {
    zh: '指标所属时期与原文的时间不同',
    en: 'The period of the indicator is not the time that the text gives',
  },
};
/** A longer quote is no sentence. */
const longest = 4_000;

/**
 * @param fact any value: what is not shaped as a fact is refused.
 * @param published ISO day of publication; without it a time that counts to it is checked by its own words only.
 */
export function ground(text: string, fact: unknown, published?: string): Grounding {
  const parsed = factSchema.safeParse(fact);
  if (!parsed.success) return refuse('bad-shape');
  const quote = findQuote(text, parsed.data);
  if (!quote) return refuse('no-quote');
  const wrong =
    checkSpans(text, parsed.data, quote) ?? checkValues(text, parsed.data, quote, published);
  return wrong ? refuse(wrong) : { ok: true };
}

function refuse(reason: GroundingCode): Grounding {
  return { ok: false, reason, ...says[reason] };
}

/** At its position; else where its words stand, told apart by what stands around them. */
export function findQuote(
  text: string,
  { selector, position }: Pick<Fact, 'selector' | 'position'>,
): Span | undefined {
  const { exact, prefix, suffix } = selector;
  if (exact.trim() === '' || exact.length > longest) return undefined;
  const { start, end } = position;
  if (end - start === exact.length && text.startsWith(exact, start)) return { start, end };
  let best: Span | undefined;
  let most = -1;
  let seen = 0;
  for (let at = text.indexOf(exact); at >= 0 && seen < 1_000; at = text.indexOf(exact, at + 1)) {
    seen += 1;
    const found = { start: at, end: at + exact.length };
    const score = agreement(text, found, prefix, suffix);
    if (score > most) [best, most] = [found, score];
  }
  return best;
}

/** How many characters around a quote are those that were noted. */
function agreement(text: string, { start, end }: Span, prefix: string, suffix: string): number {
  let score = 0;
  while (score < prefix.length && score < 64 && text[start - 1 - score] === prefix.at(-1 - score))
    score += 1;
  let after = 0;
  while (after < suffix.length && after < 64 && text[end + after] === suffix[after]) after += 1;
  return score + after;
}

function checkSpans(text: string, fact: Fact, quote: Span): GroundingCode | undefined {
  const inQuote = [fact.trigger, ...fact.amounts, ...fact.counts, fact.subject];
  const inText = [fact.date, fact.place, fact.project, ...fact.parties];
  for (const span of [...inQuote, ...inText]) {
    if (span && !stands(text, span)) return 'no-words';
  }
  for (const span of inQuote) {
    if (span && (span.start < quote.start || span.end > quote.end)) return 'outside-quote';
  }
  return undefined;
}

function stands(text: string, { start, end, words }: FactSpan): boolean {
  return words !== '' && end - start === words.length && text.startsWith(words, start);
}

function checkValues(
  text: string,
  fact: Fact,
  quote: Span,
  published: string | undefined,
): GroundingCode | undefined {
  if (fact.amounts.length > 0 || fact.counts.length > 0) {
    const folded = foldText(text);
    const runs = findRuns(folded, quote.start, quote.end);
    const money = findMoney(folded, quote.start, quote.end);
    const counts = readCounts(text, folded, quote.start, quote.end, withoutMoney(runs, money));
    if (!fact.amounts.every((amount) => money.some((read) => isAmount(amount, read))))
      return 'other-amount';
    if (!fact.counts.every((count) => counts.some((read) => isCount(count, read))))
      return 'other-count';
  }
  if (fact.date && !isDate(text, fact.date, quote, published)) return 'other-date';
  const period = fact.indicator?.period;
  if (period !== null && period !== undefined && !isPeriod(text, period, fact, quote, published))
    return 'other-period';
  return undefined;
}

type Amount = ReturnType<typeof findMoney>[number];

/** The same sum; a span may leave 约 or 以上 out, but not the digits, and may take in words around. */
function isAmount(amount: FactAmount, read: Amount): boolean {
  return (
    amount.start <= read.core &&
    amount.end >= read.coreEnd &&
    amount.end - amount.start <= read.end - read.start + 8 &&
    amount.value === read.value &&
    (amount.upper ?? null) === (read.upper ?? null) &&
    amount.currency === read.currency &&
    amount.modifier === read.modifier
  );
}

function isCount(count: FactCount, read: FactCount): boolean {
  return (
    overlaps(count, read) &&
    count.value === read.value &&
    (count.upper ?? null) === (read.upper ?? null) &&
    count.unit === read.unit &&
    count.modifier === read.modifier
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Read again with all that stands around it, as the time was read. */
function isDate(text: string, date: FactDate, quote: Span, published: string | undefined): boolean {
  const around =
    date.start >= quote.start && date.end <= quote.end ? quote : sentenceAround(text, date);
  const found = readDates(text, foldText(text), around.start, around.end, published);
  return found.some((read) => overlaps(read, date) && sameTime(date, read, published));
}

/** Up to 1,000 characters to each side, to the line's ends and full stops. */
function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < 1_000 && !'。！？\n'.includes(text[from - 1] as string))
    from -= 1;
  let to = end;
  while (to < text.length && to - end < 1_000 && !'。！？\n'.includes(text[to] as string)) to += 1;
  return { start: from, end: to };
}

function sameTime(date: FactDate, read: FactDate, published: string | undefined): boolean {
  if (date.value === read.value) return true;
  if (published !== undefined || read.value !== null || date.value === null) return false;
  // Without the day of publication 3月5日 must at least be a fifth of March.
  return date.basis === 'published' && agreesWithWords(date.words, date.value);
}

function agreesWithWords(words: string, value: string): boolean {
  const match = /(\d{1,2})月(?:(\d{1,2})[日号])?/.exec(foldText(words));
  if (!match) return true;
  const pad = (part: string): string => part.padStart(2, '0');
  const wanted = match[2] ? `-${pad(match[1] ?? '')}-${pad(match[2])}` : `-${pad(match[1] ?? '')}`;
  return value.includes(wanted);
}

/** 2016年至2018年的营收分别为…: each of the years stands for one figure. */
function isYearOf(span: string, year: string): boolean {
  const match = /^(\d{4})\.\.(\d{4})$/.exec(span);
  return (
    /^\d{4}$/.test(year) && match !== null && year >= (match[1] ?? '') && year <= (match[2] ?? '')
  );
}

function isPeriod(
  text: string,
  period: string,
  fact: Fact,
  quote: Span,
  published: string | undefined,
): boolean {
  if (fact.date?.value === period || isYearOf(fact.date?.value ?? '', period)) return true;
  return readDates(text, foldText(text), quote.start, quote.end, published).some(
    ({ value }) => value === period || (value === null && published === undefined),
  );
}
