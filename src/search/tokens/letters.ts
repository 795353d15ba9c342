// What every character of a text counts as. One table, so that a text and a question are read alike.
import { letters as simplified } from '../../registers/resolve/letters.ts';

/** Left out without a trace: spaces, combining marks, zero-width characters. */
export const NOTHING = 0;
/** Punctuation and line ends: no phrase crosses one unnoticed. */
export const GAP = 1;
/** Han, kana, hangul: each stands for itself. */
export const CHARACTER = 2;
/** Letters and digits join to words and numbers: kv, 500, 2045.5. */
export const LETTER = 3;
export const DIGIT = 4;
/** A surrogate, or a character that NFKC turns into several (㎞, ㈱). */
export const EXPAND = 5;

/** By UTF-16 unit. */
export const kinds = new Uint8Array(65_536);
/** NFKC, lower case, simplified, without accents; by UTF-16 unit, where the kind is not EXPAND. */
export const folded = new Uint16Array(65_536);

const ofCharacters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

for (let unit = 0; unit < 65_536; unit += 1) {
  const text = expand(unit);
  const isOne = text.length === 1 && (unit < 0xd800 || unit > 0xdfff);
  kinds[unit] = text === '' ? NOTHING : isOne ? kindOf(text) : EXPAND;
  folded[unit] = isOne ? text.charCodeAt(0) : 0;
}

/** What a code point reads as: `½` is `1⁄2`, `É` is `e`, `電` is `电`. Empty for what leaves no trace. */
export function expand(point: number): string {
  if (point >= 0xd800 && point <= 0xdfff) return '\ufffd';
  const own = String.fromCodePoint(point);
  const flat = own.normalize('NFKC').toLowerCase().normalize('NFKC');
  let text = '';
  for (const char of flat) {
    if (ofCharacters.test(char)) text += simplify(char);
    else text += char.normalize('NFD').replace(/\p{M}|\p{Cf}/gu, '');
  }
  return text;
}

/** Of a single character as `expand` gives it. */
export function kindOf(char: string): number {
  if (ofCharacters.test(char)) return CHARACTER;
  if (/^\p{Nd}$/u.test(char)) return DIGIT;
  if (/^[\p{L}\p{N}]$/u.test(char)) return LETTER;
  if (/^[\n\r\v\f\u0085\u2028\u2029]$/.test(char)) return GAP;
  return /^\s$/u.test(char) ? NOTHING : GAP;
}

function simplify(char: string): string {
  if (char.length > 1) return char;
  const unit = char.charCodeAt(0);
  const isHan = unit >= 0x3400 && unit <= 0x9fff;
  return isHan ? String.fromCharCode(simplified[unit] ?? unit) : char;
}
