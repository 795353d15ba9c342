// Where the atoms of a phrase stand in a row in a text.
import type { Atoms } from './atoms.ts';

/** Positions of the first atom of each occurrence; occurrences may overlap. */
export function findPhrase(text: Atoms, phrase: Atoms): number[] {
  const found: number[] = [];
  const wanted = translate(text, phrase);
  if (!wanted || wanted.length === 0) return found;
  const { codes, count } = text;
  const first = wanted[0] as number;
  for (let at = 0; at + wanted.length <= count; at += 1) {
    if (codes[at] !== first) continue;
    let same = 1;
    while (same < wanted.length && codes[at + same] === wanted[same]) same += 1;
    if (same === wanted.length) found.push(at);
  }
  return found;
}

/** The phrase in the text's own word numbers; undefined where the text lacks one of its words. */
function translate(text: Atoms, phrase: Atoms): Int32Array | undefined {
  const codes = phrase.codes.slice(0, phrase.count);
  for (const [at, code] of codes.entries()) {
    if (code >= 0) continue;
    const index = text.words.indexOf(phrase.words[-code - 1] as string);
    if (index < 0) return undefined;
    codes[at] = -index - 1;
  }
  return codes;
}
