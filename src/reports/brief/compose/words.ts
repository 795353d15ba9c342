// Small words that several kinds of lines share.
import { oneLine } from '../../../subscriptions/words.ts';

export interface Pair {
  zh: string;
  en: string;
}

/** At most so many letters; what is cut ends in an ellipsis. */
export function shorten(text: string, most: number): string {
  // A letter takes two units at most: a title of a megabyte is not spelt out.
  const letters = Array.from(text.slice(0, 2 * most + 2));
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

/** A name or a title from outside, on one line and not too long for a sentence. */
export function nameWords(name: string): string {
  return shorten(oneLine(name.slice(0, 2000)), 120);
}
