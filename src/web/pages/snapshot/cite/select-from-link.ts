// Words that begin with a link can be selected too. A browser drags a link instead, and Chromium starts no selection
// on one even when it may not be dragged, so a press on a mention is followed here.
import type { MouseEvent as PressEvent } from 'react';

/** A hand that trembles still clicks. */
const tremble = 4;

/** For `onMouseDown` of a link within text. */
export function selectFromLink(press: PressEvent): void {
  if (press.button !== 0 || press.detail > 1 || press.shiftKey) return;
  document.getSelection()?.removeAllRanges();
  const from = placeAt(press.clientX, press.clientY);
  if (!from) return;
  // Or the browser begins to drag the words as soon as the first of them is selected.
  press.preventDefault();
  const move = ({ clientX, clientY }: MouseEvent) => {
    if (Math.hypot(clientX - press.clientX, clientY - press.clientY) < tremble) return;
    const to = placeAt(clientX, clientY);
    if (to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };
  document.addEventListener('mousemove', move);
  document.addEventListener('mouseup', () => document.removeEventListener('mousemove', move), {
    once: true,
  });
}

/** For `onClick` of the same link: a selection that ends on it is no click. Enter always is one. */
export function stayWhenSelecting(click: PressEvent): void {
  if (click.detail > 0 && document.getSelection()?.isCollapsed === false) click.preventDefault();
}

function placeAt(x: number, y: number): { node: Node; offset: number } | undefined {
  // Not in every browser of the last years, whatever the types say.
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place ? { node: place.offsetNode, offset: place.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
