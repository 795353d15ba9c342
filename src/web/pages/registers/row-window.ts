// Which rows stand in view. Browsers cap an element's height (Firefox near 17.8 million px, Chromium near 33.5),
// so a long list scrolls through a shorter space, and positions are scaled between the two.

/** The tallest space that is scrolled through, in px; below every browser's cap. */
export const tallestSpace = 12_000_000;

export interface Space {
  /** Height of all rows, px. */
  content: number;
  /** Height that the browser scrolls through, px. */
  space: number;
  /** Content px per scrolled px; 1 while the content fits. */
  scale: number;
}

export function layoutSpace(count: number, rowHeight: number, viewport: number): Space {
  const content = count * rowHeight;
  const space = Math.min(content, tallestSpace);
  const hidden = space - viewport;
  const scale = hidden > 0 ? Math.max(1, (content - viewport) / hidden) : 1;
  return { content, space, scale };
}

/** Keeps a content offset where the last row ends at the bottom of the viewport. */
export function clampOffset(offset: number, content: number, viewport: number): number {
  return Math.max(0, Math.min(offset, content - viewport));
}

export interface RowWindow {
  /** First row to draw and the one after the last. */
  first: number;
  end: number;
  /** Where the first drawn row starts against the top of the viewport, px; zero or negative. */
  shift: number;
}

export function windowAt(
  offset: number,
  viewport: number,
  rowHeight: number,
  count: number,
  overscan: number,
): RowWindow {
  const top = Math.floor(offset / rowHeight);
  const bottom = Math.ceil((offset + viewport) / rowHeight);
  const first = Math.max(0, Math.min(top - overscan, count));
  const end = Math.max(first, Math.min(bottom + overscan, count));
  return { first, end, shift: first * rowHeight - offset };
}

/** The least move that brings a row into view; the offset itself when it already is. */
export function offsetFor(
  row: number,
  offset: number,
  viewport: number,
  rowHeight: number,
): number {
  const top = row * rowHeight;
  if (top < offset) return top;
  if (top + rowHeight > offset + viewport) return top + rowHeight - viewport;
  return offset;
}

/** Page numbers, from 0, that hold rows first..end-1. */
export function pagesOf(first: number, end: number, pageSize: number): number[] {
  if (end <= first) return [];
  const pages = [];
  for (let page = Math.floor(first / pageSize); page * pageSize < end; page++) pages.push(page);
  return pages;
}
