// Writes down which articles a subscription has matched, and under which story each of them was told.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { copyRows } from '../../db/copy.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import { keyStories } from './key-stories.ts';
import type { Candidate, Told } from './key-stories.ts';
import { readStories } from '../../search/stories/write-stories.ts';

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
  scope: Scope,
  subscriptionId: number,
  articleIds: readonly number[],
): Promise<Candidate[]> {
  const result = await sql<Omit<Candidate, 'stories'>>`
    select a.article_id, a.surt, a.captured_at, coalesce(a.published_at, a.captured_at) as moment
    from unnest(${idArray(articleIds)}) as wanted (article_id)
    join article a on a.cluster_id = ${scope.clusterId} and a.article_id = wanted.article_id
    where not a.removed
      and not exists (select 1 from subscription_match m where m.cluster_id = ${scope.clusterId}
        and m.subscription_id = ${subscriptionId} and m.article_id = a.article_id)`.execute(
    scope.db,
  );
  return withStories(scope, result.rows);
}

async function withStories<T extends { articleId: number }>(
  scope: Scope,
  rows: readonly T[],
): Promise<(T & { stories: readonly number[] })[]> {
  const ids = rows.map(({ articleId }) => articleId);
  const stories = await readStories(scope, ids);
  return rows.map((row) => ({ ...row, stories: stories.get(row.articleId) ?? [] }));
}

/** More than this, and all that was told is read at once instead of looked up one by one. */
const lookUpAtMost = 500;

/** What this subscription has told, at least of the same stories, present or past, and the same pages. */
async function readTold(
  scope: Scope,
  subscriptionId: number,
  candidates: readonly Candidate[],
): Promise<Told[]> {
  const { db, clusterId } = scope;
  const told = sql`
    select m.article_id, m.story_key, a.surt
    from subscription_match m join article a on a.cluster_id = m.cluster_id and a.article_id = m.article_id
    where m.cluster_id = ${clusterId} and m.subscription_id = ${subscriptionId}`;
  const alike =
    candidates.length > lookUpAtMost
      ? sql``
      : sql`and m.article_id in (select unnest(${idArray(await listAlike(scope, candidates))}))`;
  const result = await sql<Omit<Told, 'stories'> & { articleId: number }>`
    ${told} ${alike} order by m.story_key`.execute(db);
  return withStories(scope, result.rows);
}

/** Every article that is or ever was in a story with one of these, or is of the same page. */
async function listAlike(
  { db, clusterId }: Scope,
  candidates: readonly Candidate[],
): Promise<number[]> {
  const stories = new Set(candidates.flatMap((one) => one.stories));
  const pages = new Set(candidates.map(({ surt }) => surt));
  const alike = await sql<{ articleId: number }>`
    select article_id from story_member
    where cluster_id = ${clusterId} and story_id = any(${idArray([...stories])})
    union
    select article_id from article where cluster_id = ${clusterId}
      and surt = any(${textArray([...pages])})`.execute(db);
  return alike.rows.map(({ articleId }) => articleId);
}

/** Texts as one parameter that an index is asked with. */
function textArray(texts: readonly string[]): RawBuilder<string[]> {
  const quoted = texts.map((text) => `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`);
  return sql<string[]>`cast(cast(${`{${quoted.join(',')}}`} as text) as text[])`;
}
