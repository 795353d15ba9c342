// A text as the letters that names are made of, each with its place in the text as given.
import { CHARACTER, DIGIT, EXPAND, LETTER, NOTHING, folded, kinds } from '../tokens/letters.ts';

/** Stands where no name goes on: punctuation, line ends. */
export const BREAK = 0;
/** Written and left out at will within a name: 湖南（示例）电缆, 示例·电气. */
const within = new Set([..."()（）[]【】·•‧・&-－+'’"].map((char) => char.charCodeAt(0)));

export interface Letters {
  units: Uint16Array;
  /** By letter, where it starts in the text; one more than there are letters. */
  at: Int32Array;
  count: number;
}

/** Letters and breaks of a text. Characters that stand for several are breaks. */
export function lettersOf(text: string): Letters {
  const units = new Uint16Array(text.length);
  const at = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit] as number;
    if (kind === NOTHING || within.has(unit)) continue;
    const isLetter = kind === CHARACTER || kind === LETTER || kind === DIGIT;
    if (!isLetter && kind !== EXPAND && count > 0 && units[count - 1] === BREAK) continue;
    units[count] = isLetter ? (folded[unit] as number) : BREAK;
    at[count] = i;
    count += 1;
  }
  at[count] = text.length;
  return { units, at, count };
}

/** A name's letters alone. */
export function nameLetters(name: string): Uint16Array {
  const { units, count } = lettersOf(name);
  return units.subarray(0, count).filter((unit) => unit !== BREAK);
}

/** Whether a unit belongs to a word of Latin letters or to a number. */
export function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
}
