// A bucket: the postings of some hundred terms over one block of articles, as the bytes of one row.
// Many rare terms share a row, so the table has some thousand rows per block instead of a million.
import { ByteReader, ByteWriter } from './bytes.ts';

/** Articles whose numbers share all but the last 13 bits share a block. */
export const blockBits = 13;
const bucketBits = 13;
const firstBits = 10;
const bucketMask = (1 << bucketBits) - 1;
const secondMask = (1 << (bucketBits - firstBits)) - 1;

/** Marks the terms of titles; no term of a text begins with it. */
export const titleMark = ':';

export const blockOf = (articleId: number): number => Math.floor(articleId / (1 << blockBits));

/** Where a term lives. Terms with one first character share eight buckets: a prefix is found there. */
export function bucketOf(term: string): number {
  const from = term.startsWith(titleMark) ? 1 : 0;
  const first = term.codePointAt(from) ?? 0;
  const width = first > 0xffff ? 2 : 1;
  let rest = 0;
  for (let at = from + width; at < term.length; at += 1)
    rest = Math.imul(rest, 31) + term.charCodeAt(at);
  return firstHash(first, from) | (mix(rest) & secondMask);
}

/** All buckets of the terms that begin with a character. */
export function bucketsOfPrefix(prefix: string): number[] {
  const from = prefix.startsWith(titleMark) ? 1 : 0;
  const first = firstHash(prefix.codePointAt(from) ?? 0, from);
  return Array.from({ length: secondMask + 1 }, (_, second) => first | second);
}

