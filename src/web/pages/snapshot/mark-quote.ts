// A quoted sentence within the pieces of a text: what is to be seen first when somebody comes for it.
import type { Span } from '../../../schema/passage.ts';
import type { Piece } from './mark-mentions.ts';

/** Pieces that stand together inside the quote, or outside of it. */
export interface Run {
  quoted: boolean;
  pieces: Piece[];
}

/** Plain text is cut where the quote begins and ends; a name that reaches over its edge belongs to it. */
export function markQuote(line: readonly Piece[], span: Span | undefined): Run[] {
  const runs: Run[] = [];
  const add = (piece: Piece, quoted: boolean) => {
    if (piece.text === '') return;
    const last = runs.at(-1);
    if (last?.quoted === quoted) last.pieces.push(piece);
    else runs.push({ quoted, pieces: [piece] });
  };
  for (const piece of line) {
    const { start, text } = piece;
    const from = Math.min(Math.max((span?.start ?? start) - start, 0), text.length);
    const to = Math.min(Math.max((span?.end ?? start) - start, 0), text.length);
    if (piece.mention || from >= to) add(piece, from < to);
    else {
      add({ start, text: text.slice(0, from) }, false);
      add({ start: start + from, text: text.slice(from, to) }, true);
      add({ start: start + to, text: text.slice(to) }, false);
    }
  }
  return runs;
}
