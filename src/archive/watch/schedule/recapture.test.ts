import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffOf } from './attempts.ts';
import { nextCapture, recaptureAges } from './recapture.ts';

const keptAt = new Date('2025-01-20T08:00:00Z');
const after = (seconds: number): Date => new Date(keptAt.getTime() + seconds * 1000);

test.each([
  [0, 3_600],
  [3_599, 3_600],
  [3_600, 86_400],
  [3 * 86_400, 7 * 86_400],
  [30 * 86_400, null],
])('a page of %i seconds is captured again at the age of %s', (age, next) => {
  expect(nextCapture(keptAt, after(age))).toEqual(next === null ? null : after(next));
});

test('captures at their due times come once per age, then end', () => {
  const captured: Date[] = [];
  for (let at: Date | null = nextCapture(keptAt, keptAt); at; at = nextCapture(keptAt, at))
    captured.push(at);
  expect(captured).toEqual(recaptureAges.map(after));
  expect(nextCapture(keptAt, keptAt, [])).toBeNull();
});

test('the distances between attempts grow up to the cap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (attempts) => {
      expect(backoffOf(attempts + 1)).toBeGreaterThanOrEqual(backoffOf(attempts));
      expect(backoffOf(attempts)).toBeLessThanOrEqual(12 * 3_600_000);
    }),
  );
  expect([1, 2, 3].map((n) => backoffOf(n))).toEqual([60_000, 240_000, 960_000]);
});
