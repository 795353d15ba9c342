// Tags and text of a page, one after the other, by the tokenizer of htmlparser2. Its Parser is not used: it looks
// through all open elements at each close tag, and a hostile page can have 100,000 of them.
import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';

export type Attributes = ReadonlyMap<string, string>;

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

const none: Attributes = new Map();
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
  #attributes: Map<string, string> | undefined;
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
    this.#attributes = undefined;
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
    this.#attributes ??= new Map();
    // The first of two attributes of one name counts, as in browsers.
    if (this.#attributes.size < maxAttributes && !this.#attributes.has(this.#name)) {
      this.#attributes.set(this.#name, this.#value);
    }
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
    this.#reader.open(this.#tag, this.#attributes ?? none, closed);
    this.#checkFull();
  }

  #checkFull(): void {
    if (this.#reader.isFull?.()) this.stop();
  }
}
