// Tags and text of a page, one after the other, by the tokenizer of htmlparser2. Its Parser is not used: it looks
// through all open elements at each close tag, and a hostile page can have 100,000 of them.
import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';

/** The attributes of one element, few as they are: a list costs less than a map. */
export class Attributes {
  readonly #pairs: readonly string[];

  /** @param pairs name, value, name, value …; of two equal names the first counts, as in browsers. */
  constructor(pairs: readonly string[]) {
    this.#pairs = pairs;
  }

  get size(): number {
    return this.#pairs.length / 2;
  }

  get(name: string): string | undefined {
    for (let at = 0; at < this.#pairs.length; at += 2) {
      if (this.#pairs[at] === name) return this.#pairs[at + 1];
    }
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Each name once. */
  *[Symbol.iterator](): Generator<[name: string, value: string]> {
    const seen = new Set<string>();
    for (let at = 0; at < this.#pairs.length; at += 2) {
      const name = this.#pairs[at] ?? '';
      if (!seen.has(name)) yield [name, this.#pairs[at + 1] ?? ''];
      seen.add(name);
    }
  }
}

export interface HtmlReader {
  /** `closed`: written as <path/>, which means something in SVG only. */
  open(tag: string, attributes: Attributes, closed: boolean): void;
  close(tag: string): void;
  /** Text between two tags, entities decoded; of script and style as it stands. */
  text(data: string): void;
  doctype?(data: string): void;
  /** Asked after each tag: true ends the reading. */
  isFull?(): boolean;
}

export const noAttributes = new Attributes([]);
/** More attributes than that on one element are noise. */
const maxAttributes = 200;

/** Reads a page to its end or until the reader is full. Never throws on any text; linear in its length. */
export function readHtml(html: string, reader: HtmlReader): void {
  const source = new Source(html, reader);
  const tokenizer = new Tokenizer({ decodeEntities: true }, source);
  source.stop = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
  source.flush();
}

class Source implements TokenizerCallbacks {
  stop = (): void => undefined;
  readonly #html: string;
  readonly #reader: HtmlReader;
  #text = '';
  #tag = '';
  /** Names and values of the tag in work; used again for each tag. */
  readonly #pairs: string[] = [];
  #pairCount = 0;
  #name = '';
  #value = '';

  constructor(html: string, reader: HtmlReader) {
    this.#html = html;
    this.#reader = reader;
  }

  flush(): void {
    if (this.#text === '') return;
    this.#reader.text(this.#text);
    this.#text = '';
  }

  ontext(start: number, end: number): void {
    this.#text += this.#html.slice(start, end);
  }
  ontextentity(codepoint: number): void {
    this.#text += String.fromCodePoint(codepoint);
  }
  onopentagname(start: number, end: number): void {
    this.flush();
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#pairCount = 0;
  }
  onattribname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }
  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    if (this.#pairCount >= maxAttributes * 2) return;
    this.#pairs[this.#pairCount] = this.#name;
    this.#pairs[this.#pairCount + 1] = this.#value;
    this.#pairCount += 2;
  }
  onopentagend(): void {
    this.#open(false);
  }
  onselfclosingtag(): void {
    this.#open(true);
  }
  onclosetag(start: number, end: number): void {
    this.flush();
    this.#reader.close(this.#html.slice(start, end).toLowerCase());
    this.#checkFull();
  }
  ondeclaration(start: number, end: number): void {
    this.flush();
    this.#reader.doctype?.(this.#html.slice(start, end));
  }
  oncomment(): void {
    this.flush();
  }
  oncdata(): void {
    this.flush();
  }
  onprocessinginstruction(): void {
    this.flush();
  }
  onend(): void {
    this.flush();
  }

  #open(closed: boolean): void {
    const attributes =
      this.#pairCount > 0 ? new Attributes(this.#pairs.slice(0, this.#pairCount)) : noAttributes;
    this.#reader.open(this.#tag, attributes, closed);
    this.#checkFull();
  }

  #checkFull(): void {
    if (this.#reader.isFull?.()) this.stop();
  }
}
