// How much of each gap is still open, and what one more candidate would fill of it.
import type { CoverProblem } from './problem.ts';

export class Coverage {
  value = 0;
  /** Weight of each gap times the chance that nobody chosen fills it. */
  readonly #open: Float64Array;
  readonly #start: Int32Array;
  readonly #gap: Int32Array;
  readonly #chance: Float64Array;

  /** `like`, of the same problem, lends its tables. */
  constructor({ values, candidates }: CoverProblem, like?: Coverage) {
    this.#open = Float64Array.from(values);
    if (like) {
      [this.#start, this.#gap, this.#chance] = [like.#start, like.#gap, like.#chance];
      return;
    }
    const gap: number[] = [];
    const chance: number[] = [];
    this.#start = new Int32Array(candidates.length + 1);
    for (const [c, { gaps }] of candidates.entries()) {
      const first = gap.length;
      for (const one of gaps) {
        const at = gap.indexOf(one.gap, first);
        if (at < 0) {
          gap.push(one.gap);
          chance.push(one.chance);
        } else chance[at] = 1 - (1 - chance[at]!) * (1 - one.chance);
      }
      this.#start[c + 1] = gap.length;
    }
    this.#gap = Int32Array.from(gap);
    this.#chance = Float64Array.from(chance);
  }

  /** Never more than it was before, to the last digit: rounding keeps the order of products and sums. */
  gainOf(candidate: number): number {
    let gain = 0;
    for (let i = this.#start[candidate]!; i < this.#start[candidate + 1]!; i++)
      gain += this.#open[this.#gap[i]!]! * this.#chance[i]!;
    return gain;
  }

  add(candidate: number): void {
    this.value += this.gainOf(candidate);
    for (let i = this.#start[candidate]!; i < this.#start[candidate + 1]!; i++)
      this.#open[this.#gap[i]!]! *= 1 - this.#chance[i]!;
  }
}
