// The sentences of an article, as passages of its text, for one to be chosen as a proof.
import type { Span } from '../../../../schema/passage.ts';
import { trimSpan } from '../../snapshot/cite/span-of.ts';

export interface Sentence extends Span {
  words: string;
}

const ends = new Set('。！？!?；;');
/** Closing marks that belong to the sentence before them. */
const closers = new Set('”’」』）)》"');

/** In one walk over the text: a sentence ends with its mark, or with its paragraph. Blanks around it are left out. */
export function splitSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const take = (until: number) => {
    const span = trimSpan(text, start, until);
    if (span) found.push({ ...span, words: text.slice(span.start, span.end) });
    start = until;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\n') take(at);
    else if (ends.has(letter)) {
      let next = at + 1;
      while (next < text.length && (closers.has(text[next] ?? '') || ends.has(text[next] ?? '')))
        next += 1;
      take(next);
      at = next - 1;
    }
  }
  take(text.length);
  return found;
}

/** Sentences in which one of the names stands, first; both parts in the order of the text. */
export function putNamedFirst(
  sentences: readonly Sentence[],
  names: readonly string[],
): { named: Sentence[]; others: Sentence[] } {
  const known = names.filter((name) => name.length > 1);
  const isNamed = ({ words }: Sentence) => known.some((name) => words.includes(name));
  return {
    named: sentences.filter(isNamed),
    others: sentences.filter((sentence) => !isNamed(sentence)),
  };
}
