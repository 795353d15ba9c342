// Which articles hold a phrase and how often, from the postings of its terms.
import type { Need } from '../tokens/terms.ts';
import { beginsWith, blockBits, entriesOf, findEntry, readPosting, termBytes } from './bucket.ts';
import type { Bucket, Entry, Posting } from './bucket.ts';
import { ByteReader } from './bytes.ts';

/** Calls with the article's number within the block and how often the phrase stands in it. */
type Found = (doc: number, count: number) => void;

/** A bucket of the block; undefined where it has none. */
type BucketAt = (bucket: number) => Bucket | undefined;

/** A need with where its term lives. */
export interface PlacedNeed extends Need {
  bytes: Uint8Array;
  buckets: readonly number[];
}

export function placeNeed(need: Need, buckets: readonly number[]): PlacedNeed {
  return { ...need, bytes: termBytes(need.term), buckets };
}

/** Finds a phrase in one block: every need stands at its offset from one and the same position. */
export function matchBlock(needs: readonly PlacedNeed[], bucketAt: BucketAt, found: Found): void {
  const [only] = needs;
  if (needs.length === 1 && only)
    return only.prefix ? sumDocs(only, bucketAt, found) : listDocs(only, bucketAt, found);
  const lists: List[] = [];
  for (const need of needs) {
    const parts = [...entriesFor(need, bucketAt)];
    if (parts.length === 0) return;
    const [[bucket, entry]] = parts as [[Bucket, Entry]];
    const list = takeList(lists.length);
    if (need.prefix) list.takeAll(uniteFirst(parts.map((part) => readPosting(...part))));
    else list.read(bucket, entry);
    list.offset = need.offset;
    lists.push(list);
  }
  // The rarest leads.
  lists.sort((a, b) => a.size - b.size);
  meet(lists, found);
}

function* entriesFor(need: PlacedNeed, bucketAt: BucketAt): Generator<[Bucket, Entry]> {
  for (const number of need.buckets) {
    const bucket = bucketAt(number);
    if (!bucket) continue;
    if (need.prefix) {
      for (const entry of entriesOf(bucket)) {
        if (beginsWith(bucket, entry, need.bytes)) yield [bucket, entry];
      }
    } else {
      const entry = findEntry(bucket, need.bytes);
      if (entry) yield [bucket, entry];
    }
  }
}

function listDocs(need: PlacedNeed, bucketAt: BucketAt, found: Found): void {
  for (const [bucket, entry] of entriesFor(need, bucketAt)) {
    const reader = new ByteReader(bucket.docs, entry.docsAt);
    let doc = -1;
    while (reader.at < entry.to) {
      const step = reader.number();
      doc += (step >>> 1) + 1;
      found(doc, step & 1 ? 1 : reader.number());
    }
  }
}

/** All that begins with a character: an article that holds several counts once, with their sum. */
function sumDocs(need: PlacedNeed, bucketAt: BucketAt, found: Found): void {
  const sums = new Int32Array(1 << blockBits);
  listDocs(need, bucketAt, (doc, count) => {
    sums[doc] = (sums[doc] as number) + count;
  });
  for (let doc = 0; doc < sums.length; doc += 1) {
    if (sums[doc]) found(doc, sums[doc] as number);
  }
}

/** Of each article the positions of all postings, in order. */
function uniteFirst(postings: readonly Posting[]): Posting {
  const byDoc = new Map<number, number[]>();
  for (const posting of postings) {
    let at = 0;
    for (const [index, doc] of posting.docs.entries()) {
      const end = at + (posting.counts[index] as number);
      let list = byDoc.get(doc);
      if (!list) byDoc.set(doc, (list = []));
      for (; at < end; at += 1) list.push(posting.positions[at] as number);
    }
  }
  const all: Posting = { docs: [], counts: [], positions: [] };
  for (const doc of [...byDoc.keys()].sort((a, b) => a - b)) {
    const list = (byDoc.get(doc) as number[]).sort((a, b) => a - b);
    all.docs.push(doc);
    all.counts.push(list.length);
    for (const position of list) all.positions.push(position);
  }
  return all;
}

