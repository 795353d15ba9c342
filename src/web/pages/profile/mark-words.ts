// Matched words inside the text that they were found in.

export interface Piece {
  /** Where it starts in the text. */
  at: number;
  text: string;
  marked: boolean;
}

/** Splits text at every occurrence of the words, longest word first; case is ignored. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const wanted = words
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.toLowerCase());
  const lower = text.toLowerCase();
  const pieces: Piece[] = [];
  let plainFrom = 0;
  let at = 0;
  const pushPlain = () => {
    if (at > plainFrom)
      pieces.push({ at: plainFrom, text: text.slice(plainFrom, at), marked: false });
  };
  while (at < text.length) {
    const start = at;
    const word = wanted.find((one) => lower.startsWith(one, start));
    if (word === undefined) {
      at += 1;
      continue;
    }
    pushPlain();
    pieces.push({ at, text: text.slice(at, at + word.length), marked: true });
    at += word.length;
    plainFrom = at;
  }
  pushPlain();
  return pieces;
}

/** The part of a long text around the first matched word, with … where it was cut. */
export function excerpt(text: string, words: readonly string[], around: number): string {
  const lower = text.toLowerCase();
  const found = words.map((word) => lower.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  if (found.length === 0 || text.length <= around * 3) return text;
  const start = Math.max(0, Math.min(...found) - around);
  const end = Math.min(text.length, start + around * 3);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
