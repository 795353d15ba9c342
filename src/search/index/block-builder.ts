// Postings of many articles of one block, gathered in flat arrays and sorted by counting.
import type { Atoms } from '../tokens/atoms.ts';
import { termAt } from '../tokens/terms.ts';
import { blockBits, bucketOf, titleMark } from './bucket.ts';
import type { Posting } from './bucket.ts';

const mask = (1 << blockBits) - 1;

/** Articles are added in ascending order of their numbers. */
export class BlockBuilder {
  readonly #pairs = new Map<number, number>();
  readonly #others = new Map<string, number>();
  readonly #terms: string[] = [];
  #counts: number[] = [];
  #ids = new Int32Array(1 << 16);
  #docs = new Uint16Array(1 << 16);
  #positions = new Int32Array(1 << 16);
  #size = 0;

  add(articleId: number, text: Atoms, title: Atoms): void {
    const doc = articleId & mask;
    this.#reserve(text.count + title.count);
    const { codes } = text;
    for (let at = 0; at < text.count; at += 1) {
      const code = codes[at] as number;
      const next = codes[at + 1] ?? 0;
      const isPair = code > 0 && next > 0 && code < 65_536 && next < 65_536;
      const id = isPair ? this.#pairId(code, next) : this.#termId(termAt(text, at));
      if (id >= 0) this.#put(id, doc, at);
    }
    for (let at = 0; at < title.count; at += 1) {
      const term = termAt(title, at);
      if (term !== '') this.#put(this.#termId(titleMark + term), doc, at);
    }
  }

  /** Postings by term by bucket. */
  build(): Map<number, Map<string, Posting>> {
    const counts = this.#counts;
    const starts = new Int32Array(counts.length + 1);
    for (const [id, count] of counts.entries()) starts[id + 1] = (starts[id] as number) + count;
    const next = starts.slice();
    const order = new Int32Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      const id = this.#ids[at] as number;
      order[next[id] as number] = at;
      next[id] = (next[id] as number) + 1;
    }
    const buckets = new Map<number, Map<string, Posting>>();
    for (const [id, term] of this.#terms.entries()) {
      const bucket = bucketOf(term);
      let terms = buckets.get(bucket);
      if (!terms) buckets.set(bucket, (terms = new Map()));
      terms.set(term, this.#posting(order, starts[id] as number, starts[id + 1] as number));
    }
    return buckets;
  }

  #posting(order: Int32Array, from: number, to: number): Posting {
    const posting: Posting = { docs: [], counts: [], positions: [] };
    let last = -1;
    for (let i = from; i < to; i += 1) {
      const at = order[i] as number;
      const doc = this.#docs[at] as number;
      if (doc !== last) {
        posting.docs.push(doc);
        posting.counts.push(0);
        last = doc;
      }
      posting.counts[posting.counts.length - 1] = (posting.counts.at(-1) as number) + 1;
      posting.positions.push(this.#positions[at] as number);
    }
    return posting;
  }

  /** Two characters as one number: far quicker to look up than a string. */
  #pairId(first: number, second: number): number {
    const key = (first << 16) | second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const id = this.#newId(String.fromCharCode(first, second));
    this.#pairs.set(key, id);
    return id;
  }

  #termId(term: string): number {
    if (term === '') return -1;
    const known = this.#others.get(term);
    if (known !== undefined) return known;
    const id = this.#newId(term);
    this.#others.set(term, id);
    return id;
  }

  #newId(term: string): number {
    this.#counts.push(0);
    return this.#terms.push(term) - 1;
  }

  #put(id: number, doc: number, position: number): void {
    const at = this.#size;
    this.#ids[at] = id;
    this.#docs[at] = doc;
    this.#positions[at] = position;
    this.#counts[id] = (this.#counts[id] as number) + 1;
    this.#size = at + 1;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#ids.length) return;
    const room = Math.max(this.#ids.length * 2, this.#size + more);
    const ids = new Int32Array(room);
    const docs = new Uint16Array(room);
    const positions = new Int32Array(room);
    ids.set(this.#ids);
    docs.set(this.#docs);
    positions.set(this.#positions);
    this.#ids = ids;
    this.#docs = docs;
    this.#positions = positions;
  }
}
