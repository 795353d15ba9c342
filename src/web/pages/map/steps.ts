// Steps of a count or a sum for the colour scale: 1-2-5 bounds that cover what is there.

/**
 * Upper bounds (inclusive) of at most `most` steps; the last step has no bound.
 * `stepBounds([1, 3, 40], 6)` is `[1, 2, 5, 10, 20]`: up to 1, up to 2, … above 20.
 */
export function stepBounds(values: readonly number[], most: number): number[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [];
  const largest = Math.max(...positive);
  const smallest = Math.min(...positive);
  let bounds = niceNumbers(smallest, largest);
  while (bounds.length > most - 1) {
    // Every second one, keeping the largest, until the scale is short enough to read.
    bounds = bounds.filter((_, at) => (bounds.length - 1 - at) % 2 === 0);
  }
  return bounds;
}

function niceNumbers(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(from)); 10 ** power < to; power++) {
    for (const factor of [1, 2, 5]) {
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
