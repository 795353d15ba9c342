import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  clampOffset,
  layoutSpace,
  offsetFor,
  pagesOf,
  tallestSpace,
  windowAt,
} from './row-window.ts';

test('a short list scrolls one to one', () => {
  expect(layoutSpace(749, 40, 600)).toEqual({ content: 29_960, space: 29_960, scale: 1 });
});

test('a million rows fit under the cap, and the end of the space is the end of the rows', () => {
  const { content, space, scale } = layoutSpace(1_000_000, 40, 600);
  expect(space).toBe(tallestSpace);
  expect((space - 600) * scale).toBeCloseTo(content - 600, 3);
});

test('the window always covers the viewport and stays within the list', () => {
  assert(
    property(
      integer({ min: 0, max: 2_000_000 }),
      double({ min: 0, max: 1, noNaN: true }),
      integer({ min: 100, max: 2000 }),
      (count, part, viewport) => {
        const { content } = layoutSpace(count, 40, viewport);
        const offset = clampOffset(part * content, content, viewport);
        const { first, end, shift } = windowAt(offset, viewport, 40, count, 4);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(shift).toBeLessThanOrEqual(1e-6);
        const bottom = (end - first) * 40 + shift;
        expect(bottom).toBeGreaterThanOrEqual(Math.min(viewport, content) - 1e-6);
      },
    ),
  );
});

test.each([
  [0, 0, 0],
  [14, 0, 0],
  [15, 0, 40],
  [3, 400, 120],
  [20, 400, 400],
])('row %i seen from %i is brought in at %i', (row, offset, wanted) =>
  expect(offsetFor(row, offset, 600, 40)).toBe(wanted),
);

test('pages that hold a window', () => {
  expect(pagesOf(0, 0, 100)).toEqual([]);
  expect(pagesOf(95, 105, 100)).toEqual([0, 1]);
  expect(pagesOf(100, 200, 100)).toEqual([1]);
});
