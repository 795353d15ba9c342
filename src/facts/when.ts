// Which of the times of a sentence an event happened at, and what its distance from the day of publication tells.
import type { FactDate, Modality } from '../schema/fact.ts';
import type { Memory } from './memory.ts';
import type { Reading } from './reading.ts';
import type { Span } from './sentences.ts';

const DAY = 86_400_000;
/** An event older than this at publication is told again. */
const fresh = 90 * DAY;

const isMoment = ({ value }: FactDate): boolean => value === null || !value.startsWith('P');

/** A year or a part of it: often of a name or a plan. */
const isCoarse = ({ value }: FactDate): boolean => value !== null && !/-\d\d/.test(value);

export interface Telling extends Span {
  modality: Modality;
}

/**
 * In the clause of the cue, nearest before it, else behind it; else in the clauses before with no other event between;
 * a time at the head of the sentence holds for all that is told as done in it.
 * @param others the other events of the sentence.
 */
export function dateOf(
  reading: Reading,
  telling: Telling,
  others: readonly Span[],
  memory: Memory,
): FactDate | null {
  const clause = reading.clauseAt(telling.start);
  const moments = reading.dates.filter((date) => isMoment(date) && !isSince(reading, date));
  const within = moments.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const ahead = within.filter(
    ({ end }) => end <= telling.start && !isAttribute(reading, end, telling.start),
  );
  const last = ahead.at(-1);
  const own =
    (last && isCoarse(last) && telling.start - last.end >= 3
      ? ahead.findLast((moment) => !isCoarse(moment))
      : undefined) ??
    last ??
    within.find(
      (moment) =>
        moment.start >= telling.end &&
        moment.start - telling.end < 12 &&
        !/[\s　]/.test(reading.text.slice(telling.end, moment.start)) &&
        (!isCoarse(moment) ||
          /(?:于|在|时间为?|日期为?)$/.test(reading.text.slice(telling.end, moment.start))),
    );
  // 成立于2015年: right behind the word.
  if (own && own.start >= telling.end && own.start - telling.end <= 2) return own;
  const earlier = moments.filter(({ end }) => end <= clause.start);
  // 3月18日，…举行2025年一季度…开工仪式: the day, not the quarter of a name.
  const day = earlier.findLast(
    (moment) =>
      !isCoarse(moment) && !others.some(({ start }) => start > moment.end && start < clause.start),
  );
  if (own && telling.start - own.end < 3 && own.start < telling.start) return own;
  if (
    own &&
    !(
      isCoarse(own) &&
      day &&
      (telling.modality === 'actual' || /举行|举办|召开/.test(reading.slice(clause)))
    )
  )
    return own;
  if (own && day) return day;
  const latest = earlier.at(-1);
  if (/^(?:目前|现[已在正]|如今|截至目前|当前)/.test(reading.slice(clause))) return null;
  if (latest) {
    const between = reading.text.slice(latest.end, clause.start);
    const blocked = others.some(({ start }) => start > latest.end && start < telling.start);
    const bare = between.length <= 6 && !between.includes('；');
    if (bare || (!blocked && telling.modality === 'actual')) return latest;
  }
  const head = moments[0];
  if (
    head &&
    telling.modality === 'actual' &&
    head.start - reading.sentence.start <= 4 &&
    head.end <= telling.start
  )
    return head;
  return carried(reading, memory, telling);
}

/** 自2023年开工以来: since when, not when. */
function isSince(reading: Reading, { start, end }: FactDate): boolean {
  return (
    reading.text[start - 1] === '自' &&
    /^[^，。；]{0,12}以来/.test(reading.text.slice(end, Math.min(end + 16, reading.sentence.end)))
  );
}

/** 2023年签约的…项目: the time belongs to what stands before 的. */
function isAttribute(reading: Reading, from: number, to: number): boolean {
  return /(?:签约|开工|投产|成立|建成|引进|落户)的/.test(reading.text.slice(from, to));
}

function carried(reading: Reading, memory: Memory, { modality }: Telling): FactDate | null {
  if (modality !== 'actual' || !memory.date) return null;
  if (reading.sentence.paragraph - memory.datedParagraph > 1) return null;
  const head = reading.text.slice(reading.sentence.start, reading.sentence.start + 12);
  return /^(?:当[日天]|会上|现场|仪式上|活动(?:现场|上|当天)|会议现场|签约仪式上|论坛上|会议期间|开工仪式上|推介会上)/.test(
    head,
  )
    ? memory.date
    : null;
}

/** The first day that a value covers: 2024-Q2 → 2024-04-01. */
function firstDay(value: string): string {
  const [from = ''] = value.split('..');
  const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/.exec(from);
  if (part) {
    const month = part[2] ? Number(part[2]) * 3 - 2 : part[3] === '2' ? 7 : 1;
    return `${part[1]}-${String(month).padStart(2, '0')}-01`;
  }
  return from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
}

/** Milliseconds at which a value is over. */
function over(value: string): number {
  const last = value.split('..').at(-1) ?? '';
  const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/.exec(last);
  if (part) {
    const month = part[2] ? Number(part[2]) * 3 : part[3] === '1' ? 6 : 12;
    return Date.UTC(Number(part[1]), month, 1);
  }
  const [year = 0, month, day] = last.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

/** Told as done, dated after the day of publication: a plan. */
export function isAhead(date: FactDate | null, published: string | undefined): boolean {
  if (!date?.value || published === undefined || date.value.startsWith('P')) return false;
  return firstDay(date.value) > published.slice(0, 10);
}

export function isLongAgo(date: FactDate | null, published: string | undefined): boolean {
  if (!date?.value || published === undefined || date.value.startsWith('P')) return false;
  return Date.parse(published.slice(0, 10)) - over(date.value) > fresh;
}
