// Steps of a count or a sum for the colour scale: round bounds that cover what is there.

/** Steps per decade, finest first. */
const rhythms = [[1, 2, 5], [1, 3], [1]];

/**
 * Upper bounds (inclusive) of at most `most` steps; the last step has no bound.
 * `stepBounds([1, 3, 40], 6)` is `[1, 2, 5, 10, 20]`: up to 1, up to 2, … above 20.
 * Very wide ranges keep the upper bounds: the lowest step holds the rest.
 */
export function stepBounds(values: readonly number[], most: number): number[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [];
  // A spread call would overflow the stack with very many values.
  const largest = positive.reduce((a, b) => Math.max(a, b));
  const smallest = positive.reduce((a, b) => Math.min(a, b));
  const scales = rhythms.map((factors) => listNice(factors, smallest, largest));
  const bounds = scales.find((scale) => scale.length < most) ?? scales.at(-1) ?? [];
  return bounds.slice(-(most - 1));
}

function listNice(factors: readonly number[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(from)); 10 ** power < to; power++) {
    for (const factor of factors) {
      const value = Number((factor * 10 ** power).toPrecision(1));
      if (value >= from && value < to) found.push(value);
    }
  }
  return found;
}

/** Which step a value stands in; 0 is the first. */
export function stepOf(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  return at === -1 ? bounds.length : at;
}
