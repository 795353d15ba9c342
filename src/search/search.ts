// Full text search over the archived press, in either order, one hit per story.
import { sql } from 'kysely';
import type { Scope } from '../registers/scope.ts';
import { searchOptionsSchema } from '../schema/search.ts';
import type { MentionRef, SearchHit, SearchOptions, SearchResult } from '../schema/search.ts';
import type { Catalog } from './index/catalog.ts';
import { idArray } from '../registers/ids.ts';
import { compile } from './query/compile.ts';
import { countFacets } from './query/facets.ts';
import { matchLeaves } from './query/leaves.ts';
import { parseQuery } from './query/parse-query.ts';
import { collapseStories, scoreMatches, takeBest } from './query/rank.ts';
import { placesOf, select } from './query/select.ts';
import { cutSnippet, findRanges } from './query/snippet.ts';
import type { Atoms } from './tokens/atoms.ts';
import type { Segmenter } from './tokens/segmenter.ts';

/** What a search works with: the catalog of the cluster and the words of its language. */
export interface SearchDesk {
  catalog: Catalog;
  segmenter: Segmenter;
}

/**
 * Searches the shown articles of a cluster. A question without words lists the newest, or what the filters
 * leave. Outside of transactions: the catalog must not learn what may be rolled back.
 */
export async function search(
  scope: Scope,
  desk: SearchDesk,
  text: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { order, offset, limit, filters, collapse, older } = searchOptionsSchema.parse(options);
  const { catalog, segmenter } = desk;
  await catalog.refresh(scope);
  const { columns } = catalog;
  const query = parseQuery(text);
  const isScored = order === 'relevance' && query.clauses.length > 0;
  const plan = compile(query, segmenter, columns.sourceNames, isScored);
  const matches = await matchLeaves(scope, catalog, plan.leaves);
  const mentioned = await findMentioned(scope, catalog, filters.mentions ?? []);
  const mask = select(columns, plan, matches, { query, filters, mentioned, older });
  if (collapse) collapseStories(columns, mask);
  const scores = isScored
    ? scoreMatches(columns, plan.scored, matches, mask)
    : new Float32Array(columns.size);
  const places = placesOf(mask);
  const best = takeBest(columns, places, scores, {
    order: isScored ? 'relevance' : 'time',
    offset,
    limit,
  });
  const wanted = new Set(
    plan.clauses.flat().flatMap((part) => ('leaves' in part ? part.leaves : [])),
  );
  const phrases = [...wanted].map((leaf) => plan.leaves[leaf]?.phrase as Atoms);
  return {
    total: places.length,
    hits: await readHits(scope, catalog, best, scores, phrases),
    facets: countFacets(columns, places),
    ignored: query.ignored,
  };
}

/** Places of the articles that mention all of these. */
async function findMentioned(
  scope: Scope,
  catalog: Catalog,
  mentions: readonly MentionRef[],
): Promise<Set<number> | undefined> {
  let all: Set<number> | undefined;
  for (const { kind, ref } of mentions) {
    const result = await sql<{ articleId: number }>`
      select distinct article_id from mention
      where cluster_id = ${scope.clusterId} and kind = ${kind} and ref = ${ref}`.execute(scope.db);
    const places = new Set(result.rows.map((row) => catalog.placeOf(row.articleId)));
    const before: Set<number> | undefined = all;
    all = before ? new Set([...places].filter((place) => before.has(place))) : places;
  }
  return all;
}

async function readHits(
  scope: Scope,
  catalog: Catalog,
  places: readonly number[],
  scores: Float32Array,
  phrases: readonly Atoms[],
): Promise<SearchHit[]> {
  const { columns } = catalog;
  const ids = places.map((place) => columns.articleIds[place] as number);
  const rows = await scope.db
    .selectFrom('article')
    .select(['articleId', 'title', 'body'])
    .where('clusterId', '=', scope.clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray(ids)))
    // Whatever the catalog says: what was taken down this moment is not shown.
    .where('removed', '=', false)
    .execute();
  const texts = new Map(rows.map((row) => [row.articleId, row]));
  const hits: SearchHit[] = [];
  for (const [index, place] of places.entries()) {
    const articleId = ids[index] as number;
    const text = texts.get(articleId);
    // Taken away since the catalog looked.
    if (!text) continue;
    const story = columns.stories[place] as number;
    hits.push({
      articleId,
      score: scores[place] as number,
      title: text.title,
      titleRanges: findRanges(text.title, phrases),
      snippet: cutSnippet(text.body, phrases),
      storyId: story === 0 ? null : (columns.storyIds[story] as number),
      reposts: story === 0 ? 0 : Math.max(0, (columns.storySizes[story] as number) - 1),
    });
  }
  return hits;
}
