// Articles that belong beside one: the same words, the same enterprises, near in time, other stories.
import { sql } from 'kysely';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import type { MentionKind, MentionRef, Related } from '../../schema/search.ts';
import { isShown } from '../index/columns.ts';
import { readTexts } from '../index/read-texts.ts';
import { matchLeaves } from '../query/leaves.ts';
import type { Leaf, Matches } from '../query/leaves.ts';
import { collapseStories, rarityOf, scoreMatches, takeBest } from '../query/rank.ts';
import { placesOf } from '../query/select.ts';
import type { SearchDesk } from '../search.ts';
import { readAtoms } from '../tokens/atoms.ts';
import type { Atoms } from '../tokens/atoms.ts';

const wordsAtMost = 12;
const pairsAtMost = 12;
/** The title's pairs of characters catch names that the dictionary cuts wrongly; they say less than words. */
const pairWeight = 0.3;
/** A word that more than a fifth of the articles hold does not make them related. */
const common = 0.2;
/** Of each enterprise or segment so many of the newest articles are looked at. */
const mentionsAtMost = 1000;
const mentionWeight = 1.5;
const weights: Readonly<Record<MentionKind, number>> = {
  enterprise: 1,
  project: 1,
  segment: 0.6,
  place: 0.3,
};
/** After so many days half of what time gives is gone; time gives half of the score. */
const halfLife = 90;
const day = 86_400_000;

interface Shared extends MentionRef {
  places: Set<number>;
  weight: number;
}

/**
 * The best first, one for each story, never the article itself nor another of its story. Empty where the
 * article is not known. Score: BM25 over its strongest words and its title's pairs of characters, and what
 * both mention by rarity, times a half that stays and a half that fades with the days between.
 */
export async function findRelated(
  scope: Scope,
  desk: SearchDesk,
  articleId: number,
  limit = 10,
): Promise<Related[]> {
  const { catalog, segmenter } = desk;
  await catalog.refresh(scope);
  const { columns } = catalog;
  const own = catalog.placeOf(articleId);
  const [text] = await readTexts(scope, [articleId]);
  if (own < 0 || !text) return [];
  const keywords = segmenter.keywords(`${text.title}\n${text.title}\n${text.body}`, wordsAtMost);
  const leaves = listLeaves(keywords, text.title);
  const matches = await matchLeaves(scope, catalog, leaves);
  const shared = await findShared(scope, desk, articleId);

  const mask = new Uint8Array(columns.size);
  const story = columns.stories[own] as number;
  const isTelling = ({ size }: Matches): boolean => size <= Math.max(10, common * columns.size);
  const admit = (place: number): void => {
    const isOwn = place === own || (story !== 0 && columns.stories[place] === story);
    if (!isOwn && (columns.flags[place] as number) & isShown) mask[place] = 1;
  };
  const telling = matches.flatMap((match, leaf) =>
    isTelling(match) ? [{ leaf, weight: leaf < keywords.length ? 1 : pairWeight }] : [],
  );
  for (const { leaf } of telling) {
    const { places, size } = matches[leaf] as Matches;
    for (let i = 0; i < size; i += 1) admit(places[i] as number);
  }
  for (const { places } of shared) for (const place of places) admit(place);
  collapseStories(columns, mask);

  const scores = scoreMatches(columns, telling, matches, mask);
  for (const { places, weight } of shared) {
    for (const place of places) if (mask[place]) scores[place] = (scores[place] as number) + weight;
  }
  const now = columns.moments[own] as number;
  const candidates = placesOf(mask);
  for (const place of candidates) {
    const days = Math.abs((columns.moments[place] as number) - now) / day;
    scores[place] = (scores[place] as number) * (0.5 + 0.5 * 2 ** (-days / halfLife));
  }
  const best = takeBest(columns, candidates, scores, { order: 'relevance', offset: 0, limit });
  const words = wordsOf(keywords, matches, new Set(best));
  return readRelated(
    scope,
    best.map((place) => columns.articleIds[place] as number),
    (id) => {
      const place = catalog.placeOf(id);
      return {
        score: scores[place] as number,
        words: words.get(place) ?? [],
        mentions: shared
          .filter(({ places }) => places.has(place))
          .map(({ kind, ref }) => ({ kind, ref })),
      };
    },
  );
}

/** Words first, then the title's pairs. */
function listLeaves(keywords: readonly string[], title: string): Leaf[] {
  const words = keywords.map((word) => ({ inTitle: false, phrase: readAtoms(word) }));
  const known = new Set(keywords);
  const pairs: Leaf[] = [];
  const { codes, count } = readAtoms(title);
  for (let at = 0; at + 1 < count && pairs.length < pairsAtMost; at += 1) {
    const [one = 0, two = 0] = [codes[at], codes[at + 1]];
    if (one <= 0 || two <= 0) continue;
    const pair = String.fromCodePoint(one, two);
    if (known.has(pair)) continue;
    known.add(pair);
    pairs.push({ inTitle: false, phrase: readAtoms(pair) });
  }
  return [...words, ...pairs].filter(({ phrase }: { phrase: Atoms }) => phrase.count > 0);
}

/** The articles that mention what this one mentions. */
async function findShared(
  scope: Scope,
  { catalog }: SearchDesk,
  articleId: number,
): Promise<Shared[]> {
  const result = await sql<{ kind: MentionKind; ref: string; articleId: number }>`
    select own.kind, own.ref, other.article_id
    from (
      select distinct kind, ref from mention where cluster_id = ${scope.clusterId} and article_id = ${articleId}
    ) own
    cross join lateral (
      select article_id from mention
      where cluster_id = ${scope.clusterId} and kind = own.kind and ref = own.ref
      order by article_id desc limit ${mentionsAtMost}
    ) other`.execute(scope.db);
  const all = new Map<string, Shared>();
  for (const { kind, ref, articleId: other } of result.rows) {
    const key = `${kind} ${ref}`;
    let one = all.get(key);
    if (!one) all.set(key, (one = { kind, ref, places: new Set(), weight: 0 }));
    const place = catalog.placeOf(other);
    if (place >= 0) one.places.add(place);
  }
  for (const one of all.values()) {
    one.weight =
      mentionWeight * weights[one.kind] * rarityOf(catalog.columns.size, one.places.size);
  }
  return [...all.values()];
}

/** Which of the words each of the best holds. */
function wordsOf(
  keywords: readonly string[],
  matches: readonly Matches[],
  best: ReadonlySet<number>,
): Map<number, string[]> {
  const words = new Map<number, string[]>([...best].map((place) => [place, []]));
  for (const [leaf, word] of keywords.entries()) {
    const { places, size } = matches[leaf] as Matches;
    for (let i = 0; i < size; i += 1) words.get(places[i] as number)?.push(word);
  }
  return words;
}

async function readRelated(
  scope: Scope,
  ids: readonly number[],
  reasonsOf: (articleId: number) => Pick<Related, 'score' | 'words' | 'mentions'>,
): Promise<Related[]> {
  const rows = await scope.db
    .selectFrom('article')
    .select(['articleId', 'title'])
    .where('clusterId', '=', scope.clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray(ids)))
    .where('removed', '=', false)
    .execute();
  const titles = new Map(rows.map((row) => [row.articleId, row.title]));
  return ids.flatMap((articleId) => {
    const title = titles.get(articleId);
    return title === undefined ? [] : [{ articleId, title, ...reasonsOf(articleId) }];
  });
}
