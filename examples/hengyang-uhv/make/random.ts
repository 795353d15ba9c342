// A seeded source of chance: the same seed gives the same sample on every machine.

export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** mulberry32: a number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** `count` different items in the order of the list. */
  choose<T>(list: readonly T[], count: number): T[] {
    const places = this.shuffle(list.map((_, index) => index)).slice(0, count);
    const wanted = new Set(places);
    return list.filter((_, index) => wanted.has(index));
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** A factor around 1 with a long tail to the right, as sizes of firms have. */
  spread(sigma: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.exp(sigma * normal);
  }
}

/** Shares `total` among the weights in whole numbers of at least `least`; the parts add up exactly. */
export function divide(total: number, weights: readonly number[], least: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const free = total - least * weights.length;
  const exact = weights.map((weight) => (free * weight) / sum);
  const parts = exact.map((part) => least + Math.floor(part));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((part, index) => ({ index, fraction: part - Math.floor(part) }))
    .sort((a, b) => b.fraction - a.fraction || a.index - b.index);
  for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
