import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCover } from './cover.ts';
import type { CoverProblem, Limits } from './problem.ts';

/** By the formula. */
function valueOf({ values, candidates }: CoverProblem, chosen: readonly number[]): number {
  return values.reduce((sum, weight, g) => {
    let open = 1;
    for (const c of chosen)
      for (const { gap, chance } of candidates[c]!.gaps) if (gap === g) open *= 1 - chance;
    return sum + weight * (1 - open);
  }, 0);
}

function fits({ candidates }: CoverProblem, limits: Limits, chosen: readonly number[]): boolean {
  const { most = Infinity, budget = Infinity, mostPerKind = Infinity } = limits;
  const kinds = chosen.flatMap((c) => [...new Set(candidates[c]!.kinds)]);
  return (
    chosen.length <= most &&
    chosen.reduce((sum, c) => sum + candidates[c]!.cost, 0) <= budget &&
    kinds.every((kind) => kinds.filter((other) => other === kind).length <= mostPerKind)
  );
}

function bestOf(problem: CoverProblem, limits: Limits): number {
  const n = problem.candidates.length;
  let best = 0;
  for (let bits = 0; bits < 2 ** n; bits++) {
    const chosen = Array.from({ length: n }, (_, c) => c).filter((c) => (bits >> c) & 1);
    if (fits(problem, limits, chosen)) best = Math.max(best, valueOf(problem, chosen));
  }
  return best;
}

/** Every gain reckoned anew for every choice. */
function chooseEagerly(problem: CoverProblem, limits: Limits): number[] {
  const chosen: number[] = [];
  const open = [...problem.values];
  for (;;) {
    let [best, most] = [-1, 0];
    for (const [c, { gaps }] of problem.candidates.entries()) {
      if (chosen.includes(c) || !fits(problem, limits, [...chosen, c])) continue;
      const gain = gaps.reduce((sum, { gap, chance }) => sum + open[gap]! * chance, 0);
      if (gain > most) [best, most] = [c, gain];
    }
    if (best < 0) return chosen;
    chosen.push(best);
    for (const { gap, chance } of problem.candidates[best]!.gaps) open[gap]! *= 1 - chance;
  }
}

const problemsOf = (cost: fc.Arbitrary<number>): fc.Arbitrary<CoverProblem> =>
  fc.integer({ min: 1, max: 5 }).chain((gaps) =>
    fc.record({
      values: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: gaps, maxLength: gaps }),
      candidates: fc.array(
        fc.record({
          gaps: fc.uniqueArray(
            fc.record({
              gap: fc.nat(gaps - 1),
              chance: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
            }),
            { selector: ({ gap }) => gap, maxLength: 3 },
          ),
          cost,
          kinds: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
        }),
        { maxLength: 8 },
      ),
    }),
  );
const alike = problemsOf(fc.constant(1));
const priced = problemsOf(fc.integer({ min: 0, max: 6 }));
const limitsOf: fc.Arbitrary<Limits> = fc.record(
  {
    most: fc.integer({ min: 0, max: 5 }),
    budget: fc.integer({ min: 0, max: 12 }),
    mostPerKind: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
);

describe('a shortlist', () => {
  test('is spread over the gaps, and says what each adds', () => {
    const problem: CoverProblem = {
      values: [10, 4],
      candidates: [
        { gaps: [{ gap: 0, chance: 0.8 }], cost: 1, kinds: [0] },
        { gaps: [{ gap: 0, chance: 0.7 }], cost: 1, kinds: [0] },
        { gaps: [{ gap: 1, chance: 0.6 }], cost: 1, kinds: [1] },
      ],
    };
    const { chosen, value, bound, share } = chooseCover(problem, { most: 2 });
    expect(chosen.map(({ candidate }) => candidate)).toEqual([0, 2]);
    expect(chosen[1]!.gain).toBeCloseTo(2.4, 12);
    expect([value, bound, share]).toEqual([10.4, 11.8, 10.4 / 11.8]);
    expect(chooseCover(problem, { mostPerKind: 1 }).chosen).toHaveLength(2);
    expect(chooseCover(problem, {})).toMatchObject({ share: 1 });
    expect(chooseCover(problem, { most: 0 })).toEqual({ chosen: [], value: 0, bound: 0, share: 1 });
  });

  test('of equals the first is taken, and what fills nothing is not', () => {
    const one = { gaps: [{ gap: 0, chance: 1 }], cost: 1, kinds: [] };
    const problem = { values: [1], candidates: [{ ...one, gaps: [] }, one, one] };
    expect(chooseCover(problem, { most: 2 }).chosen).toEqual([{ candidate: 1, gain: 1 }]);
  });

  test('a cheap candidate does not keep out a dear one that is worth far more', () => {
    const candidates = [
      { gaps: [{ gap: 0, chance: 1 }], cost: 1, kinds: [] },
      { gaps: [{ gap: 1, chance: 1 }], cost: 10, kinds: [] },
    ];
    expect(chooseCover({ values: [2, 10], candidates }, { budget: 10 }).value).toBe(10);
    expect(chooseCover({ values: [2, 1], candidates }, { budget: 10 }).value).toBe(2);
  });
});

describe('laws', () => {
  test('when only the number is limited, 1 − 1/e of the optimum at least', () => {
    fc.assert(
      fc.property(alike, fc.integer({ min: 0, max: 5 }), (problem, most) => {
        const { value } = chooseCover(problem, { most });
        expect(value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bestOf(problem, { most }) - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('with a budget, half of that at least', () => {
    fc.assert(
      fc.property(priced, fc.integer({ min: 0, max: 12 }), (problem, budget) => {
        const { value } = chooseCover(problem, { budget });
        const sure = ((1 - 1 / Math.E) / 2) * bestOf(problem, { budget });
        expect(value).toBeGreaterThanOrEqual(sure - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('the limits are kept, the value is the formula’s, and no choice is worth more than the bound', () => {
    fc.assert(
      fc.property(priced, limitsOf, (problem, limits) => {
        const { chosen, value, bound, share } = chooseCover(problem, limits);
        const list = chosen.map(({ candidate }) => candidate);
        expect(new Set(list).size).toBe(list.length);
        expect(fits(problem, limits, list)).toBe(true);
        expect(value).toBeCloseTo(valueOf(problem, list), 9);
        expect(chosen.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(value, 9);
        expect(bound).toBeGreaterThanOrEqual(bestOf(problem, limits) - 1e-9);
        expect(share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('the lazy choice is the eager one, ties included', () => {
    fc.assert(
      fc.property(alike, limitsOf, (problem, limits) => {
        const { chosen } = chooseCover(problem, limits);
        expect(chosen.map(({ candidate }) => candidate)).toEqual(chooseEagerly(problem, limits));
      }),
      { numRuns: 500 },
    );
  });
});
