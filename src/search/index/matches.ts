// Which articles hold a phrase and how often, from the postings of its terms.
import { ByteReader } from './bytes.ts';
import { blockBits, entriesOf, findEntry, readPosting, termBytes } from './bucket.ts';
import type { Entry, Posting } from './bucket.ts';
import type { Need } from '../tokens/terms.ts';

/** Calls with the article's number within the block and how often the phrase stands in it. */
type Found = (doc: number, count: number) => void;

/** The bytes of a bucket of the block; undefined where it has none. */
type Bytes = (bucket: number) => Uint8Array | undefined;

/** A need with where its term lives. */
export interface PlacedNeed extends Need {
  bytes: Uint8Array;
  buckets: readonly number[];
}

export function placeNeed(need: Need, buckets: readonly number[]): PlacedNeed {
  return { ...need, bytes: termBytes(need.term), buckets };
}

/** Finds a phrase in one block: every need stands at its offset from one and the same position. */
export function matchBlock(needs: readonly PlacedNeed[], bytesOf: Bytes, found: Found): void {
  const [only] = needs;
  if (needs.length === 1 && only) {
    if (!only.prefix) {
      for (const [bytes, entry] of entriesFor(only, bytesOf)) countDocs(bytes, entry, found);
      return;
    }
    const sums = new Int32Array(1 << blockBits);
    for (const [bytes, entry] of entriesFor(only, bytesOf)) {
      countDocs(bytes, entry, (doc, count) => (sums[doc] = (sums[doc] as number) + count));
    }
    for (const [doc, count] of sums.entries()) if (count > 0) found(doc, count);
    return;
  }
  const lists: { offset: number; posting: Posting; size: number }[] = [];
  for (const need of needs) {
    const parts = [...entriesFor(need, bytesOf)];
    if (parts.length === 0) return;
    const postings = parts.map(([bytes, entry]) => readPosting(bytes, entry));
    const posting = postings.length === 1 ? (postings[0] as Posting) : uniteFirst(postings);
    lists.push({ offset: need.offset, posting, size: posting.docs.length });
  }
  // The rarest leads.
  lists.sort((a, b) => a.size - b.size);
  meet(lists, found);
}

function* entriesFor(need: PlacedNeed, bytesOf: Bytes): Generator<[Uint8Array, Entry]> {
  for (const bucket of need.buckets) {
    const bytes = bytesOf(bucket);
    if (!bytes) continue;
    if (need.prefix) {
      for (const entry of entriesOf(bytes))
        if (entry.term.startsWith(need.term)) yield [bytes, entry];
    } else {
      const entry = findEntry(bytes, need.bytes);
      if (entry) yield [bytes, entry];
    }
  }
}

function countDocs(bytes: Uint8Array, entry: Entry, found: Found): void {
  const reader = new ByteReader(bytes, entry.docsAt);
  let doc = -1;
  while (reader.at < entry.positionsAt) {
    const step = reader.number();
    doc += (step >>> 1) + 1;
    found(doc, step & 1 ? 1 : reader.number());
  }
}

/** All that begins with a character: of each article the positions in order. */
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

interface Cursor {
  offset: number;
  posting: Posting;
  /** Index of the article it stands at, and of its first position. */
  at: number;
  position: number;
}

function meet(lists: readonly { offset: number; posting: Posting }[], found: Found): void {
  const [lead, ...others] = lists.map(({ offset, posting }) => ({
    offset,
    posting,
    at: 0,
    position: 0,
  }));
  if (!lead) return;
  const { docs, counts } = lead.posting;
  for (; lead.at < docs.length; lead.at += 1) {
    const doc = docs[lead.at] as number;
    const isEverywhere = others.every((cursor) => moveTo(cursor, doc));
    if (isEverywhere) {
      const count = countTogether(lead, others);
      if (count > 0) found(doc, count);
    }
    lead.position += counts[lead.at] as number;
  }
}

function moveTo(cursor: Cursor, doc: number): boolean {
  const { docs, counts } = cursor.posting;
  while (cursor.at < docs.length && (docs[cursor.at] as number) < doc) {
    cursor.position += counts[cursor.at] as number;
    cursor.at += 1;
  }
  return docs[cursor.at] === doc;
}

/** Positions of the lead at which all others stand at their offsets too. */
function countTogether(lead: Cursor, others: readonly Cursor[]): number {
  let count = 0;
  const next = others.map((cursor) => cursor.position);
  const end = lead.position + (lead.posting.counts[lead.at] as number);
  for (let at = lead.position; at < end; at += 1) {
    const start = (lead.posting.positions[at] as number) - lead.offset;
    let holds = true;
    for (let i = 0; holds && i < others.length; i += 1) {
      const { posting, offset, at: doc, position } = others[i] as Cursor;
      const last = position + (posting.counts[doc] as number);
      let place = next[i] as number;
      while (place < last && (posting.positions[place] as number) < start + offset) place += 1;
      next[i] = place;
      holds = place < last && posting.positions[place] === start + offset;
    }
    if (holds) count += 1;
  }
  return count;
}
