import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aalenJohansen } from './aalen-johansen.ts';
import { scoreForecast } from './brier.ts';
import type { Case } from './cases.ts';
import { chanceWithin } from './chance.ts';
import { valueAt } from './curve.ts';
import { kaplanMeier } from './kaplan-meier.ts';

const one = (id: number, days: number, end: Case['end']): Case => ({ id, days, end });

/** Weeks in remission under 6-MP (Freireich et al. 1963, Blood 21:699; as in Cox & Oakes 1984): + is censored. */
const remission = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((time, id) => one(id, Number.parseInt(time, 10), time.endsWith('+') ? 'open' : 'reached'));

describe('Kaplan–Meier', () => {
  const curve = kaplanMeier(remission);

  test.each([
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ])('of the published remission times is, at week %s, %s', (week, share) => {
    expect(valueAt(curve, week, 1)).toBeCloseTo(share, 3);
    expect(valueAt(curve, week + 0.5, 1)).toBeCloseTo(share, 3);
  });

  test('has the published log-log interval, and none at its ends', () => {
    // At week 10: S 0.753, standard error 0.0963.
    const [, , ten] = curve;
    expect(ten?.atRisk).toBe(15);
    expect(ten?.low).toBeCloseTo(0.503, 2);
    expect(ten?.high).toBeCloseTo(0.889, 2);
    expect(kaplanMeier([one(1, 5, 'reached')])).toMatchObject([
      { value: 0, low: null, high: null },
    ]);
  });
});

const cases: fc.Arbitrary<Case[]> = fc
  .array(
    fc.record({
      days: fc.nat(12),
      end: fc.constantFrom<Case['end']>('reached', 'dropped', 'open'),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) => list.map(({ days, end }, id) => one(id, days, end)));

/** Case by case, day by day, from the definitions. */
function slow(
  list: readonly Case[],
  day: number,
): { waiting: number; reached: number; dropped: number } {
  let [waiting, reached, dropped] = [1, 0, 0];
  for (let at = 0; at <= day; at++) {
    const risk = list.filter(({ days }) => days >= at).length;
    const ended = (end: Case['end']) => list.filter((x) => x.days === at && x.end === end).length;
    if (risk === 0) continue;
    reached += (waiting * ended('reached')) / risk;
    dropped += (waiting * ended('dropped')) / risk;
    waiting *= 1 - (ended('reached') + ended('dropped')) / risk;
  }
  return { waiting, reached, dropped };
}

describe('Aalen–Johansen', () => {
  test('is what the definitions give, step by step, and adds up to 1 with those who wait', () => {
    fc.assert(
      fc.property(cases, fc.nat(14), (list, day) => {
        const { reached, dropped } = aalenJohansen(list);
        const told = slow(list, day);
        expect(valueAt(reached, day, 0)).toBeCloseTo(told.reached, 10);
        expect(valueAt(dropped, day, 0)).toBeCloseTo(told.dropped, 10);
        const waiting = kaplanMeier(list, (end) => end !== 'open');
        const sum = valueAt(reached, day, 0) + valueAt(dropped, day, 0) + valueAt(waiting, day, 1);
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
  });

  test('is the rest of Kaplan–Meier where nothing competes, with the same variance', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const alone = list.filter(({ end }) => end !== 'dropped');
        const { reached } = aalenJohansen(alone);
        for (const [index, step] of kaplanMeier(alone).entries()) {
          expect(reached[index]?.value).toBeCloseTo(1 - step.value, 10);
          expect(reached[index]?.atRisk).toBe(step.atRisk);
        }
      }),
    );
    const { reached } = aalenJohansen(remission);
    // Greenwood's standard error at week 10 on the scale of the incidence.
    const [, , ten] = reached;
    const half = (value: number) => Math.log(-Math.log(value));
    const z = (half(ten!.low!) - half(ten!.value)) / 1.959_963_985;
    expect(z * 0.247 * Math.abs(Math.log(0.247))).toBeCloseTo(0.0963, 3);
  });

  test('its curves rise, and never beyond 1', () => {
    fc.assert(
      fc.property(cases, (list) => {
        const { reached, dropped } = aalenJohansen(list);
        for (const curve of [reached, dropped])
          for (const [index, step] of curve.entries()) {
            expect(step.value).toBeGreaterThanOrEqual(curve[index - 1]?.value ?? 0);
            expect(step.value).toBeLessThanOrEqual(1 + 1e-12);
            if (step.low !== null) expect(step.low).toBeLessThanOrEqual(step.value);
            if (step.high !== null) expect(step.high).toBeGreaterThanOrEqual(step.value);
          }
      }),
    );
  });
});

test('the chance within a while is of those who still wait', () => {
  // Two of four come by day 10, one of the two left by day 20.
  const list = [
    one(1, 5, 'reached'),
    one(2, 10, 'reached'),
    one(3, 20, 'reached'),
    one(4, 30, 'open'),
  ];
  const incidence = aalenJohansen(list);
  expect(chanceWithin(incidence, 0, 10, 1)).toBeCloseTo(0.5, 10);
  expect(chanceWithin(incidence, 10, 10, 1)).toBeCloseTo(0.5, 10);
  // Nobody was followed from there on, or too few.
  expect(chanceWithin(incidence, 25, 100, 1)).toBeNull();
  expect(chanceWithin(incidence, 0, 100, 3)).toBeCloseTo(0.5, 10);
  expect(chanceWithin(incidence, 0, 100)).toBeNull();
});

describe('the Brier score', () => {
  test('without censoring is the mean squared error of leaving each out', () => {
    const list = [1, 2, 3, 4].map((id) => one(id, id * 10, 'reached'));
    const [score] = scoreForecast(list, [25]);
    // Of the other three: one or two had come by day 25.
    const squares = [(1 - 1 / 3) ** 2, (1 - 1 / 3) ** 2, (2 / 3) ** 2, (2 / 3) ** 2];
    const mean = squares.reduce((sum, square) => sum + square, 0) / 4;
    expect(score?.forecast).toBeCloseTo(mean, 10);
    expect(score).toMatchObject({ day: 25, cases: 4 });
    expect(score?.skill).toBeCloseTo(0, 10);
    expect(score?.baseRate).toBeCloseTo(mean, 10);
  });

  test('weighs those who are still known for those lost from sight', () => {
    const list = [
      one(1, 10, 'reached'),
      one(2, 20, 'open'),
      one(3, 40, 'reached'),
      one(4, 50, 'open'),
      one(5, 60, 'reached'),
    ];
    const [score] = scoreForecast(list, [30]);
    expect(score?.cases).toBe(5);
    // Case 1, left out: nobody else came by day 30, so the forecast was 0 and the error 1; weight 1.
    // Case 2 weighs nothing. The others: F = 1/4 and 1 of 4 lost after it: weight 1/(1 - 1/3).
    expect(score?.forecast).toBeCloseTo((1 + 3 * 1.5 * (1 / 4) ** 2) / 5, 10);
  });

  test('on many cases is the same on each run, and nobody is scored twice', () => {
    const list = Array.from({ length: 200 }, (_, id) =>
      one(id, (id * 37) % 500, (['reached', 'dropped', 'open'] as const)[id % 3]!),
    );
    const scores = scoreForecast(list, [100, 300]);
    expect(scores).toEqual(scoreForecast(list, [100, 300]));
    for (const { cases: count, forecast } of scores) {
      expect(count).toBeLessThanOrEqual(200);
      expect(forecast).toBeGreaterThan(0);
      expect(forecast).toBeLessThan(0.5);
    }
  });
});
