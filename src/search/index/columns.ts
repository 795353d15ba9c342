// Values of all articles, one array per property, and the words that many of them share as numbers.

export interface DocumentValues {
  articleId: number;
  length: number;
  /** Milliseconds: when it was published, or captured where that is not known. */
  moment: number;
  captured: number;
  /** Days of publication as numbers (20250120), 0 for none: src/search/index/days.ts. */
  from: number;
  to: number;
  category: string;
  source: string;
  site: string;
  /** 0 for none. */
  storyId: number;
  /** Current and not removed. */
  shown: boolean;
  /** Not removed; may be an older capture of its page. */
  kept: boolean;
}

/** Words that many articles share: 产业, 示例日报. Numbers count from 0. */
export class Names {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.list.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}

export const isShown = 1;
export const isKept = 2;

export class Columns {
  size = 0;
  articleIds = new Float64Array(1024);
  lengths = new Int32Array(1024);
  moments = new Float64Array(1024);
  captured = new Float64Array(1024);
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  categories = new Int32Array(1024);
  sources = new Int32Array(1024);
  sites = new Int32Array(1024);
  /** Number of the story, from 1; 0 for none. */
  stories = new Int32Array(1024);
  flags = new Uint8Array(1024);
  readonly categoryNames = new Names();
  readonly sourceNames = new Names();
  readonly storyIds: number[] = [0];
  readonly #storyNumbers = new Map<number, number>();
  /** Shown articles by number of the story. */
  readonly storySizes: number[] = [0];
  /** Of all shown articles. */
  shownCount = 0;
  shownLength = 0;

  set(place: number, values: DocumentValues): void {
    if (place >= this.articleIds.length) this.#grow(place + 1);
    if (place < this.size) this.#count(place, -1);
    else this.size = place + 1;
    this.articleIds[place] = values.articleId;
    this.lengths[place] = values.length;
    this.moments[place] = values.moment;
    this.captured[place] = values.captured;
    this.from[place] = values.from;
    this.to[place] = values.to;
    this.categories[place] = this.categoryNames.numberOf(values.category);
    this.sources[place] = this.sourceNames.numberOf(values.source);
    this.sites[place] = this.sourceNames.numberOf(values.site);
    this.stories[place] = values.storyId === 0 ? 0 : this.#storyNumber(values.storyId);
    this.flags[place] = (values.shown ? isShown : 0) | (values.kept ? isKept : 0);
    this.#count(place, 1);
  }

  /** Mean length of a shown article. */
  get meanLength(): number {
    return this.shownCount === 0 ? 1 : Math.max(1, this.shownLength / this.shownCount);
  }

  #count(place: number, by: number): void {
    if (!((this.flags[place] as number) & isShown)) return;
    this.shownCount += by;
    this.shownLength += by * (this.lengths[place] as number);
    const story = this.stories[place] as number;
    this.storySizes[story] = (this.storySizes[story] as number) + by;
  }

  #storyNumber(storyId: number): number {
    let number = this.#storyNumbers.get(storyId);
    if (number === undefined) {
      number = this.storyIds.push(storyId) - 1;
      this.storySizes.push(0);
      this.#storyNumbers.set(storyId, number);
    }
    return number;
  }

  #grow(least: number): void {
    const room = Math.max(least, this.articleIds.length * 2);
    this.articleIds = widen(this.articleIds, new Float64Array(room));
    this.lengths = widen(this.lengths, new Int32Array(room));
    this.moments = widen(this.moments, new Float64Array(room));
    this.captured = widen(this.captured, new Float64Array(room));
    this.from = widen(this.from, new Int32Array(room));
    this.to = widen(this.to, new Int32Array(room));
    this.categories = widen(this.categories, new Int32Array(room));
    this.sources = widen(this.sources, new Int32Array(room));
    this.sites = widen(this.sites, new Int32Array(room));
    this.stories = widen(this.stories, new Int32Array(room));
    this.flags = widen(this.flags, new Uint8Array(room));
  }
}

function widen<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
