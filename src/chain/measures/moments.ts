/** Mean and standard deviation over all values that are numbers (population: divided by n); NaN is left out. */
export function momentsOf(values: Iterable<number>): { mean: number; deviation: number } {
  const known = Array.from(values).filter((x) => !Number.isNaN(x));
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  const variance = known.reduce((sum, x) => sum + (x - mean) ** 2, 0) / known.length;
  return { mean, deviation: Math.sqrt(variance) };
}
