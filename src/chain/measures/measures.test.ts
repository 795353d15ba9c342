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
import { collectHoldings, holdingsOf } from './holdings.ts';
import { advantages, locationQuotients } from './location-quotient.ts';
import { meanings } from './meanings.ts';
import { netOpportunityGains, opportunityGains, outlooks } from './opportunity.ts';
import { densities, proximities } from './relatedness.ts';
import { spreadShock } from './shock.ts';
import { multiply, pickRow, transpose } from './sparse.ts';
import type { Sparse } from './sparse.ts';
import { hachman, hoover, krugman } from './specialisation.ts';

const near = (actual: ArrayLike<number>, expected: ArrayLike<number>) => {
  expect(actual).toHaveLength(expected.length);
  for (let i = 0; i < actual.length; i++) expect(actual[i]).toBeCloseTo(expected[i]!, 9);
};

/** What is not listed is 0. */
const fullOf = ({ rows, columns, start, column, value }: Sparse): number[][] =>
  Array.from({ length: rows }, (_, r) => {
    const row = Array.from({ length: columns }, () => 0);
    for (let e = start[r]!; e < start[r + 1]!; e++) row[column[e]!] = value[e]!;
    return row;
  });

/** Two places that differ, one as the whole. Rows are places; columns transformers, cable, insulators. */
const activity = holdingsOf([
  [60, 20, 0],
  [0, 40, 40],
  [15, 15, 10],
]);

