// Writes down which articles a subscription has matched, and under which story each of them was told.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { copyRows } from '../../db/copy.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import { keyStories } from './key-stories.ts';
import type { Candidate, Told } from './key-stories.ts';

export interface Writing {
  subscriptionId: number;
  /** Articles that match now; those that were matched before are passed over. */
  articleIds: readonly number[];
  /** False: they were there before the subscription, or before its question changed. */
  news: boolean;
  now: Date;
}

/**
 * Inside a transaction that holds the subscription's row, so that no other process matches for it. Answers the
 * keys of the stories that were not told before.
 */
export async function writeMatches(inside: Scope, writing: Writing): Promise<number[]> {
  const { subscriptionId, articleIds, news, now } = writing;
  if (articleIds.length === 0) return [];
  const candidates = await readCandidates(inside, subscriptionId, articleIds);
  if (candidates.length === 0) return [];
  const told = await readTold(inside, subscriptionId, candidates);
  const { matches, fresh } = keyStories(candidates, told);
  const times = new Map(candidates.map(({ articleId, capturedAt }) => [articleId, capturedAt]));
  await copyRows(
    inside.db,
    'subscription_match',
    ['cluster_id', 'subscription_id', 'article_id', 'story_key', 'matched_at', 'news', 'listed'],
    matches.map(({ articleId, storyKey }) => [
      inside.clusterId,
      subscriptionId,
      articleId,
      storyKey,
      news ? now.toISOString() : times.get(articleId),
      news,
      true,
    ]),
  );
  return fresh;
}

/** After the question has changed, the feeds list what answers the new one; what was told is remembered. */
export async function relist(
  { db, clusterId }: Scope,
  subscriptionId: number,
  articleIds: readonly number[],
): Promise<void> {
  await sql`update subscription_match set listed = (article_id in (select unnest(${idArray(articleIds)})))
    where cluster_id = ${clusterId} and subscription_id = ${subscriptionId}`.execute(db);
}

/**
 * Articles that are shown and were not matched before. There may be a hundred thousand: each is looked up by its key,
 * where `= any(…)` would compare every article with every number.
 */
async function readCandidates(
  { db, clusterId }: Scope,
  subscriptionId: number,
  articleIds: readonly number[],
): Promise<Candidate[]> {
  const result = await sql<Candidate>`
    select a.article_id, a.story_id, a.surt, a.captured_at, coalesce(a.published_at, a.captured_at) as moment
    from unnest(${idArray(articleIds)}) as wanted (article_id)
    join article a on a.cluster_id = ${clusterId} and a.article_id = wanted.article_id
    where not a.removed
      and not exists (select 1 from subscription_match m where m.cluster_id = ${clusterId}
        and m.subscription_id = ${subscriptionId} and m.article_id = a.article_id)`.execute(db);
  return result.rows;
}

/** More than this, and all that was told is read at once instead of looked up one by one. */
const lookUpAtMost = 500;

/** What this subscription has told, at least of the same stories and the same pages. */
async function readTold(
  { db, clusterId }: Scope,
  subscriptionId: number,
  candidates: readonly Candidate[],
): Promise<Told[]> {
  const told = sql`
    select m.story_key, a.story_id, a.surt
    from subscription_match m join article a on a.cluster_id = m.cluster_id and a.article_id = m.article_id
    where m.cluster_id = ${clusterId} and m.subscription_id = ${subscriptionId}`;
  if (candidates.length > lookUpAtMost)
    return (await sql<Told>`${told} order by m.story_key`.execute(db)).rows;
  const stories = candidates.flatMap(({ storyId }) => (storyId === null ? [] : [storyId]));
  const alike = await sql<{ articleId: number }>`
    select article_id from article
    where cluster_id = ${clusterId} and story_id = any(${idArray([...new Set(stories)])})
    union
    select article_id from article where cluster_id = ${clusterId}
      and surt = any(${textArray([...new Set(candidates.map(({ surt }) => surt))])})`.execute(db);
  const ids = alike.rows.map(({ articleId }) => articleId);
  const result = await sql<Told>`
    ${told} and m.article_id in (select unnest(${idArray(ids)})) order by m.story_key`.execute(db);
  return result.rows;
}

/** Texts as one parameter that an index is asked with. */
function textArray(texts: readonly string[]): RawBuilder<string[]> {
  const quoted = texts.map((text) => `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`);
  return sql<string[]>`cast(cast(${`{${quoted.join(',')}}`} as text) as text[])`;
}
