// A step function of time, and its 95 % interval on the log-log scale.
import type { Forecast } from '../../../schema/pipeline.ts';

export type Curve = Forecast['survival'];

/** Of the standard normal distribution: 97.5 %. */
const z = 1.959_963_984_540_054;

/**
 * Interval of a share by its variance (Kalbfleisch & Prentice 1980, log(−log)): it stays between 0 and 1.
 * Null at 0 and 1 and where the variance cannot be reckoned.
 */
export function interval(
  value: number,
  variance: number,
): { low: number | null; high: number | null } {
  if (!(value > 0 && value < 1) || !Number.isFinite(variance) || variance < 0)
    return { low: null, high: null };
  const spread = Math.exp((z * Math.sqrt(variance)) / (value * Math.abs(Math.log(value))));
  return { low: value ** spread, high: value ** (1 / spread) };
}

/** The value that holds on a day; `before` of the first step. */
export function valueAt(curve: Curve, day: number, before: number): number {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve[middle]?.day ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return curve[low - 1]?.value ?? before;
}
