// What a scan finds in a clause, and the characters between.
import type { Pattern } from './lexicon.ts';

export interface Token {
  pattern: Pattern;
  start: number;
  end: number;
  negated: boolean;
}

export const noun = 0;
export const separator = 1;
export const link = 2;
/** Kind of each character: part of a noun, a separator, or a word that links. */
export const kinds = new Uint8Array(0x10000);
for (const c of '、,/:+|.·') kinds[c.charCodeAt(0)] = separator;
for (const c of '的等及和与并或兼类之以各') kinds[c.charCodeAt(0)] = link;

/** A mark that text.ts put in place of a bracket. */
export function isMark(code: number): boolean {
  return code >= 0xe000 && code <= 0xe003;
}

export function pairAt(codes: Uint16Array, at: number): string {
  return String.fromCharCode(codes[at] as number, codes[at + 1] ?? 0);
}
