// How good a forecast was on cases that it had not seen: Brier score by day, weighted for censoring.
import type { Forecast } from '../../../schema/pipeline.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import type { Case } from './cases.ts';
import { valueAt } from './curve.ts';
import { kaplanMeier } from './kaplan-meier.ts';

/** Parts of the cross-validation; with fewer cases each is a part of its own. */
const parts = 10;
const oneByOne = 60;

/**
 * Mean over all cases of w (Y − F)² (Graf et al. 1999): Y says whether it got there by the day, w is 1/G(T−)
 * for a case that ended by then, 1/G(day) for one that still waits, 0 for one lost from sight before; G is
 * the share not censored. F is told by the other parts alone. The base rate is the plain share of the
 * other parts that had got there, of those whose state on that day is known.
 */
export function scoreForecast(cases: readonly Case[], days: readonly number[]): Forecast['brier'] {
  const many = cases.length > oneByOne;
  const partOf = (one: Case, index: number): number => (many ? hash(one.id) % parts : index);
  const folds = new Map<number, Case[]>();
  for (const [index, one] of cases.entries()) {
    const part = partOf(one, index);
    folds.set(part, [...(folds.get(part) ?? []), one]);
  }
  const sums = days.map(() => ({ forecast: 0, base: 0, cases: 0 }));
  for (const [part, unseen] of folds) {
    const training = cases.filter((one, index) => partOf(one, index) !== part);
    const { reached } = aalenJohansen(training);
    const kept = kaplanMeier(training, (end) => end === 'open');
    for (const [index, day] of days.entries()) {
      const forecast = valueAt(reached, day, 0);
      const base = baseRate(training, day);
      if (base === null) continue;
      const sum = sums[index]!;
      for (const one of unseen) {
        const weight = weightOf(one, day, (at) => valueAt(kept, at, 1));
        if (weight === null) continue;
        const came = isKnown(one, day) && one.end === 'reached' && one.days <= day ? 1 : 0;
        sum.forecast += weight * (came - forecast) ** 2;
        sum.base += weight * (came - base) ** 2;
        sum.cases += 1;
      }
    }
  }
  return sums.flatMap(({ forecast, base, cases: count }, index) => {
    if (count === 0) return [];
    const [score, baseScore] = [forecast / count, base / count];
    return [
      {
        day: days[index]!,
        forecast: score,
        baseRate: baseScore,
        cases: count,
        skill: baseScore > 0 ? 1 - score / baseScore : null,
      },
    ];
  });
}

/** Whether its state on the day is known: it ended by then, or is followed beyond. */
function isKnown({ days, end }: Case, day: number): boolean {
  return days > day || end !== 'open';
}

/** Null where no such weight can be had: nobody was followed that long. */
function weightOf(one: Case, day: number, kept: (at: number) => number): number | null {
  if (!isKnown(one, day)) return 0;
  // G(T−): whoever was lost on the very day was still there for its events.
  const share = kept(one.days > day ? day : one.days - 0.5);
  return share > 0 ? 1 / share : null;
}

function baseRate(cases: readonly Case[], day: number): number | null {
  const known = cases.filter((one) => isKnown(one, day));
  if (known.length === 0) return null;
  return known.filter(({ end, days }) => end === 'reached' && days <= day).length / known.length;
}

/** Spreads neighbouring ids (Knuth's multiplicative hash). */
function hash(id: number): number {
  return Math.floor(((id * 0.618_033_988_749_895) % 1) * 1_000_000);
}
