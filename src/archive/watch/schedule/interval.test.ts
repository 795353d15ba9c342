import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateInterval, nextInterval, retryAfter, spread } from './interval.ts';
import type { Interval } from './interval.ts';

const interval: fc.Arbitrary<Interval> = fc
  .record({
    leastS: fc.integer({ min: 60, max: 7_200 }),
    more: fc.integer({ min: 0, max: 200_000 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ leastS, more, at }) => ({
    leastS,
    mostS: leastS + more,
    everyS: Math.round(leastS + more * at),
  }));
const news = fc.nat(500);
const elapsed = fc.integer({ min: 0, max: 1_000_000 });

test('always within its bounds; shorter with news, longer without', () => {
  fc.assert(
    fc.property(interval, news, elapsed, (given, found, elapsedS) => {
      const next = nextInterval(given, found, elapsedS);
      expect(next).toBeGreaterThanOrEqual(given.leastS);
      expect(next).toBeLessThanOrEqual(given.mostS);
      if (found === 0) expect(next).toBeGreaterThanOrEqual(given.everyS);
      else expect(next).toBeLessThanOrEqual(given.everyS);
      if (found === 0 && given.everyS < given.mostS) expect(next).toBeGreaterThan(given.everyS);
      if (found > 0 && given.everyS > given.leastS) expect(next).toBeLessThan(given.everyS);
    }),
  );
});

test('more news never means a longer interval', () => {
  fc.assert(
    fc.property(interval, news, news, elapsed, (given, one, two, elapsedS) => {
      const [less, more] = one < two ? [one, two] : [two, one];
      expect(nextInterval(given, more, elapsedS)).toBeLessThanOrEqual(
        nextInterval(given, less, elapsedS),
      );
    }),
  );
});

test.each([600, 3_600, 6 * 3_600])(
  'a source with news every %i s is looked at about so often',
  (gap) => {
    let given: Interval = { everyS: 3_600, leastS: 60, mostS: 7 * 86_400 };
    let now = 0;
    const looks: number[] = [];
    for (let n = 0; n < 2_000; n += 1) {
      const before = now;
      now += given.everyS;
      const found = Math.floor(now / gap) - Math.floor(before / gap);
      given = { ...given, everyS: nextInterval(given, found, given.everyS) };
      if (n > 100) looks.push(given.everyS);
    }
    const mean = looks.reduce((sum, each) => sum + each, 0) / looks.length;
    expect(mean).toBeGreaterThan(gap / 2);
    expect(mean).toBeLessThan(gap * 2);
  },
);

test('failures back off to the longest interval, and start over after a success', () => {
  const given = { everyS: 3_600, leastS: 300, mostS: 86_400 };
  expect([1, 2, 3, 4, 5, 6, 7, 100].map((n) => retryAfter(given, n))).toEqual([
    60, 240, 960, 3_840, 15_360, 61_440, 86_400, 86_400,
  ]);
  expect([0, 0.5, 1].map((random) => spread(1_000, random))).toEqual([900, 1_000, 1_100]);
});

test('the dates of a feed give its first interval', () => {
  const links = ['08', '10', '12', '14'].map((hour) => ({
    url: `http://a.example/${hour}`,
    publishedAt: `2025-01-20T${hour}:00:00Z`,
  }));
  const bounds = { everyS: 3_600, leastS: 300, mostS: 86_400 };
  expect(estimateInterval(links, bounds)).toBe(7_200);
  expect(estimateInterval(links.slice(0, 2), bounds)).toBeUndefined();
  expect(estimateInterval([{ url: 'http://a.example/' }], bounds)).toBeUndefined();
});
