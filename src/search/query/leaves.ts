// Which articles hold each phrase of a question: postings for most, the text itself for those that wait.
import type { Scope } from '../../registers/scope.ts';
import { bucketOf, bucketsOfPrefix, titleMark } from '../index/bucket.ts';
import type { Bucket } from '../index/bucket.ts';
import type { Catalog } from '../index/catalog.ts';
import { matchBlock, placeNeed } from '../index/matches.ts';
import type { PlacedNeed } from '../index/matches.ts';
import { readPostingRows } from '../index/posting-rows.ts';
import type { Atoms } from '../tokens/atoms.ts';
import { findPhrase } from '../tokens/phrase.ts';
import { needsOf } from '../tokens/terms.ts';

/** A phrase to look for in titles, or in title and text. */
export interface Leaf {
  inTitle: boolean;
  phrase: Atoms;
}

/** Places of articles in the catalog, each once, and how often each holds the phrase. No order. */
export class Matches {
  readonly places: Int32Array;
  readonly counts: Int32Array;
  size = 0;

  constructor(room: number) {
    this.places = new Int32Array(room);
    this.counts = new Int32Array(room);
  }

  add(place: number, count: number): void {
    this.places[this.size] = place;
    this.counts[this.size] = count;
    this.size += 1;
  }
}

/** Looks for all leaves with one question to the database. */
export async function matchLeaves(
  scope: Scope,
  catalog: Catalog,
  leaves: readonly Leaf[],
): Promise<Matches[]> {
  const placed = leaves.map(placeNeeds);
  const buckets = (needs: PlacedNeed[][]): number[] => [
    ...new Set(needs.flat().flatMap((need) => need.buckets)),
  ];
  const together = placed.filter((needs) => needs.length > 1);
  const blocks = new Map<number, Map<number, Bucket>>();
  for (const { block, bucket, bytes } of await readPostingRows(
    scope,
    buckets(placed),
    buckets(together),
  )) {
    let rows = blocks.get(block);
    if (!rows) blocks.set(block, (rows = new Map()));
    rows.set(bucket, bytes);
  }
  const { waiting } = catalog;
  return leaves.map((leaf, index) => {
    const matches = new Matches(catalog.columns.size);
    for (const [block, rows] of blocks) {
      const places = catalog.placesOf(block);
      // Written since the catalog looked: the next question finds it.
      if (!places) continue;
      matchBlock(
        placed[index] as PlacedNeed[],
        (bucket) => rows.get(bucket),
        (doc, count) => {
          const place = (places[doc] as number) - 1;
          if (place >= 0 && (waiting.size === 0 || !waiting.has(place))) matches.add(place, count);
        },
      );
    }
    matchWaiting(catalog, leaf, matches);
    return matches;
  });
}

function placeNeeds({ inTitle, phrase }: Leaf): PlacedNeed[] {
  return needsOf(phrase).map((need) => {
    const term = inTitle ? titleMark + need.term : need.term;
    return placeNeed({ ...need, term }, need.prefix ? bucketsOfPrefix(term) : [bucketOf(term)]);
  });
}

function matchWaiting(catalog: Catalog, { inTitle, phrase }: Leaf, matches: Matches): void {
  for (const [place, atoms] of catalog.waiting) {
    const count = findPhrase(inTitle ? atoms.title : atoms.text, phrase).length;
    if (count > 0) matches.add(place, count);
  }
}