function firstHash(point: number, field: number): number {
  return ((mix(point * 2 + field) & ((1 << firstBits) - 1)) * (secondMask + 1)) & bucketMask;
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Where a term stands: articles ascending (numbered within the block), and its positions in each. */
export interface Posting {
  docs: number[];
  /** Per article, how many of `positions` are its. */
  counts: number[];
  positions: number[];
}

/** Positions stand apart: a question for one pair of characters does not need them. */
export interface Bucket {
  docs: Uint8Array;
  /** Empty where they were not asked for. */
  positions: Uint8Array;
}

export const emptyBucket: Bucket = { docs: new Uint8Array(), positions: new Uint8Array() };

/** Where the bytes of one term are: [from, to) with its name, [docsAt, to) without, and its positions. */
export interface Entry {
  from: number;
  to: number;
  nameAt: number;
  nameEnd: number;
  docsAt: number;
  positionsAt: number;
  positionsEnd: number;
}

const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();

export function* entriesOf({ docs }: Bucket): Generator<Entry> {
  const reader = new ByteReader(docs);
  let positionsAt = 0;
  while (reader.at < docs.length) {
    const from = reader.at;
    const size = reader.number();
    const nameAt = reader.at;
    reader.at += size;
    const docsSize = reader.number();
    const positionsEnd = positionsAt + reader.number();
    const docsAt = reader.at;
    reader.at += docsSize;
    const to = reader.at;
    yield { from, to, nameAt, nameEnd: nameAt + size, docsAt, positionsAt, positionsEnd };
    positionsAt = positionsEnd;
  }
}

/** The entry of one term, given as `termBytes` writes it. */
export function findEntry(bucket: Bucket, term: Uint8Array): Entry | undefined {
  for (const entry of entriesOf(bucket)) {
    if (entry.nameEnd - entry.nameAt === term.length && beginsWith(bucket, entry, term))
      return entry;
  }
  return undefined;
}

export function beginsWith(
  { docs }: Bucket,
  { nameAt, nameEnd }: Entry,
  start: Uint8Array,
): boolean {
  if (nameEnd - nameAt < start.length) return false;
  for (let at = 0; at < start.length; at += 1) if (docs[nameAt + at] !== start[at]) return false;
  return true;
}

export const termBytes = (term: string): Uint8Array => toUtf8.encode(term);

const nameOf = ({ docs }: Bucket, { nameAt, nameEnd }: Entry): string =>
  utf8.decode(docs.subarray(nameAt, nameEnd));

export function readPosting(bucket: Bucket, entry: Entry): Posting {
  const docs: number[] = [];
  const counts: number[] = [];
  const positions: number[] = [];
  const reader = new ByteReader(bucket.docs, entry.docsAt);
  const places = new ByteReader(bucket.positions, entry.positionsAt);
  let doc = -1;
  while (reader.at < entry.to) {
    const step = reader.number();
    doc += (step >>> 1) + 1;
    const count = step & 1 ? 1 : reader.number();
    docs.push(doc);
    counts.push(count);
    let position = -1;
    for (let i = 0; i < count; i += 1) {
      position += places.number() + 1;
      positions.push(position);
    }
  }
  return { docs, counts, positions };
}

/** Writes entries one after the other, in the order of their terms. */
class BucketWriter {
  readonly #docs = new ByteWriter(1024);
  readonly #positions = new ByteWriter(1024);
  readonly #list = new ByteWriter(1024);

  write(term: string, posting: Posting): void {
    const list = this.#list;
    list.clear();
    const positionsAt = this.#positions.length;
    let before = -1;
    let at = 0;
    for (let index = 0; index < posting.docs.length; index += 1) {
      const doc = posting.docs[index] as number;
      const count = posting.counts[index] as number;
      list.number(((doc - before - 1) << 1) | (count === 1 ? 1 : 0));
      if (count !== 1) list.number(count);
      before = doc;
      let last = -1;
      for (const end = at + count; at < end; at += 1) {
        const position = posting.positions[at] as number;
        this.#positions.number(position - last - 1);
        last = position;
      }
    }
    const name = toUtf8.encode(term);
    this.#docs.number(name.length);
    this.#docs.append(name);
    this.#docs.number(list.length);
    this.#docs.number(this.#positions.length - positionsAt);
    this.#docs.append(list.view());
  }

  copy({ docs, positions }: Bucket, { from, to, positionsAt, positionsEnd }: Entry): void {
    this.#docs.append(docs.subarray(from, to));
    this.#positions.append(positions.subarray(positionsAt, positionsEnd));
  }

  bucket(): Bucket {
    return { docs: this.#docs.view().slice(), positions: this.#positions.view().slice() };
  }
}

/**
 * A bucket with the postings of more articles. The articles of `added` are none of the bucket's.
 * Terms stand in the order of their characters: equal contents are equal bytes, however they came.
 */
export function addToBucket(bucket: Bucket, added: ReadonlyMap<string, Posting>): Bucket {
  const out = new BucketWriter();
  const fresh = [...added.keys()].sort(byUnits);
  let next = 0;
  for (const entry of entriesOf(bucket)) {
    const term = nameOf(bucket, entry);
    for (; next < fresh.length && (fresh[next] as string) < term; next += 1) {
      out.write(fresh[next] as string, added.get(fresh[next] as string) as Posting);
    }
    if (fresh[next] === term) {
      next += 1;
      out.write(term, mergePostings(readPosting(bucket, entry), added.get(term) as Posting));
    } else out.copy(bucket, entry);
  }
  for (; next < fresh.length; next += 1) {
    out.write(fresh[next] as string, added.get(fresh[next] as string) as Posting);
  }
  return out.bucket();
}

/** A bucket without some articles; undefined where it holds none of them. */
export function removeFromBucket(bucket: Bucket, gone: ReadonlySet<number>): Bucket | undefined {
  const out = new BucketWriter();
  let changed = false;
  for (const entry of entriesOf(bucket)) {
    const posting = readPosting(bucket, entry);
    if (!posting.docs.some((doc) => gone.has(doc))) {
      out.copy(bucket, entry);
      continue;
    }
    changed = true;
    const left = without(posting, gone);
    if (left.docs.length > 0) out.write(nameOf(bucket, entry), left);
  }
  return changed ? out.bucket() : undefined;
}

function without(posting: Posting, gone: ReadonlySet<number>): Posting {
  const left: Posting = { docs: [], counts: [], positions: [] };
  let at = 0;
  for (const [index, doc] of posting.docs.entries()) {
    const count = posting.counts[index] as number;
    if (!gone.has(doc)) {
      left.docs.push(doc);
      left.counts.push(count);
      for (let i = at; i < at + count; i += 1) left.positions.push(posting.positions[i] as number);
    }
    at += count;
  }
  return left;
}

function mergePostings(one: Posting, two: Posting): Posting {
  const all: Posting = { docs: [], counts: [], positions: [] };
  const ends = [0, 0];
  const next = [0, 0];
  const both = [one, two];
  while (next[0] !== one.docs.length || next[1] !== two.docs.length) {
    const a = one.docs[next[0] as number] ?? Infinity;
    const b = two.docs[next[1] as number] ?? Infinity;
    const side = a < b ? 0 : 1;
    const from = both[side] as Posting;
    const index = next[side] as number;
    const count = from.counts[index] as number;
    const at = ends[side] as number;
    all.docs.push(from.docs[index] as number);
    all.counts.push(count);
    for (let i = at; i < at + count; i += 1) all.positions.push(from.positions[i] as number);
    next[side] = index + 1;
    ends[side] = at + count;
  }
  return all;
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
