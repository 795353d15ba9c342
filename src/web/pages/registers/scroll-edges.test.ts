import { expect, test } from 'vitest';
import { findEdges, scrollToColumn } from './scroll-edges.ts';

test.each([
  ['what fits has no edges', 0, 1000, 1000, false, false],
  ['half a pixel is nothing', 0, 1000, 1000.5, false, false],
  ['more lies after', 0, 1000, 1200, false, true],
  ['more lies on both sides', 100, 1000, 1200, true, true],
  ['at the end more lies before', 200, 1000, 1200, true, false],
])('%s', (_, scrollLeft, clientWidth, scrollWidth, before, after) => {
  expect(findEdges({ scrollLeft, clientWidth, scrollWidth })).toEqual({ before, after });
});

const widths = [300, 100, 200, 400];

test.each([
  ['the first column is always there', 0, 250, 250],
  ['a column that shows stays where it is', 1, 0, 0],
  ['a column under the first comes out from it', 1, 250, 0],
  ['one that the edge cuts is moved in', 2, 0, 100],
  ['the last one ends at the edge', 3, 0, 500],
])('%s', (_, column, scrollLeft, wanted) => {
  expect(scrollToColumn(widths, column, { scrollLeft, clientWidth: 500 })).toBe(wanted);
});
