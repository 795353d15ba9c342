import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complexity } from './complexity.ts';
import { concentrationRatio, herfindahl } from './concentration.ts';
import { fitness } from './fitness.ts';
import {
  allocationCoefficients,
  downstreamness,
  inverseOf,
  outputFor,
  technicalCoefficients,
  upstreamness,
} from './input-output.ts';
import { advantages, locationQuotients } from './location-quotient.ts';
import type { Matrix } from './matrix.ts';
import { meanings } from './meanings.ts';
import { netOpportunityGains, opportunityGains, outlooks } from './opportunity.ts';
import { densities, proximities } from './relatedness.ts';
import { spreadShock } from './shock.ts';
import { hachman, hoover, krugman } from './specialisation.ts';

const near = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, x] of actual.entries()) expect(x).toBeCloseTo(expected[i]!, 9);
};

/** Two places that differ, one as the whole. Rows are places; columns transformers, cable, insulators. */
const activity: Matrix = [
  [60, 20, 0],
  [0, 40, 40],
  [15, 15, 10],
];

describe('shares', () => {
  test('location quotients of a table reckoned by hand', () => {
    near(locationQuotients(activity)[0]!, [0.75 / 0.375, 0.25 / 0.375, 0]);
    near(locationQuotients(activity)[2]!, [1, 1, 1]);
    expect(advantages(locationQuotients(activity))).toEqual([
      [1, 0, 0],
      [0, 1, 1],
      [1, 1, 1],
    ]);
  });

  test('a place and a segment without anything give zeros, not NaN', () => {
    expect(
      locationQuotients([
        [0, 0],
        [0, 3],
      ]),
    ).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(hachman([[0, 0]])).toEqual([0]);
    expect(herfindahl([])).toBe(0);
    expect(concentrationRatio([0, 0], 1)).toBe(0);
  });

  test('concentration of four equal and of one', () => {
    expect(herfindahl([5, 5, 5, 5])).toBeCloseTo(0.25, 12);
    expect(herfindahl([7])).toBe(1);
    expect(concentrationRatio([1, 6, 3], 2)).toBeCloseTo(0.9, 12);
  });

  test('specialisation is nothing for a place made up as the whole', () => {
    near([krugman(activity)[2]!, hoover(activity)[2]!, hachman(activity)[2]!], [0, 0, 1]);
    near([krugman(activity)[0]!, hoover(activity)[0]!], [0.75, 0.375]);
    near([hachman(activity)[0]!], [1 / (0.75 * 2 + 0.25 * (2 / 3))]);
  });
});

const tables = fc
  .tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 3, max: 6 }))
  .chain(([places, segments]) =>
    fc.array(fc.array(fc.constantFrom(0, 1), { minLength: segments, maxLength: segments }), {
      minLength: places,
      maxLength: places,
    }),
  );

describe('relatedness and complexity', () => {
  test('proximity is symmetric, at most 1, and 1 with itself', () => {
    fc.assert(
      fc.property(tables, (has) => {
        const all = proximities(has);
        for (const [i, row] of all.entries()) {
          for (const [j, x] of row.entries()) {
            expect(x).toBe(all[j]![i]);
            expect(x).toBeLessThanOrEqual(1);
          }
          expect(row[i]).toBe(has.some((place) => place[i] === 1) ? 1 : 0);
        }
      }),
    );
  });

  test('a place that has all of it is dense everywhere', () => {
    const has = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 0, 1],
    ];
    near(densities(has, proximities(has))[0]!, [1, 1, 1]);
  });

  /** Nested: each place has what the one below has, and one thing more that is rarer. */
  const nested = [
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 0],
  ];

  test('complexity has mean 0 and deviation 1, and puts the rare in able places on top', () => {
    const { places, segments, raw } = complexity(nested);
    expect(places.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 9);
    expect(places.reduce((sum, x) => sum + x * x, 0) / places.length).toBeCloseTo(1, 9);
    expect(places.toSorted((a, b) => b - a)).toEqual(places);
    expect(segments.at(-1)).toBe(Math.max(...segments));
    // A place is the mean of its segments.
    const [first] = nested;
    const mean = raw.segments.reduce((sum, x) => sum + x, 0) / first!.length;
    expect((mean - raw.mean) / raw.deviation).toBeCloseTo(places[0]!, 9);
  });

  test('complexity does not depend on the order of places', () => {
    const turned = nested.toReversed();
    near(complexity(turned).places.toReversed(), complexity(nested).places);
  });

  test('what nobody has is unknown and leads nowhere', () => {
    const has = nested.map((row) => [...row, 0]);
    const of = complexity(has);
    expect(of.segments[5]).toBeNaN();
    const gains = opportunityGains(has, proximities(has), of);
    expect(gains.flat().every(Number.isFinite)).toBe(true);
    expect(gains[0]!.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(outlooks(has, densities(has, proximities(has)), of).every(Number.isFinite)).toBe(true);
    expect(
      netOpportunityGains(nested, proximities(nested), densities(nested, proximities(nested)), of)
        .flat()
        .every(Number.isFinite),
    ).toBe(true);
  });

  test('fitness orders a nested table as it is nested', () => {
    const { places, segments } = fitness(nested, 20);
    expect(places.toSorted((a, b) => b - a)).toEqual(places);
    expect(segments.toSorted((a, b) => a - b)).toEqual(segments);
  });
});

