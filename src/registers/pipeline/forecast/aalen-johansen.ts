// The share that got there and the share that was dropped: cumulative incidence with competing risks.
import { momentsOf } from './cases.ts';
import type { Case } from './cases.ts';
import { interval } from './curve.ts';
import type { Curve } from './curve.ts';

export interface Incidence {
  reached: Curve;
  dropped: Curve;
}

/**
 * Aalen & Johansen 1978: F_k(t) = Σ S(t−) d_k/n, with S the share that neither got there nor was dropped.
 * Both curves step on the days of either event, so that with S they add up to 1 on each.
 */
export function aalenJohansen(cases: readonly Case[]): Incidence {
  const reached = new Sums();
  const dropped = new Sums();
  let survival = 1;
  for (const { day, atRisk, reached: came, dropped: gone } of momentsOf(cases)) {
    if (came + gone === 0) continue;
    reached.step(day, atRisk, came, came + gone, survival);
    dropped.step(day, atRisk, gone, came + gone, survival);
    survival *= 1 - (came + gone) / atRisk;
  }
  return { reached: reached.curve, dropped: dropped.curve };
}

/**
 * One curve with its variance by the delta method (Marubini & Valsecchi 1995, 10.12), whose three sums over
 * the past are kept as sums of powers of F so that a step costs the same however long the past is.
 */
class Sums {
  readonly curve: Curve = [];
  #value = 0;
  #hazard = [0, 0, 0];
  #own = 0;
  #cross = [0, 0];

  step(day: number, n: number, own: number, all: number, survival: number): void {
    this.#value += (survival * own) / n;
    const f = this.#value;
    const greenwood = all / (n * (n - all));
    this.#hazard = [0, 1, 2].map((power) => this.#hazard[power]! + greenwood * f ** power);
    this.#own += survival ** 2 * ((own * (n - own)) / n ** 3);
    this.#cross = [0, 1].map(
      (power) => this.#cross[power]! + ((survival * own) / n ** 2) * f ** power,
    );
    const [h0 = 0, h1 = 0, h2 = 0] = this.#hazard;
    const [c0 = 0, c1 = 0] = this.#cross;
    const variance = f * f * h0 - 2 * f * h1 + h2 + this.#own - 2 * (f * c0 - c1);
    this.curve.push({ day, value: f, ...interval(f, variance), atRisk: n });
  }
}
