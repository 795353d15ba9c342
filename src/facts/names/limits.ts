// Where a name begins that is read backwards from its last word: behind the nearest word that names do not hold.
import { list, WordTable } from '../words.ts';

/** The longest word of either list. */
const longest = 5;

export class NameLimits {
  readonly #stops: WordTable;
  readonly #exceptions: WordTable;
  readonly #unless: ((text: string, at: number, word: string) => boolean) | undefined;

  /**
   * @param stops blank-separated words that end the way back.
   * @param exceptions words in which a stop does not count: 和 in 中和.
   * @param unless whether a stop does not count where it stands.
   */
  constructor(
    stops: string,
    exceptions: string,
    unless?: (text: string, at: number, word: string) => boolean,
  ) {
    this.#stops = new WordTable(list(stops));
    this.#exceptions = new WordTable(list(exceptions));
    this.#unless = unless;
  }

  /** End of the last stop within [from, to), or `from`. */
  after(text: string, from: number, to: number): number {
    for (let at = to - 1; at >= from; at -= 1) {
      const word = this.#stops.at(text, at, to);
      if (word === undefined || this.#isExcepted(text, at, word, from, to)) continue;
      if (this.#unless?.(text, at, word)) continue;
      return at + word.length;
    }
    return from;
  }

  #isExcepted(text: string, at: number, word: string, from: number, to: number): boolean {
    for (let i = Math.max(from, at - longest); i < at + word.length; i += 1) {
      const other = this.#exceptions.at(text, i, to);
      if (other !== undefined && i + other.length > at) return true;
    }
    return false;
  }
}
