// The greatest eigenvector of a symmetric operator beside a known one, for operators too large to write down.

export interface TopVector {
  /** Of length 1; NaN throughout when there is none. */
  vector: Float64Array;
  value: number;
  settled: boolean;
}

/** Vectors that a round keeps, and rounds at most: 4,000 applications in all. */
const width = 40;
const rounds = 100;
/** Length of what is left over when the operator is applied to the answer: enough, and as good as rounding may allow. */
const enough = 1e-14;
const nearly = 1e-12;

/**
 * Eigenvector of the greatest eigenvalue of `apply` (symmetric, no eigenvalue negative) at right angles to
 * `known`. Restarted Lanczos with every vector cleared of all before it (Saad, Numerical Methods for Large
 * Eigenvalue Problems, 2011, ch. 6) and the answer before kept beside the last (Stathopoulos & Saad 1998): plain
 * iteration needs millions of rounds where two eigenvalues are close.
 * The start favours no order of the entries and is the same on every run. Where the greatest is twofold, one
 * vector of many is found.
 */
export function findTopVector(
  apply: (vector: Float64Array) => Float64Array,
  known: Float64Array,
): TopVector {
  const first = unit(known);
  const none = { vector: known.map(() => Number.NaN), value: Number.NaN, settled: true };
  // Entries that `known` does not reach take no part.
  let vector: Float64Array = first.map((x, r) => (x === 0 ? 0 : Math.sin(r * r + 1)));
  clear(vector, [first]);
  if (!(lengthOf(vector) > 1e-9)) return none;
  vector = unit(vector);
  let value = 0;
  let left = Infinity;
  let before: Float64Array | undefined;
  for (let round = 0; round < rounds; round++) {
    const basis: Float64Array[] = [];
    const images: Float64Array[] = [];
    const take = (direction: Float64Array): Float64Array | undefined => {
      const rest = direction.slice();
      clear(rest, [first, ...basis]);
      if (lengthOf(rest) < 1e-13) return undefined;
      basis.push(unit(rest));
      const image = apply(basis.at(-1)!);
      clear(image, [first]);
      images.push(image);
      return image;
    };
    for (let next = take(vector); next && basis.length < width; next = take(next));
    // The last round's answer stays in reach, so that restarting loses little.
    if (before) take(before);
    before = vector;
    const weights = topOfSmall(basis.map((a) => images.map((b) => dot(a, b))));
    vector = unit(combine(basis, weights));
    const image = apply(vector);
    clear(image, [first]);
    value = dot(vector, image);
    if (value < 1e-13) return none;
    const off = lengthOf(image.map((x, r) => x - value * vector[r]!));
    const isStill = off < nearly && off > left / 2;
    if (off < enough || isStill) return { vector, value, settled: true };
    left = off;
  }
  return { vector, value, settled: false };
}

/** By squaring until one direction is left: fifty squarings tell apart what differs in the last digit. */
function topOfSmall(matrix: number[][]): number[] {
  let power = matrix;
  for (let squaring = 0; squaring < 50; squaring++) {
    const largest = Math.max(...power.flat().map(Math.abs));
    if (largest === 0) return matrix.map((_, i) => (i === 0 ? 1 : 0));
    const scaled = power.map((row) => row.map((x) => x / largest));
    power = scaled.map((row) => scaled.map((other) => dot(row, other)));
  }
  return power.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
}

function combine(basis: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]!.length);
  for (const [k, vector] of basis.entries())
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[k]! * vector[i]!;
  return sum;
}

/** Takes out the parts along vectors of length 1; twice, since the first time leaves a rounding of them behind. */
function clear(vector: Float64Array, along: readonly Float64Array[]): void {
  for (let time = 0; time < 2; time++) {
    for (const other of along) {
      const part = dot(vector, other);
      for (let i = 0; i < vector.length; i++) vector[i]! -= part * other[i]!;
    }
  }
}

function unit(vector: Float64Array): Float64Array {
  const length = lengthOf(vector);
  return vector.map((x) => x / length);
}

function lengthOf(vector: ArrayLike<number>): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
