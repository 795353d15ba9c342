// Atoms to index terms: each atom gives one, at its own position, so that a phrase can be proved exactly.
// A character gives itself with what follows it: 变压 before a character, 压 before a word, 压| before a gap
// or the end. A word gives itself. A gap gives | after a word only: after a character 压| has told it.
// Every occurrence of a character is so the first of exactly one term, and one character is found by prefix.
import type { Atoms } from './atoms.ts';

/** The gap as it stands in terms; no atom holds it. */
export const gapMark = '|';

/** The term of the atom at a position; '' where it gives none. */
export function termAt(atoms: Atoms, at: number): string {
  const { codes, words } = atoms;
  const code = codes[at] as number;
  if (code > 0) return String.fromCodePoint(code) + followOf(codes[at + 1]);
  if (code < 0) return words[-code - 1] as string;
  return at > 0 && (codes[at - 1] as number) < 0 ? gapMark : '';
}

function followOf(next: number | undefined): string {
  if (next === undefined || next === 0) return gapMark;
  return next > 0 ? String.fromCodePoint(next) : '';
}

/** A term that must stand at an offset of the phrase; with `prefix`, any term that begins so. */
export interface Need {
  term: string;
  offset: number;
  prefix: boolean;
}

/**
 * The terms that together prove a phrase: where they stand at their offsets, its atoms stand in a row.
 * @example 变压器 → 变压@0 压器@1; 500千伏 → 500@0 千伏@1; 铜 → 铜…@0
 */
export function needsOf(phrase: Atoms): Need[] {
  const { codes, count } = phrase;
  const needs: Need[] = [];
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] as number;
    const isLast = at === count - 1;
    const followsCharacter = at > 0 && (codes[at - 1] as number) > 0;
    if (code > 0 && isLast) {
      // The pair before it has proved it, unless a word or nothing stands before it.
      if (!followsCharacter || !isNeeded(needs, at - 1)) {
        if (followsCharacter)
          needs.push({ term: termAt(phrase, at - 1), offset: at - 1, prefix: false });
        else needs.push({ term: String.fromCodePoint(code), offset: at, prefix: true });
      }
      continue;
    }
    // 特高压变 is 特高@0 压变@2: a pair proves two characters.
    if (code > 0 && (codes[at + 1] as number) > 0 && followsCharacter && isNeeded(needs, at - 1))
      continue;
    const term = termAt(phrase, at);
    if (term !== '') needs.push({ term, offset: at, prefix: false });
  }
  return needs;
}

function isNeeded(needs: readonly Need[], offset: number): boolean {
  return needs.at(-1)?.offset === offset;
}
