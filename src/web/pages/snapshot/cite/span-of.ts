// What is selected on the screen, as a passage of the article's text.
import type { Span } from '../../../../schema/passage.ts';

/**
 * `from` and `to` count the letters of the paragraphs as they stand on the screen, one after the other; the text
 * has a line feed between two paragraphs, which the screen has not. Blanks at both ends are left out. Undefined when
 * nothing but blanks is selected.
 */
export function spanOf(paragraphs: readonly string[], from: number, to: number): Span | undefined {
  return trimSpan(paragraphs.join('\n'), inText(paragraphs, from), inText(paragraphs, to));
}

/** [from, to) of a text without the blanks at both ends; undefined when nothing else stands there. */
export function trimSpan(text: string, from: number, to: number): Span | undefined {
  let [start, end] = [from, to];
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** Of a place between two paragraphs the end of the first: the line feed behind it is blank and falls away. */
function inText(paragraphs: readonly string[], letters: number): number {
  let left = Math.max(0, letters);
  let at = 0;
  for (const [index, { length }] of paragraphs.entries()) {
    if (left <= length) return at + left;
    left -= length;
    at += length + (index < paragraphs.length - 1 ? 1 : 0);
  }
  return at;
}

function isBlank(letter: string | undefined): boolean {
  return letter !== undefined && /\s/.test(letter);
}

/** The paragraph in which a place of the text lies, from 0. */
export function paragraphAt(paragraphs: readonly string[], place: number): number {
  let until = -1;
  const index = paragraphs.findIndex(({ length }) => {
    until += length + 1;
    return place <= until;
  });
  return index < 0 ? paragraphs.length - 1 : index;
}
