// A grid wider than its frame: whether there is more beside what shows, and how a column comes into view.

interface Scroll {
  scrollLeft: number;
  clientWidth: number;
  scrollWidth: number;
}

/** Browsers round; less than a pixel is nothing to scroll to. */
export function findEdges({ scrollLeft, clientWidth, scrollWidth }: Scroll): {
  before: boolean;
  after: boolean;
} {
  return { before: scrollLeft > 1, after: scrollWidth - clientWidth - scrollLeft > 1 };
}

/**
 * The scroll position at which a column shows whole beside the first one, which never moves away; the
 * present one when it does already. Widths in px.
 */
export function scrollToColumn(
  widths: readonly number[],
  column: number,
  { scrollLeft, clientWidth }: Pick<Scroll, 'scrollLeft' | 'clientWidth'>,
): number {
  const [pinned = 0] = widths;
  if (column === 0) return scrollLeft;
  const start = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const end = start + (widths[column] ?? 0);
  if (start - scrollLeft < pinned) return start - pinned;
  return end - scrollLeft > clientWidth ? end - clientWidth : scrollLeft;
}
