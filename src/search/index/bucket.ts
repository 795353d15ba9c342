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

/** Bytes of one term's entry within a bucket. */
export interface Entry {
  term: string;
  /** From the entry's first byte to the byte after its last. */
  from: number;
  to: number;
  docsAt: number;
  positionsAt: number;
}

const utf8 = new TextDecoder();
const toUtf8 = new TextEncoder();

export function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const reader = new ByteReader(bytes);
  while (reader.at < bytes.length) {
    const from = reader.at;
    const size = reader.number();
    const term = utf8.decode(bytes.subarray(reader.at, reader.at + size));
    reader.at += size;
    const docsSize = reader.number();
    const positionsSize = reader.number();
    const docsAt = reader.at;
    const positionsAt = docsAt + docsSize;
    reader.at = positionsAt + positionsSize;
    yield { term, from, to: reader.at, docsAt, positionsAt };
  }
}

/** The entry of one term, without decoding the others. */
export function findEntry(bytes: Uint8Array, term: Uint8Array): Entry | undefined {
  const reader = new ByteReader(bytes);
  while (reader.at < bytes.length) {
    const from = reader.at;
    const size = reader.number();
    const termAt = reader.at;
    reader.at += size;
    const docsSize = reader.number();
    const positionsSize = reader.number();
    const docsAt = reader.at;
    const positionsAt = docsAt + docsSize;
    reader.at = positionsAt + positionsSize;
    if (size !== term.length) continue;
    let same = 0;
    while (same < size && bytes[termAt + same] === term[same]) same += 1;
    if (same === size) return { term: '', from, to: reader.at, docsAt, positionsAt };
  }
  return undefined;
}

export const termBytes = (term: string): Uint8Array => toUtf8.encode(term);

export function readPosting(bytes: Uint8Array, entry: Entry): Posting {
  const docs: number[] = [];
  const counts: number[] = [];
  const positions: number[] = [];
  const reader = new ByteReader(bytes, entry.docsAt);
  const places = new ByteReader(bytes, entry.positionsAt);
  let doc = -1;
  while (reader.at < entry.positionsAt) {
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

const docsPart = new ByteWriter(4096);
const positionsPart = new ByteWriter(4096);

export function writeEntry(out: ByteWriter, term: string, posting: Posting): void {
  docsPart.clear();
  positionsPart.clear();
  let before = -1;
  let at = 0;
  for (const [index, doc] of posting.docs.entries()) {
    const count = posting.counts[index] as number;
    docsPart.number(((doc - before - 1) << 1) | (count === 1 ? 1 : 0));
    if (count !== 1) docsPart.number(count);
    before = doc;
    let last = -1;
    for (const end = at + count; at < end; at += 1) {
      const position = posting.positions[at] as number;
      positionsPart.number(position - last - 1);
      last = position;
    }
  }
  const name = toUtf8.encode(term);
  out.number(name.length);
  out.append(name);
  out.number(docsPart.length);
  out.number(positionsPart.length);
  out.append(docsPart.view());
  out.append(positionsPart.view());
}

/**
 * A bucket with the postings of more articles. The articles of `added` are none of the bucket's.
 * Terms stand in the order of their characters: equal contents are equal bytes, however they came.
 */
export function addToBucket(bytes: Uint8Array, added: ReadonlyMap<string, Posting>): Uint8Array {
  const out = new ByteWriter(bytes.length + 256);
  const fresh = [...added.keys()].sort(byUnits);
  let next = 0;
  for (const entry of entriesOf(bytes)) {
    for (; next < fresh.length && (fresh[next] as string) < entry.term; next += 1) {
      writeEntry(out, fresh[next] as string, added.get(fresh[next] as string) as Posting);
    }
    if (fresh[next] === entry.term) {
      next += 1;
      const more = added.get(entry.term) as Posting;
      writeEntry(out, entry.term, mergePostings(readPosting(bytes, entry), more));
    } else out.append(bytes.subarray(entry.from, entry.to));
  }
  for (; next < fresh.length; next += 1) {
    writeEntry(out, fresh[next] as string, added.get(fresh[next] as string) as Posting);
  }
  return out.view().slice();
}

/** A bucket without some articles; the same bytes where it holds none of them. */
export function removeFromBucket(bytes: Uint8Array, gone: ReadonlySet<number>): Uint8Array {
  const out = new ByteWriter(bytes.length);
  for (const entry of entriesOf(bytes)) {
    const posting = readPosting(bytes, entry);
    if (!posting.docs.some((doc) => gone.has(doc)))
      out.append(bytes.subarray(entry.from, entry.to));
    else {
      const left = without(posting, gone);
      if (left.docs.length > 0) writeEntry(out, entry.term, left);
    }
  }
  return out.view().slice();
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
