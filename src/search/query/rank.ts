// Scores, the best of a selection in either order, and one article for each story.
import type { SearchOrder } from '../../schema/search.ts';
import type { Columns } from '../index/columns.ts';
import type { Scored } from './compile.ts';
import type { Matches } from './leaves.ts';

/** Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework": the usual values. */
const k1 = 1.2;
const b = 0.75;

/** BM25 over the phrases, for the places of the mask. */
export function scoreMatches(
  columns: Columns,
  scored: readonly Scored[],
  matches: readonly Matches[],
  mask: Uint8Array,
): Float32Array {
  const scores = new Float32Array(columns.size);
  const mean = columns.meanLength;
  for (const { leaf, weight } of scored) {
    const { places, counts, size } = matches[leaf] as Matches;
    const rarity = rarityOf(columns.size, size) * weight;
    for (let i = 0; i < size; i += 1) {
      const place = places[i] as number;
      if (!mask[place]) continue;
      const count = counts[i] as number;
      const length = columns.lengths[place] as number;
      const share = (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean));
      scores[place] = (scores[place] as number) + rarity * share;
    }
  }
  return scores;
}

/** Never below 0, however common (as Lucene has it). */
export function rarityOf(all: number, holding: number): number {
  return Math.log(1 + (Math.max(all, holding) - holding + 0.5) / (holding + 0.5));
}

/**
 * Leaves of each story only the one that was published first of those selected (then captured first).
 * A late repost does not make an old report new.
 */
export function collapseStories(columns: Columns, mask: Uint8Array): void {
  const first = new Int32Array(columns.storyIds.length).fill(-1);
  for (let place = 0; place < mask.length; place += 1) {
    if (!mask[place]) continue;
    const story = columns.stories[place] as number;
    if (story === 0) continue;
    const held = first[story] as number;
    if (held < 0) first[story] = place;
    else if (isEarlier(columns, place, held)) {
      mask[held] = 0;
      first[story] = place;
    } else mask[place] = 0;
  }
}

export function isEarlier(columns: Columns, one: number, two: number): boolean {
  const { moments, captured, articleIds } = columns;
  return (
    ((moments[one] as number) - (moments[two] as number) ||
      (captured[one] as number) - (captured[two] as number) ||
      (articleIds[one] as number) - (articleIds[two] as number)) < 0
  );
}

/** The places that stand at [offset, offset + limit) when all are put in order. */
export function takeBest(
  columns: Columns,
  places: Int32Array,
  scores: Float32Array,
  { order, offset, limit }: { order: SearchOrder; offset: number; limit: number },
): number[] {
  const { moments, articleIds } = columns;
  /** Whether `x` stands behind `y`. */
  const isBehind = (x: number, y: number): boolean => {
    if (order === 'relevance') {
      const step = (scores[y] as number) - (scores[x] as number);
      if (step !== 0) return step > 0;
    }
    const step = (moments[y] as number) - (moments[x] as number);
    return step === 0 ? (articleIds[y] as number) > (articleIds[x] as number) : step > 0;
  };
  const heap = new Heap(offset + limit, isBehind);
  for (let at = places.length - 1; at >= 0; at -= 1) heap.offer(places[at] as number);
  return heap.sorted().slice(offset);
}

/** Keeps the best `room` of what it is offered; the worst of them is on top. */
class Heap {
  readonly #list: number[] = [];
  readonly #room: number;
  readonly #isBehind: (x: number, y: number) => boolean;

  constructor(room: number, isBehind: (x: number, y: number) => boolean) {
    this.#room = room;
    this.#isBehind = isBehind;
  }

  offer(value: number): void {
    const list = this.#list;
    if (this.#room === 0) return;
    if (list.length < this.#room) {
      list.push(value);
      this.#rise(list.length - 1);
    } else if (this.#isBehind(list[0] as number, value)) {
      list[0] = value;
      this.#sink();
    }
  }

  sorted(): number[] {
    return this.#list.toSorted((x, y) => (x === y ? 0 : this.#isBehind(x, y) ? 1 : -1));
  }

  #rise(from: number): void {
    const list = this.#list;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBehind(list[at] as number, list[parent] as number)) return;
      [list[at], list[parent]] = [list[parent] as number, list[at] as number];
      at = parent;
    }
  }

  #sink(): void {
    const list = this.#list;
    let at = 0;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < list.length && this.#isBehind(list[child] as number, list[worst] as number))
          worst = child;
      }
      if (worst === at) return;
      [list[at], list[worst]] = [list[worst] as number, list[at] as number];
      at = worst;
    }
  }
}