describe('input and output', () => {
  // The two sectors of Miller & Blair (2009), chapter 2.
  const deliveries = [
    [150, 500],
    [200, 100],
  ];
  const output = [1000, 2000];

  test('the published inverse and the output for a new demand', () => {
    const inverse = inverseOf(technicalCoefficients(deliveries, output));
    near(
      inverse.flat().map((x) => Math.round(x * 1e6) / 1e6),
      [1.254125, 0.330033, 0.264026, 1.122112],
    );
    expect(outputFor(inverse, [600, 1500]).map((x) => Number(x.toFixed(1)))).toEqual([
      1247.5, 1841.6,
    ]);
  });

  test('what is sold on is further up, and both lengths agree in value', () => {
    const up = upstreamness(deliveries, output);
    const down = downstreamness(deliveries, output);
    const added = output.map((x, j) => x - deliveries.reduce((sum, row) => sum + row[j]!, 0));
    const final = output.map((x, i) => x - deliveries[i]!.reduce((sum, z) => sum + z, 0));
    const total = (values: readonly number[], by: readonly number[]) =>
      values.reduce((sum, x, i) => sum + x * by[i]!, 0);
    expect(total(added, up)).toBeCloseTo(total(final, down), 6);
    expect(Math.min(...up, ...down)).toBeGreaterThanOrEqual(1);
    expect(allocationCoefficients(deliveries, output)[0]).toEqual([0.15, 0.5]);
  });

  test('a table that uses up all it makes is refused', () => {
    expect(() => inverseOf([[1]])).toThrow(RangeError);
  });
});

describe('a shock', () => {
  // 0 smelter → 1 rod → 3 cable; 2 another rod maker → 3; 4 haulage → 3, not essential.
  const network = {
    kind: [0, 1, 1, 2, 3],
    output: [100, 80, 20, 200, 50],
    deliveries: [
      { from: 0, to: 1, amount: 60 },
      { from: 1, to: 3, amount: 60 },
      { from: 2, to: 3, amount: 20 },
      { from: 4, to: 3, amount: 20 },
    ],
    isEssential: (kind: number) => kind !== 3,
  };

  test('essential inputs bind, the same product of another maker stands in, haulage costs its share', () => {
    near(spreadShock(network, [0, 1, 1, 1, 1]).down, [0, 0, 1, 0.25, 1]);
    near(spreadShock(network, [1, 1, 1, 1, 0]).down, [1, 1, 1, 0.8, 0]);
  });

  test('who delivers loses what the failed one bought', () => {
    const { up, lost } = spreadShock(network, [1, 1, 1, 0, 1]);
    near(up, [1 - (60 * 0.75) / 100, 0.25, 0, 0, 0.6]);
    expect(lost).toBeGreaterThan(200 / 450);
  });

  test('the more fails, the more is lost', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(share, share, share, share, share), fc.nat(4), (keeps, pick) => {
        const worse = keeps.map((k, i) => (i === pick ? k / 2 : k));
        const before = spreadShock(network, keeps).lost;
        expect(spreadShock(network, worse).lost).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });
});

test('every measure says its unit, its range and one sentence', () => {
  for (const { zh, en, unit, range, says } of Object.values(meanings)) {
    expect([zh, en, unit.zh, unit.en, range, says.zh, says.en].every(Boolean)).toBe(true);
    expect(says.zh.endsWith('。')).toBe(true);
  }
});
