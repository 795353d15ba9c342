// A text as the sequence of what can be searched: characters, words, numbers, and the gaps between.
import {
  CHARACTER,
  DIGIT,
  EXPAND,
  GAP,
  LETTER,
  NOTHING,
  expand,
  kindOf,
  kinds,
  folded,
} from './letters.ts';

/**
 * `500千伏 GB/T` is 500 · 千 · 伏 · gb · (gap) · t. Codes above 0 are characters (code points), 0 is a gap,
 * below 0 is a word: `words[-code - 1]`. Starts and ends count UTF-16 units of the text as it was given.
 */
export interface Atoms {
  count: number;
  codes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  words: string[];
}

/** A longer text is read up to here: no page of the press is so long, a hostile one may be. */
export const maxAtoms = 200_000;
/** A longer word is cut: base64 and the like are no words. */
const maxWord = 64;

const DOT = 46;
const COMMA = 44;

/**
 * Reads a text. Spaces leave no trace (特 高 压 is 特高压); punctuation and line ends make one gap, at the
 * front and the end none. Letters and digits part where they meet: SZ11 is sz · 11. 2,045.50 is 2045.50.
 */
export function readAtoms(text: string, most = maxAtoms): Atoms {
  return new Reader(text, most).read();
}

class Reader {
  readonly #text: string;
  readonly #most: number;
  #codes: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  readonly #words: string[] = [];
  readonly #known = new Map<string, number>();
  #count = 0;
  #gapAt = -1;
  #word = '';
  #wordKind = 0;
  #wordFrom = 0;
  #wordTo = 0;

  constructor(text: string, most: number) {
    this.#text = text;
    this.#most = most;
    const room = Math.min(most, text.length + 1);
    this.#codes = new Int32Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
  }

  read(): Atoms {
    const text = this.#text;
    for (let at = 0; at < text.length && this.#count < this.#most; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] as number;
      if (kind === CHARACTER) {
        this.#endWord();
        this.#push(folded[unit] as number, at, at + 1);
      } else if (kind === EXPAND) {
        const point = text.codePointAt(at) as number;
        const to = point > 0xffff ? at + 2 : at + 1;
        this.#takeExpanded(expand(point), at, to);
        at = to - 1;
      } else this.#take(kind, folded[unit] as number, at, at + 1);
    }
    this.#endWord();
    const count = this.#count;
    return {
      count,
      codes: this.#codes.subarray(0, count),
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      words: this.#words,
    };
  }

  #takeExpanded(expanded: string, from: number, to: number): void {
    for (const char of expanded) {
      const kind = kindOf(char);
      if (kind === CHARACTER) {
        this.#endWord();
        this.#push(char.codePointAt(0) as number, from, to);
      } else this.#take(kind, char.codePointAt(0) as number, from, to);
    }
  }

  #take(kind: number, code: number, from: number, to: number): void {
    if (kind === NOTHING) {
      // A combining mark stays within its word; a space ends it.
      if (/\s/.test(this.#text.charAt(from))) this.#endWord();
      return;
    }
    if (kind === GAP) {
      if (this.#wordKind === DIGIT && this.#isWithinNumber(code, to)) {
        if (code === DOT) this.#word += '.';
        return;
      }
      this.#endWord();
      if (this.#count > 0 && this.#gapAt < 0) this.#gapAt = from;
      return;
    }
    if (kind !== this.#wordKind || this.#word.length >= maxWord) this.#endWord();
    if (this.#wordKind === 0) {
      this.#wordKind = kind === LETTER ? LETTER : DIGIT;
      this.#wordFrom = from;
    }
    this.#word += String.fromCodePoint(code);
    this.#wordTo = to;
  }

  /** The point of 2.5, the comma of 2,045: three digits follow it and no fourth. */
  #isWithinNumber(code: number, next: number): boolean {
    if (this.#wordTo !== next - 1) return false;
    const isDigit = (at: number): boolean => kinds[this.#text.charCodeAt(at)] === DIGIT;
    let ahead = 0;
    while (ahead < 4 && next + ahead < this.#text.length && isDigit(next + ahead)) ahead += 1;
    const fits =
      code === DOT ? ahead > 0 && !this.#word.includes('.') : code === COMMA && ahead === 3;
    if (fits) this.#wordTo = next;
    return fits;
  }

  #endWord(): void {
    if (this.#wordKind === 0) return;
    const word = this.#word;
    let known = this.#known.get(word);
    if (known === undefined) {
      known = this.#words.push(word);
      this.#known.set(word, known);
    }
    this.#wordKind = 0;
    this.#word = '';
    this.#push(-known, this.#wordFrom, this.#wordTo);
  }

  #push(code: number, from: number, to: number): void {
    if (this.#gapAt >= 0) {
      const gap = this.#gapAt;
      this.#gapAt = -1;
      this.#put(0, gap, gap + 1);
    }
    this.#put(code, from, to);
  }

  #put(code: number, from: number, to: number): void {
    if (this.#count >= this.#most) return;
    if (this.#count === this.#codes.length) this.#grow();
    this.#codes[this.#count] = code;
    this.#starts[this.#count] = from;
    this.#ends[this.#count] = to;
    this.#count += 1;
  }

  /** Only characters that expand make more atoms than units. */
  #grow(): void {
    const room = Math.min(this.#most, this.#codes.length * 2 + 16);
    const wider = (array: Int32Array): Int32Array => {
      const wide = new Int32Array(room);
      wide.set(array);
      return wide;
    };
    this.#codes = wider(this.#codes);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
  }
}