describe('shares', () => {
  test('location quotients of a table reckoned by hand', () => {
    const quotients = fullOf(locationQuotients(activity));
    near(quotients[0]!, [0.75 / 0.375, 0.25 / 0.375, 0]);
    near(quotients[2]!, [1, 1, 1]);
    expect(fullOf(advantages(locationQuotients(activity)))).toEqual([
      [1, 0, 0],
      [0, 1, 1],
      [1, 1, 1],
    ]);
  });

  test('a place and a segment without anything give zeros, not NaN', () => {
    const table = holdingsOf([
      [0, 0],
      [0, 3],
    ]);
    expect(fullOf(locationQuotients(table))).toEqual([
      [0, 0],
      [0, 1],
    ]);
    near(krugman(table), [1, 0]);
    near(krugman(holdingsOf([[0, 0]])), [0]);
    near(hachman(holdingsOf([[0, 0]])), [0]);
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

const tablesOf = (amount: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc
    .tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 3, max: 6 }))
    .chain(([places, segments]) =>
      fc.array(fc.array(amount, { minLength: segments, maxLength: segments }), {
        minLength: places,
        maxLength: places,
      }),
    );
const tables = tablesOf(fc.constantFrom(0, 1));

describe('sparse tables', () => {
  const amounts = fc.constantFrom(0, 0, 1, 2, 5);

  test('what comes in any order, and in parts, is one table', () => {
    fc.assert(
      fc.property(tablesOf(amounts), fc.nat(), (table, turn) => {
        const parts = table.flatMap((row, place) =>
          row.flatMap((amount, segment) => [
            { place, segment, amount: amount / 2 },
            { place, segment, amount: amount / 2 },
          ]),
        );
        const at = turn % parts.length;
        const shifted = [...parts.slice(at), ...parts.slice(0, at)];
        const found = collectHoldings(table.length, table[0]!.length, shifted);
        expect(found).toEqual(holdingsOf(table));
        expect(fullOf(found)).toEqual(table);
      }),
    );
  });

  test('turned over, multiplied and by rows as the full table', () => {
    fc.assert(
      fc.property(tablesOf(amounts), (table) => {
        const [holdings, turned] = [holdingsOf(table), transpose(holdingsOf(table))];
        expect(fullOf(turned)).toEqual(table[0]!.map((_, i) => table.map((row) => row[i])));
        const product = multiply(holdings, turned);
        expect(fullOf(product)).toEqual(
          table.map((a) => table.map((b) => a.reduce((sum, x, i) => sum + x * b[i]!, 0))),
        );
        expect(product.value.every((x) => x > 0)).toBe(true);
        expect(fullOf(pickRow(holdings, 1))).toEqual([table[1]]);
      }),
    );
  });
});

describe('against the formulas on full tables', () => {
  const amounts = fc.constantFrom(0, 0, 1, 2, 5);

  test('quotients and specialisation', () => {
    fc.assert(
      fc.property(tablesOf(amounts), (table) => {
        const sumOf = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0);
        const total = sumOf(table.flat());
        const whole = table[0]!.map((_, i) =>
          total === 0 ? 0 : sumOf(table.map((row) => row[i]!)) / total,
        );
        const shares = table.map((row) => row.map((x) => (x === 0 ? 0 : x / sumOf(row))));
        near(
          fullOf(locationQuotients(holdingsOf(table))).flat(),
          shares.flatMap((row) => row.map((s, i) => (s === 0 ? 0 : s / whole[i]!))),
        );
        near(
          krugman(holdingsOf(table)),
          shares.map((row) => sumOf(row.map((s, i) => Math.abs(s - whole[i]!)))),
        );
      }),
    );
  });

  test('density, gain and fitness', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const has = holdingsOf(table);
        const close = proximities(has);
        const phi = fullOf(close);
        const sums = phi.map((row) => row.reduce((sum, x) => sum + x, 0));
        near(
          fullOf(densities(has, close)).flat(),
          table.flatMap((row) =>
            phi.map((to, i) =>
              sums[i] === 0 ? 0 : row.reduce((sum, one, j) => sum + one * to[j]!, 0) / sums[i]!,
            ),
          ),
        );
        const of = complexity(has);
        const gainsOf = opportunityGains(has, close, of);
        for (const [r, row] of table.entries()) {
          const expected = row.map((one, i) => {
            if (one === 1) return 0;
            const ahead = row.reduce((sum, own, j) => {
              const pci = of.raw.segments[j]!;
              return own === 1 || Number.isNaN(pci) ? sum : sum + (phi[j]![i]! / sums[j]!) * pci;
            }, 0);
            return ahead / of.raw.deviation;
          });
          if (Number.isFinite(of.raw.deviation) && of.raw.deviation > 1e-6)
            near(gainsOf(r), expected);
        }
        let f = table.map(() => 1);
        let q = table[0]!.map(() => 1);
        for (let round = 0; round < 5; round++) {
          const next = table.map((row) => row.reduce((sum, one, i) => sum + one * q[i]!, 0));
          const hard = q.map((_, i) => {
            const sum = table.reduce((all, row, r) => (row[i] === 1 ? all + 1 / f[r]! : all), 0);
            return sum === 0 ? 0 : 1 / sum;
          });
          const byMean = (list: number[]) => {
            const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
            return list.map((x) => (mean === 0 ? 0 : x / mean));
          };
          [f, q] = [byMean(next), byMean(hard)];
        }
        near(fitness(has, 5).places, f);
        near(fitness(has, 5).segments, q);
      }),
    );
  });
});

