// Which articles hold each phrase of a question: postings for most, the text itself for those that wait.
import type { Scope } from '../../registers/scope.ts';
import { bucketOf, bucketsOfPrefix, titleMark } from '../index/bucket.ts';
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

/** Places of articles in the catalog, and how often each holds the phrase. No order. */
export interface Matches {
  places: number[];
  counts: number[];
}

/** Looks for all leaves with one question to the database. */
export async function matchLeaves(
  scope: Scope,
  catalog: Catalog,
  leaves: readonly Leaf[],
): Promise<Matches[]> {
  const placed = leaves.map(placeNeeds);
  const buckets = new Set(placed.flat().flatMap((need) => need.buckets));
  const blocks = new Map<number, Map<number, Uint8Array>>();
  for (const { block, bucket, data } of await readPostingRows(scope, [...buckets])) {
    let rows = blocks.get(block);
    if (!rows) blocks.set(block, (rows = new Map()));
    rows.set(bucket, data);
  }
  return leaves.map((leaf, index) => {
    const matches: Matches = { places: [], counts: [] };
    const needs = placed[index] as PlacedNeed[];
    for (const [block, rows] of blocks) {
      const places = catalog.placesOf(block);
      // Written since the catalog looked: the next question finds it.
      if (!places) continue;
      matchBlock(
        needs,
        (bucket) => rows.get(bucket),
        (doc, count) => {
          const place = (places[doc] as number) - 1;
          if (place < 0 || catalog.waiting.has(place)) return;
          matches.places.push(place);
          matches.counts.push(count);
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
    if (count === 0) continue;
    matches.places.push(place);
    matches.counts.push(count);
  }
}
