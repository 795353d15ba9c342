// A question as phrases to look for, each once, and how they are put together.
import type { Names } from '../index/columns.ts';
import { readAtoms } from '../tokens/atoms.ts';
import type { Segmenter } from '../tokens/segmenter.ts';
import type { Leaf } from './leaves.ts';
import type { Query, Term } from './parse-query.ts';
import { cutWords } from './words.ts';

/** A term: all its phrases must be there, or its source be one of these. */
export type Part = { leaves: number[] } | { sources: Set<number> };

/** A phrase that adds to the score of what matched. */
export interface Scored {
  leaf: number;
  weight: number;
}

export interface Plan {
  leaves: Leaf[];
  clauses: Part[][];
  none: Part[];
  scored: Scored[];
}

/** What stands in the title is told once more: it counts this many times as often as in the text. */
const titleWeight = 3;
/** The words of a run that was cut, when they stand in a row. */
const rowWeight = 1;

export function compile(query: Query, segmenter: Segmenter, sources: Names, scores: boolean): Plan {
  const compiler = new Compiler(segmenter, sources);
  const clauses = query.clauses.map((terms) => terms.map((term) => compiler.part(term)));
  const none = query.none.map((term) => compiler.part(term));
  if (scores) for (const term of query.clauses.flat()) compiler.score(term);
  return { leaves: compiler.leaves, clauses, none, scored: compiler.scored };
}

class Compiler {
  readonly leaves: Leaf[] = [];
  readonly scored: Scored[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #segmenter: Segmenter;
  readonly #sources: Names;

  constructor(segmenter: Segmenter, sources: Names) {
    this.#segmenter = segmenter;
    this.#sources = sources;
  }

  part(term: Term): Part {
    if (term.field === 'source') return { sources: this.#sourcesLike(term.words) };
    const inTitle = term.field === 'title';
    return { leaves: this.#phrases(term).map((words) => this.#leaf(words, inTitle)) };
  }

  score(term: Term): void {
    if (term.field === 'source') return;
    const phrases = this.#phrases(term);
    for (const words of phrases) {
      if (term.field === 'text') this.#score(words, false, 1);
      this.#score(words, true, titleWeight);
    }
    if (phrases.length > 1) this.#score(term.words, term.field === 'title', rowWeight);
  }

  #score(words: string, inTitle: boolean, weight: number): void {
    const leaf = this.#leaf(words, inTitle);
    if (!this.scored.some((one) => one.leaf === leaf)) this.scored.push({ leaf, weight });
  }

  #phrases(term: Term): string[] {
    if (term.exact) return [term.words];
    return cutWords(term.words, this.#segmenter).filter((words) => readAtoms(words).count > 0);
  }

  #leaf(words: string, inTitle: boolean): number {
    const key = `${inTitle ? 't' : ' '}${words}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.leaves.push({ inTitle, phrase: readAtoms(words) }) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** 来源:示例 is every source whose name holds the letters. */
  #sourcesLike(words: string): Set<number> {
    const wanted = lettersOf(words);
    const found = new Set<number>();
    for (const [number, name] of this.#sources.list.entries()) {
      if (wanted !== '' && lettersOf(name).includes(wanted)) found.add(number);
    }
    return found;
  }
}

/** The letters of a text in a row, as the index reads them. */
export function lettersOf(text: string): string {
  const { codes, count, words } = readAtoms(text);
  let letters = '';
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] as number;
    if (code > 0) letters += String.fromCodePoint(code);
    else if (code < 0) letters += words[-code - 1];
  }
  return letters;
}
