// The selection of the browser within the paragraphs of a text.
import type { Span } from '../../../../schema/passage.ts';
import { paragraphAt, spanOf } from './span-of.ts';

export interface Selected {
  span: Span;
  /** The paragraph in which it ends, from 0. */
  paragraph: number;
  /** Where it ends on the screen, from the text's own corner. */
  left: number;
  bottom: number;
}

/** Undefined when nothing is selected in it. What of a selection lies outside of the text is cut off. */
export function readSelection(
  body: HTMLElement,
  paragraphs: readonly string[],
): Selected | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return undefined;
  const span = spanOf(
    paragraphs,
    lettersBefore(body, range.startContainer, range.startOffset),
    lettersBefore(body, range.endContainer, range.endOffset),
  );
  if (!span) return undefined;
  const corner = body.getBoundingClientRect();
  const last = [...range.getClientRects()].findLast(({ width }) => width > 0);
  const bottom = Math.min(last?.bottom ?? corner.top, corner.bottom);
  return {
    span,
    paragraph: paragraphAt(paragraphs, span.end),
    left: Math.max(0, (last?.left ?? corner.left) - corner.left),
    bottom: bottom - corner.top,
  };
}

/** Letters of the paragraphs that stand before a place, wherever in the document the place is. */
function lettersBefore(body: HTMLElement, node: Node, offset: number): number {
  let letters = 0;
  for (const paragraph of body.querySelectorAll(':scope > p')) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const side = range.comparePoint(node, offset);
    if (side < 0) break;
    if (side === 0) range.setEnd(node, offset);
    letters += range.toString().length;
    if (side === 0) break;
  }
  return letters;
}
