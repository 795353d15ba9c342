// From what a model claims to a fact: its words are looked up in the sentence, the numbers are read by our own grammar,
// and what the sentence denies or plans is told so, whatever the model says. Pure.
import { foldText } from '../../facts/fold.ts';
import type { GroundingCode } from '../../facts/ground.ts';
import { isToldAgain, judge } from '../../facts/modality.ts';
import { Reading } from '../../facts/reading.ts';
import { readDates } from '../../facts/dates.ts';
import { splitClauses, splitSentences } from '../../facts/sentences.ts';
import type { Sentence, Span } from '../../facts/sentences.ts';
import type { Fact, FactDate, FactName, FactSpan, KnownName, Modality } from '../../schema/fact.ts';
import { standsOn } from '../grammar.ts';
import type { Claim } from './parse-answer.ts';

export type RefusalCode = GroundingCode | 'malformed' | 'no-number' | 'not-told' | 'other-kind';

export interface ModelRead {
  text: string;
  /** ISO day. */
  published: string | null;
  names: readonly KnownName[];
}

const aroundQuote = 32;

/** Why not, where the claim does not stand on the text. */
export function buildFact(of: ModelRead, claim: Claim): Fact | RefusalCode {
  const { text, published, names } = of;
  const sentence = findSentence(text, claim);
  if (!sentence) return 'no-quote';
  const folded = foldText(text.slice(0, sentence.end));
  const known = names.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const told = { text, folded, published: published ?? undefined };
  const reading = new Reading(told, sentence, known);
  const find = (words: string): FactSpan | undefined => findWords(text, sentence, words);
  const trigger = find(claim.trigger);
  if (!trigger) return 'no-words';
  // 签约 told as 投产 would move a project to another stage.
  const cues = reading.cues.filter(({ start, end }) => start < trigger.end && trigger.start < end);
  if (cues.length > 0 && cues.every(({ kind }) => kind !== claim.kind)) return 'other-kind';
  const clause = clauseOf(folded, sentence, trigger);
  const modality = readModality(folded, sentence, clause, trigger, claim.modality);
  if (!modality) return 'not-told';
  const amounts = (claim.amounts ?? []).map((words) => overlapping(reading.amounts, find(words)));
  const counts = (claim.counts ?? []).map((words) => overlapping(reading.counts, find(words)));
  if (amounts.includes(undefined) || counts.includes(undefined)) return 'no-number';
  const dates = readDates(text, folded, sentence.start, sentence.end, published ?? undefined);
  const date = claim.date ? overlapping(dates, find(claim.date)) : undefined;
  const period = claim.period ? overlapping(dates, find(claim.period)) : undefined;
  if ((claim.date && !date) || (claim.period && !period)) return 'no-number';
  const named = new Map<keyof Claim, FactName | null>();
  for (const key of ['company', 'government', 'project', 'place', 'subject'] as const) {
    const words = claim[key];
    const span = words ? find(words) : undefined;
    if (words && !span) return 'no-words';
    named.set(key, span ? nameOf(span, key, known) : null);
  }
  const fact = assemble(text, sentence, {
    claim,
    trigger,
    modality,
    date: date ?? null,
    period: period?.value ?? null,
    named,
  });
  fact.amounts = once(amounts);
  fact.counts = once(counts);
  fact.batch = fact.amounts.some(({ role }) => role === 'batch');
  fact.phase = fact.amounts.find(({ phase }) => phase !== undefined)?.phase ?? null;
  fact.retold = isToldAgain(folded, sentence, clause, trigger.start);
  const grounding = standsOn(text, fact, published);
  return grounding.ok ? fact : grounding.reason;
}

/** The whole sentence that holds the quote: 未 before a quoted 签约 counts. */
function findSentence(text: string, { quote, trigger }: Claim): Sentence | undefined {
  const at = text.indexOf(quote);
  if (at < 0) return undefined;
  const inside = quote.indexOf(trigger);
  const start = inside < 0 ? at : at + inside;
  const from = Math.max(0, text.lastIndexOf('\n', start) + 1);
  const next = text.indexOf('\n', start);
  const line = text.slice(from, next < 0 ? text.length : next);
  const found = splitSentences(line).find(
    (one) => from + one.start <= start && start < from + one.end,
  );
  return found && { ...found, start: from + found.start, end: from + found.end };
}

function findWords(text: string, { start, end }: Span, words: string): FactSpan | undefined {
  const at = text.slice(start, end).indexOf(words);
  return at < 0 ? undefined : { start: start + at, end: start + at + words.length, words };
}

function overlapping<T extends Span>(
  found: readonly T[],
  span: FactSpan | undefined,
): T | undefined {
  return span && found.find((one) => one.start < span.end && span.start < one.end);
}

function once<T>(found: readonly (T | undefined)[]): T[] {
  return [...new Set(found)].filter((one) => one !== undefined);
}

function clauseOf(folded: string, sentence: Sentence, trigger: Span): Span {
  const clauses = splitClauses(folded, sentence);
  return (
    clauses.find(({ start, end }) => start <= trigger.start && trigger.start < end) ?? sentence
  );
}

/** The more careful word of the two; undefined for what is denied or merely supposed. */
function readModality(
  folded: string,
  sentence: Sentence,
  clause: Span,
  { start, end }: Span,
  said: Modality,
): Modality | undefined {
  const judged = judge({ text: folded, sentence, clause, start, end });
  if (judged === 'none' || judged === 'condition') return undefined;
  return judged === 'actual' ? said : judged;
}

function nameOf(span: FactSpan, key: keyof Claim, known: readonly KnownName[]): FactName {
  const kinds: Partial<Record<keyof Claim, KnownName['kind']>> = {
    company: 'enterprise',
    project: 'project',
    place: 'place',
  };
  const same = known.find(
    ({ kind, start, end }) => kind === kinds[key] && start === span.start && end === span.end,
  );
  return { ...span, ref: same?.ref ?? null };
}

interface Parts {
  claim: Claim;
  trigger: FactSpan;
  modality: Modality;
  date: FactDate | null;
  period: string | null;
  named: ReadonlyMap<keyof Claim, FactName | null>;
}

function assemble(text: string, { start, end }: Span, parts: Parts): Fact {
  const { claim, trigger, modality, date, period, named } = parts;
  const [company, government] = [named.get('company'), named.get('government')];
  return {
    kind: claim.kind,
    modality,
    selector: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - aroundQuote), start),
      suffix: text.slice(end, end + aroundQuote),
    },
    position: { type: 'TextPositionSelector', start, end },
    trigger,
    date,
    amounts: [],
    counts: [],
    parties: [
      ...(company ? [{ ...company, role: 'company' as const }] : []),
      ...(government ? [{ ...government, role: 'government' as const }] : []),
    ],
    project: named.get('project') ?? null,
    place: named.get('place') ?? null,
    subject: named.get('subject') ?? null,
    indicator: claim.kind === 'indicator' ? { key: claim.indicator ?? 'other', period } : null,
    batch: false,
    phase: null,
    retold: false,
  };
}
