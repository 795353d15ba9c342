// The facts of a news text, sentence by sentence: pure, no model, no network. What is read and what is not: docs/facts.md.
import type { Fact, KnownName } from '../schema/fact.ts';
import { readFoundings } from './events/bodies.ts';
import { readForums } from './events/forums.ts';
import { readIndicators } from './events/indicators.ts';
import { readPolicies } from './events/policies.ts';
import { readProjectEvents } from './events/projects.ts';
import { isRun, readSummaries } from './events/summaries.ts';
import { readStandings } from './events/standings.ts';
import { foldText } from './fold.ts';
import { emptyMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { Reading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './sentences.ts';

export interface AboutText {
  /** ISO day of publication, to which 昨日 and 3月5日 count. */
  published?: string;
  /** Names that registers and chain hold, found in the same text. */
  names?: readonly KnownName[];
}

/** Facts in the order of the text. What is denied or merely supposed is left out. */
export function extractFacts(text: string, about: AboutText = {}): Fact[] {
  const of = {
    text,
    folded: foldText(text),
    published: about.published,
  };
  const names = new NamesInOrder(about.names ?? []);
  const memory = emptyMemory();
  const facts: Fact[] = [];
  for (const sentence of splitSentences(text)) {
    const reading = new Reading(of, sentence, names.within(sentence));
    if (memory.paragraph !== sentence.paragraph) {
      memory.project = null;
      memory.company = null;
      memory.paragraph = sentence.paragraph;
    }
    facts.push(...readSentence(reading, memory));
    remember(reading, memory);
  }
  return facts;
}

/** The known names of one sentence after the other. */
class NamesInOrder {
  readonly #names: readonly KnownName[];
  #next = 0;

  constructor(names: readonly KnownName[]) {
    this.#names = names.toSorted((a, b) => a.start - b.start);
  }

  within({ start, end }: Span): KnownName[] {
    const found: KnownName[] = [];
    for (; this.#next < this.#names.length; this.#next += 1) {
      const name = this.#names[this.#next] as KnownName;
      if (name.start >= end) break;
      if (name.start >= start && name.end <= end) found.push(name);
    }
    return found;
  }
}

function readSentence(reading: Reading, memory: Memory): Fact[] {
  if (reading.cues.length === 0 && reading.amounts.length === 0 && reading.counts.length === 0)
    return [];
  const summaries = readSummaries(reading, memory);
  const { facts, conditions } = readProjectEvents(reading, memory, summaries);
  return [
    ...facts,
    ...readIndicators(reading, memory, conditions, summaries),
    ...readFoundings(reading, memory),
    ...readPolicies(reading, memory),
    ...readForums(reading, memory),
    ...readStandings(reading, memory),
  ].sort((a, b) => a.trigger.start - b.trigger.start);
}

function remember(reading: Reading, memory: Memory): void {
  if (reading.clauses.length === 0) return;
  const told = reading.cues.length > 0 || reading.amounts.length > 0;
  if (told) {
    memory.project = reading.projects.at(-1) ?? memory.project;
    memory.company = reading.companies.at(-1) ?? memory.company;
  }
  const period = reading.dates.findLast((date) => isRun(date));
  if (period && isBehind(period.value ?? '', reading.of.published)) {
    memory.period = period;
    memory.periodParagraph = reading.sentence.paragraph;
  }
  const day = reading.dates.find(({ value }) => value !== null && /-\d\d-\d\d/.test(value));
  if (day) {
    memory.date = day;
    memory.datedParagraph = reading.sentence.paragraph;
  }
}

/** A period that had begun when the text was published: figures can be told of it. */
function isBehind(value: string, published: string | undefined): boolean {
  return published === undefined || value.slice(0, 4) <= published.slice(0, 4);
}
