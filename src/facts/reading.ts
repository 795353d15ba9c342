// One sentence with all that is read in it: numbers, times, cues at once, names when they are asked for.
import type { FactAmount, FactCount, FactDate, KnownName } from '../schema/fact.ts';
import { nameAmounts, readMoney } from './amounts.ts';
import { readCounts, withoutMoney } from './counts.ts';
import { findCues } from './cues.ts';
import type { Cue } from './cues.ts';
import { readDates } from './dates.ts';
import { findCompanies } from './names/companies.ts';
import type { FoundName } from './names/found-name.ts';
import { findPlaces, findShortPlaces } from './names/places.ts';
import { findProjects } from './names/projects.ts';
import { findRuns } from './numbers.ts';
import { splitClauses } from './sentences.ts';
import type { Sentence, Span } from './sentences.ts';

export interface TextRead {
  text: string;
  folded: string;
  published: string | undefined;
}

export class Reading {
  readonly amounts: readonly FactAmount[];
  readonly counts: readonly FactCount[];
  readonly dates: readonly FactDate[];
  readonly cues: readonly Cue[];
  /** The sentence, folded. */
  readonly words: string;
  /** Between commas. */
  readonly clauses: readonly Span[];
  #companies: FoundName[] | undefined;
  #projects: FoundName[] | undefined;
  #places: FoundName[] | undefined;
  #titles: Span[] | undefined;

  constructor(
    readonly of: TextRead,
    readonly sentence: Sentence,
    /** Names of registers and chain that stand in it. */
    readonly known: readonly KnownName[],
  ) {
    const { text, folded, published } = of;
    const { start, end } = sentence;
    this.words = folded.slice(start, end);
    this.cues = findCues(folded, start, end);
    const runs = findRuns(folded, start, end);
    const money = runs.length === 0 ? [] : readMoney(folded, start, end, runs);
    this.amounts = nameAmounts(text, folded, sentence, money);
    this.counts = readCounts(text, folded, start, end, withoutMoney(runs, money));
    const told = this.cues.length > 0 || this.amounts.length > 0 || this.counts.length > 0;
    this.dates = told
      ? readDates(text, folded, start, end, published).filter((date) => !this.inTitle(date))
      : [];
    this.clauses = told ? splitClauses(folded, sentence) : [];
  }

  get text(): string {
    return this.of.folded;
  }

  get companies(): readonly FoundName[] {
    return (this.#companies ??= findCompanies(this.text, this.sentence, this.known));
  }

  get projects(): readonly FoundName[] {
    return (this.#projects ??= findProjects(this.text, this.sentence, this.known, this.companies));
  }

  /** Divisions outside of the names of enterprises and of titles. */
  get places(): readonly FoundName[] {
    return (this.#places ??= [
      ...findPlaces(this.text, this.sentence, [...this.companies, ...this.titles]),
      ...findShortPlaces(this.text, this.sentence),
    ]);
  }

  /** 《…》 with its marks. */
  get titles(): readonly Span[] {
    if (!this.words.includes('《')) return (this.#titles ??= []);
    return (this.#titles ??= [...this.slice(this.sentence).matchAll(/《[^《》]{2,80}》/g)].map(
      (match) => ({
        start: this.sentence.start + match.index,
        end: this.sentence.start + match.index + match[0].length,
      }),
    ));
  }

  /** A year within 《…》 is part of a name. */
  inTitle({ start, end }: Span): boolean {
    return this.titles.some((title) => title.start <= start && title.end >= end);
  }

  /** Where a word stands in the sentence from an offset on, or -1. */
  indexOf(word: string, from = this.sentence.start): number {
    const at = this.words.indexOf(word, from - this.sentence.start);
    return at < 0 ? -1 : at + this.sentence.start;
  }

  lastIndexOf(word: string, from: number): number {
    const at = this.words.lastIndexOf(word, from - this.sentence.start);
    return at < 0 ? -1 : at + this.sentence.start;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  clauseAt(at: number): Span {
    return this.clauses.find(({ start, end }) => at >= start && at < end) ?? this.sentence;
  }

  /** Folded text of the sentence before an offset. */
  before(at: number): string {
    return this.text.slice(this.sentence.start, at);
  }
}
