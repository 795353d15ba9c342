// Style sheets of archived pages: every address goes through the caller, imports and old script hooks go. The text is
// read token by token (CSS Syntax 3), so that escapes (`\75rl(`) and comments hide nothing. Linear in its length.
import { cleanAddress, noAddress } from './clean-address.ts';
import type { AddressCleaner, AddressUse } from './clean-address.ts';

/** Functions that take an address, and those whose strings are addresses. */
const urlFunctions = new Set(['url', 'url-prefix', 'domain', 'document']);
const stringFunctions = new Set([
  'image-set',
  '-webkit-image-set',
  'image',
  'src',
  'cross-fade',
  '-webkit-cross-fade',
  'element',
  '-moz-element',
  'paint',
]);
const scriptFunctions = new Set(['expression', 'src', 'paint', 'attr']);
const scriptProperties = new Set(['behavior', '-moz-binding', '-ms-behavior']);
const droppedRules = new Set(['import', 'namespace', 'charset', 'document', '-moz-document']);

const nameChar = /[\w\u0080-\uffff-]/;
/** What needs no look: names are looked at by word, everything between them by character. */
const plainRun = /[\s:,.#*>+~=!%[\]|^$]+/y;
/** A longer style sheet is cut. */
const maxCss = 1_500_000;
const openBrace = /\s{0,20}\{/y;
const plainName = /[\w\u0080-\uffff-]+/y;

export function cleanCss(css: string, cleaner: AddressCleaner): string {
  return new CssCleaner(css, cleaner).clean();
}

/** What a place within it is in: told by the innermost alone, since a hostile sheet opens a hundred thousand. */
interface OpenFunction {
  /** Lower-case name of the innermost function, plain brackets passed over. */
  name: string | undefined;
  /** Whether any function around reads strings as addresses. */
  ofPictures: boolean;
}

const plainBracket: OpenFunction = { name: undefined, ofPictures: false };

class CssCleaner {
  readonly #css: string;
  readonly #cleaner: AddressCleaner;
  #at = 0;
  #out: string[] = [];
  /** Functions and plain brackets that are open. */
  #functions: OpenFunction[] = [];
  #rule = '';

  constructor(css: string, cleaner: AddressCleaner) {
    this.#css = css.slice(0, maxCss).replaceAll('\u0000', '\ufffd');
    this.#cleaner = cleaner;
  }

  clean(): string {
    const css = this.#css;
    while (this.#at < css.length) {
      plainRun.lastIndex = this.#at;
      const run = plainRun.exec(css)?.[0];
      if (run !== undefined) {
        this.#out.push(run);
        this.#at += run.length;
        continue;
      }
      const char = css[this.#at] ?? '';
      if (char === '/' && css[this.#at + 1] === '*') this.#skipComment();
      else if (char === '"' || char === "'") this.#readString(char);
      else if (char === '@') this.#readRule();
      else if (char === '\\' || nameChar.test(char)) this.#readWord();
      else if (char === '(') {
        this.#open('(');
        this.#put(char);
      } else if (char === ')') {
        this.#functions.pop();
        this.#put(char);
      } else {
        if (char === '{' || char === '}' || char === ';') {
          this.#functions.length = 0;
          if (char !== ';') this.#rule = '';
        }
        // A left angle bracket could end the style element; CSS needs none outside of comparisons, which may go.
        this.#put(char === '<' ? ' ' : char);
      }
    }
    return this.#out.join('');
  }

  #put(char: string): void {
    this.#out.push(char);
    this.#at += 1;
  }

  /** '(' for a plain bracket. */
  #open(name: string): void {
    const outer = this.#functions.at(-1) ?? plainBracket;
    const ofPictures = outer.ofPictures || stringFunctions.has(name);
    this.#functions.push(name === '(' ? outer : { name, ofPictures });
  }

  #skipComment(): void {
    const end = this.#css.indexOf('*/', this.#at + 2);
    this.#at = end < 0 ? this.#css.length : end + 2;
    this.#out.push(' ');
  }

  /** Reads a string and its escapes; in functions of pictures it is an address. */
  #readString(quote: string): void {
    const value = this.#takeString(quote);
    const holder = this.#functions.at(-1)?.name;
    const address = holder !== undefined && stringFunctions.has(holder);
    this.#out.push(quoteCss(address ? this.#clean(value) : value));
  }

  #takeString(quote: string): string {
    const css = this.#css;
    let value = '';
    this.#at += 1;
    while (this.#at < css.length) {
      const char = css[this.#at] ?? '';
      if (char === quote || char === '\n') {
        this.#at += 1;
        break;
      }
      if (char === '\\') value += this.#takeEscape();
      else {
        value += char;
        this.#at += 1;
      }
    }
    return value;
  }

  /** `\75 ` → u, `\(` → (, a backslash before a line break → nothing. */
  #takeEscape(): string {
    const hex = /^\\([\dA-Fa-f]{1,6})(?:\r\n|[ \t\n\r\f])?/.exec(
      this.#css.slice(this.#at, this.#at + 10),
    );
    if (hex) {
      this.#at += hex[0].length;
      const code = Number.parseInt(hex[1] ?? '', 16);
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '\ufffd'
        : String.fromCodePoint(code);
    }
    const char = this.#css[this.#at + 1] ?? '';
    this.#at += 1 + char.length;
    return char === '\n' || char === '\r' || char === '\f' ? '' : char;
  }

  #takeName(): string {
    const css = this.#css;
    let name = '';
    while (this.#at < css.length) {
      const char = css[this.#at] ?? '';
      if (char === '\\') {
        name += this.#takeEscape();
        continue;
      }
      plainName.lastIndex = this.#at;
      const run = plainName.exec(css)?.[0];
      if (run === undefined) break;
      name += run;
      this.#at += run.length;
    }
    return name;
  }

  #readWord(): void {
    const name = this.#takeName();
    const lower = name.toLowerCase();
    if (this.#css[this.#at] !== '(') {
      this.#out.push(scriptProperties.has(lower) ? '-x-removed' : escapeName(name));
      return;
    }
    this.#at += 1;
    if (urlFunctions.has(lower)) {
      this.#readUrl();
      return;
    }
    const ofPictures = this.#functions.at(-1)?.ofPictures ?? false;
    // A variable could bring an address into a function that reads strings as addresses.
    const unsafe =
      scriptFunctions.has(lower) || (ofPictures && (lower === 'var' || lower === 'env'));
    this.#open(unsafe ? '(' : lower);
    this.#out.push(unsafe ? '-x-removed(' : `${escapeName(name)}(`);
  }

  #readUrl(): void {
    const css = this.#css;
    while (/\s/.test(css[this.#at] ?? '')) this.#at += 1;
    const quote = css[this.#at];
    let value = '';
    if (quote === '"' || quote === "'") {
      value = this.#takeString(quote);
      const end = css.indexOf(')', this.#at);
      this.#at = end < 0 ? css.length : end + 1;
    } else {
      while (this.#at < css.length && css[this.#at] !== ')') {
        if (css[this.#at] === '\\') value += this.#takeEscape();
        else {
          value += css[this.#at];
          this.#at += 1;
        }
      }
      this.#at += 1;
    }
    this.#out.push(`url(${quoteCss(this.#clean(value))})`);
  }

  #clean(address: string): string {
    const use: AddressUse = this.#rule === 'font-face' ? 'font' : 'image';
    return cleanAddress(address, use, this.#cleaner) ?? noAddress;
  }

  #readRule(): void {
    this.#at += 1;
    const name = this.#takeName();
    const lower = name.toLowerCase();
    if (droppedRules.has(lower)) {
      this.#skipRule();
      return;
    }
    this.#out.push(`@${escapeName(name)}`);
    this.#rule = lower;
    // The block's own brace does not end what the rule says about its addresses.
    openBrace.lastIndex = this.#at;
    const brace = lower === 'font-face' ? openBrace.exec(this.#css)?.[0] : undefined;
    if (brace === undefined) return;
    this.#out.push('{');
    this.#at += brace.length;
  }

  /** To the semicolon, strings and brackets read over; an import without one takes the rest. */
  #skipRule(): void {
    const css = this.#css;
    while (this.#at < css.length) {
      const char = css[this.#at] ?? '';
      if (char === '"' || char === "'") this.#takeString(char);
      else if (char === '\\') this.#takeEscape();
      else if (char === '/' && css[this.#at + 1] === '*') this.#skipComment();
      else {
        this.#at += 1;
        if (char === ';') return;
        if (char === '{' || char === '}') {
          this.#at -= 1;
          return;
        }
      }
    }
  }
}

/** A string that nothing can end early: quotes, backslashes, angle brackets and line breaks as escapes. */
function quoteCss(text: string): string {
  return `"${text.replace(/["\\<>\n\r\f&]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}

/** A name as it was, characters that had been escaped escaped again. */
function escapeName(name: string): string {
  return name
    .replace(/[^\w\u0080-\uffff-]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)
    .replace(/^(\d)/, '$1');
}
