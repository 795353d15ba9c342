import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf, gainOf, reachOf } from './score-target.ts';

test('what it declares counts more than what its scope permits', () => {
  expect(fitOf({ score: 0.9, basis: 'product' })).toBe(0.9);
  expect(fitOf({ score: 0.9, basis: 'scope' })).toBeCloseTo(0.72);
});

test('nearer, further on in talks, or tied to the cluster is never less likely', () => {
  const stages = ['listed', 'candidate', 'contacted', 'visited', 'talks', 'signed'];
  const km = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }));
  fc.assert(
    fc.property(fc.nat(4), km, fc.double({ min: 0, max: 900, noNaN: true }), (at, far, less) => {
      const of = { stage: stages[at]!, km: far, ties: 0 };
      const reach = reachOf(of);
      expect(reach).toBeGreaterThan(0);
      expect(reach).toBeLessThanOrEqual(1);
      expect(reachOf({ ...of, stage: stages[at + 1]! })).toBeGreaterThan(reach);
      expect(reachOf({ ...of, ties: 1 })).toBeGreaterThan(reach);
      if (far !== null && far > less)
        expect(reachOf({ ...of, km: less })).toBeGreaterThanOrEqual(reach);
    }),
  );
});

test('the one that secures most has the whole gain, and nothing at stake gains nothing', () => {
  expect([gainOf(30, 60), gainOf(60, 60), gainOf(0, 0)]).toEqual([0.5, 1, 0]);
});
