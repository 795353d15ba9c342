// A list of words, looked up where they begin: one table look-up for each character that begins none.

export class WordTable {
  readonly #first = new Uint8Array(65_536);
  readonly #words = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      const unit = word.charCodeAt(0);
      this.#first[unit] = 1;
      const list = this.#words.get(unit);
      if (list) list.push(word);
      else this.#words.set(unit, [word]);
    }
  }

  /** The longest word that begins at `at` and ends by `to`. */
  at(text: string, at: number, to: number): string | undefined {
    const unit = text.charCodeAt(at);
    if (this.#first[unit] !== 1) return undefined;
    for (const word of this.#words.get(unit) ?? []) {
      if (at + word.length <= to && text.startsWith(word, at)) return word;
    }
    return undefined;
  }
}

/** Words of a blank-separated list. */
export const list = (words: string): string[] => words.trim().split(/\s+/);