describe('relatedness and complexity', () => {
  test('proximity is symmetric, at most 1, and 1 with itself', () => {
    fc.assert(
      fc.property(tables, (has) => {
        const all = fullOf(proximities(holdingsOf(has)));
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

  test('proximity goes by the more common of the two', () => {
    const has = holdingsOf([
      [1, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
      [1, 0, 0],
    ]);
    expect(fullOf(proximities(has))).toEqual([
      [1, 2 / 4, 1 / 4],
      [2 / 4, 1, 1 / 2],
      [1 / 4, 1 / 2, 1],
    ]);
  });

  test('a place that has all of it is dense everywhere', () => {
    const has = holdingsOf([
      [1, 1, 1],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    near(fullOf(densities(has, proximities(has)))[0]!, [1, 1, 1]);
  });

  /** Nested: each place has what the one below has, and one thing more that is rarer. */
  const nestedRows = [
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 0],
  ];
  const nested = holdingsOf(nestedRows);

  test('complexity has mean 0 and deviation 1, and puts the rare in able places on top', () => {
    const { places, segments, raw } = complexity(nested);
    expect(places.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 9);
    expect(places.reduce((sum, x) => sum + x * x, 0) / places.length).toBeCloseTo(1, 9);
    expect(places.toSorted((a, b) => b - a)).toEqual(places);
    expect(segments.at(-1)).toBe(Math.max(...segments));
    // A place is the mean of its segments.
    const mean = raw.segments.reduce((sum, x) => sum + x, 0) / nested.columns;
    expect((mean - raw.mean) / raw.deviation).toBeCloseTo(places[0]!, 9);
  });

  test('complexity does not depend on the order of places', () => {
    const turned = holdingsOf(nestedRows.toReversed());
    near(complexity(turned).places.toReversed(), complexity(nested).places);
  });

  test('what nobody has is unknown and leads nowhere', () => {
    const has = holdingsOf(nestedRows.map((row) => [...row, 0]));
    const of = complexity(has);
    expect(of.segments[5]).toBeNaN();
    const gainsOf = opportunityGains(has, proximities(has), of);
    for (let r = 0; r < has.rows; r++) expect(gainsOf(r).every(Number.isFinite)).toBe(true);
    near(gainsOf(0), [0, 0, 0, 0, 0, 0]);
    const density = densities(has, proximities(has));
    expect(outlooks(has, density, of).every(Number.isFinite)).toBe(true);
    const netOf = netOpportunityGains(nested, proximities(nested), density, complexity(nested));
    for (let r = 0; r < nested.rows; r++) expect(netOf(r).every(Number.isFinite)).toBe(true);
  });

  test('places that share nothing with the largest block are not compared with it', () => {
    const has = holdingsOf([
      ...nestedRows.map((row) => [0, ...row, 0]),
      [1, 0, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0],
    ]);
    const of = complexity(has);
    near(of.places.slice(0, 4), complexity(nested).places);
    near(of.segments.slice(1, 6), complexity(nested).segments);
    expect([...of.places.slice(4), of.segments[0], of.segments[6]]).toEqual(
      Array.from({ length: 5 }, () => Number.NaN),
    );
    expect(of.settled).toBe(true);
  });

  test('where all places have the same, or nobody anything, nothing is known', () => {
    for (const table of [
      [
        [1, 1],
        [1, 1],
      ],
      [[1, 0]],
      [
        [0, 0],
        [0, 0],
      ],
    ])
      expect([...complexity(holdingsOf(table)).places].every(Number.isNaN)).toBe(true);
  });

  test('complexity is an eigenvector: a segment is the mean of its places, stretched alike', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { places, segments, raw, settled } = complexity(holdingsOf(table));
        expect(settled).toBe(true);
        for (const [r, row] of table.entries()) {
          if (Number.isNaN(places[r]!)) continue;
          const own = row.flatMap((one, i) => (one === 1 ? [segments[i]!] : []));
          expect(own.reduce((sum, x) => sum + x, 0) / own.length).toBeCloseTo(places[r]!, 7);
        }
        expect(raw.segments).toHaveLength(table[0]!.length);
      }),
    );
  });

  test('a long chain of places, each sharing with the next, settles within its bound', () => {
    const length = 300;
    const has = collectHoldings(
      length,
      length + 1,
      Array.from({ length }, (_, place) => [
        { place, segment: place, amount: 1 },
        { place, segment: place + 1, amount: 1 },
      ]).flat(),
    );
    const { places, settled } = complexity(has);
    expect(settled).toBe(true);
    // The slowest wave runs once along the chain: one end against the other.
    const ordered = places[0]! < 0 ? places : places.toReversed();
    expect(ordered.every((x, r) => r === 0 || x > ordered[r - 1]!)).toBe(true);
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