/** A posting in arrays that are used again: half of a search's time went into new ones. */
class List {
  offset = 0;
  size = 0;
  docs = new Int32Array(1024);
  /** Where the positions of an article end. */
  ends = new Int32Array(1024);
  positions = new Int32Array(4096);
  /** Index of the article it stands at. */
  at = 0;

  read(bucket: Bucket, entry: Entry): void {
    const reader = new ByteReader(bucket.docs, entry.docsAt);
    const places = new ByteReader(bucket.positions, entry.positionsAt);
    // A number takes at least a byte.
    this.#reserve(entry.to - entry.docsAt, entry.positionsEnd - entry.positionsAt);
    const { docs, ends, positions } = this;
    let size = 0;
    let end = 0;
    let doc = -1;
    while (reader.at < entry.to) {
      const step = reader.number();
      doc += (step >>> 1) + 1;
      const last = end + (step & 1 ? 1 : reader.number());
      let position = -1;
      for (; end < last; end += 1) {
        position += places.number() + 1;
        positions[end] = position;
      }
      docs[size] = doc;
      ends[size] = end;
      size += 1;
    }
    this.size = size;
    this.at = 0;
  }

  takeAll(posting: Posting): void {
    this.#reserve(posting.docs.length, posting.positions.length);
    this.docs.set(posting.docs);
    this.positions.set(posting.positions);
    let end = 0;
    for (const [index, count] of posting.counts.entries()) this.ends[index] = end += count;
    this.size = posting.docs.length;
    this.at = 0;
  }

  moveTo(doc: number): boolean {
    const { docs, size } = this;
    let { at } = this;
    while (at < size && (docs[at] as number) < doc) at += 1;
    this.at = at;
    return at < size && docs[at] === doc;
  }

  get start(): number {
    return this.at === 0 ? 0 : (this.ends[this.at - 1] as number);
  }

  get end(): number {
    return this.ends[this.at] as number;
  }

  #reserve(docs: number, positions: number): void {
    if (docs > this.docs.length) {
      this.docs = new Int32Array(docs * 2);
      this.ends = new Int32Array(docs * 2);
    }
    if (positions > this.positions.length) this.positions = new Int32Array(positions * 2);
  }
}

const kept: List[] = [];
function takeList(index: number): List {
  return (kept[index] ??= new List());
}

function meet(lists: readonly List[], found: Found): void {
  const [lead, ...others] = lists;
  if (!lead) return;
  for (; lead.at < lead.size; lead.at += 1) {
    const doc = lead.docs[lead.at] as number;
    let isEverywhere = true;
    for (let i = 0; isEverywhere && i < others.length; i += 1)
      isEverywhere = (others[i] as List).moveTo(doc);
    if (!isEverywhere) continue;
    const count = countTogether(lead, others);
    if (count > 0) found(doc, count);
  }
}

/** Positions of the lead at which all others stand at their offsets too. */
function countTogether(lead: List, others: readonly List[]): number {
  let count = 0;
  const { end } = lead;
  for (let at = lead.start; at < end; at += 1) {
    const start = (lead.positions[at] as number) - lead.offset;
    let holds = true;
    for (let i = 0; holds && i < others.length; i += 1) {
      const other = others[i] as List;
      holds = holdsPosition(other.positions, other.start, other.end, start + other.offset);
    }
    if (holds) count += 1;
  }
  return count;
}

/** Few positions an article: a walk is quicker than halving. */
function holdsPosition(positions: Int32Array, from: number, to: number, wanted: number): boolean {
  let at = from;
  while (at < to && (positions[at] as number) < wanted) at += 1;
  return at < to && positions[at] === wanted;
}
