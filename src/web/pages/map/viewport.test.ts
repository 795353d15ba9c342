import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  between,
  centreOn,
  fitBox,
  holdsBox,
  keepInSight,
  panBy,
  toScreen,
  toWorld,
  visibleBox,
  zoomAt,
  zoomLimits,
} from './viewport.ts';

const place = fc.double({ min: -5_000, max: 5_000, noNaN: true });
const view = fc.record({ x: place, y: place, k: fc.double({ min: 0.05, max: 3, noNaN: true }) });
const point = fc.record({ x: place, y: place });
const screen = { width: 1280, height: 600 };

test('screen and world are each other’s inverse', () => {
  fc.assert(
    fc.property(view, point, (view, point) => {
      const back = toWorld(view, toScreen(view, point));
      expect(back.x).toBeCloseTo(point.x, 4);
      expect(back.y).toBeCloseTo(point.y, 4);
    }),
  );
});

test('zooming keeps the world point under the pointer and the scale within limits', () => {
  const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(view, point, factor, (view, anchor, factor) => {
      const before = toWorld(view, anchor);
      const next = zoomAt(view, anchor, factor, { min: 0.05, max: 3 });
      const after = toScreen(next, before);
      expect(after.x).toBeCloseTo(anchor.x, 3);
      expect(after.y).toBeCloseTo(anchor.y, 3);
      expect(next.k).toBeGreaterThanOrEqual(0.05);
      expect(next.k).toBeLessThanOrEqual(3);
    }),
  );
});

test('a drag moves what is seen with the pointer', () => {
  const start = { x: 10, y: 20, k: 2 };
  const mark = { x: 50, y: 50 };
  const [before, after] = [toScreen(start, mark), toScreen(panBy(start, 30, -8), mark)];
  expect(after).toEqual({ x: before.x + 30, y: before.y - 8 });
});

test('fitting shows the whole box, centred, and never magnifies a small one', () => {
  const box = { x: 100, y: -50, width: 4_000, height: 1_000 };
  const fit = fitBox(box, screen, 20);
  expect(holdsBox(visibleBox(fit, screen), box)).toBe(true);
  expect(toScreen(fit, { x: 2_100, y: 450 })).toEqual({ x: 640, y: 300 });
  expect(fit.k).toBeCloseTo(1240 / 4_000);
  expect(fitBox({ x: 0, y: 0, width: 10, height: 10 }, screen, 20).k).toBe(1.25);
});

test('limits let the whole chain and large print be reached', () => {
  const box = { x: 0, y: 0, width: 100_000, height: 50_000 };
  const limits = zoomLimits(box, screen);
  expect(limits.min).toBeLessThan(fitBox(box, screen, 0).k);
  expect(limits.max).toBeGreaterThan(1);
});

test('the picture cannot be lost', () => {
  const box = { x: 0, y: 0, width: 3_000, height: 1_000 };
  fc.assert(
    fc.property(view, (view) => {
      const kept = keepInSight(view, box, screen);
      const seen = visibleBox(kept, screen);
      const overlapX = Math.min(seen.x + seen.width, 3_000) - Math.max(seen.x, 0);
      const overlapY = Math.min(seen.y + seen.height, 1_000) - Math.max(seen.y, 0);
      expect(overlapX).toBeGreaterThan(Math.min(seen.width, 3_000) / 3 - 1e-6);
      expect(overlapY).toBeGreaterThan(Math.min(seen.height, 1_000) / 3 - 1e-6);
    }),
  );
});

test('a flight starts and ends exactly and stays between the scales', () => {
  const from = { x: 0, y: 0, k: 0.1 };
  const to = centreOn({ x: 500, y: 300 }, screen, 1);
  expect(between(from, to, screen, 0)).toEqual(from);
  expect(between(from, to, screen, 1)).toEqual(to);
  const middle = between(from, to, screen, 0.5);
  expect(middle.k).toBeCloseTo(Math.sqrt(0.1));
});
