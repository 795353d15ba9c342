// Keeps the stories of a cluster: which articles are reposts of one text. Inside the transaction that
// writes the articles. For the same articles the groups are the same, whatever the order in which they
// came or went, so long as no fingerprint is shared by more than `holdersAtMost` of them.
import { sql } from 'kysely';
import { copyRows } from '../../db/copy.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import { batches } from '../../util/batches.ts';
import { readTexts } from '../index/read-texts.ts';
import { partition } from './partition.ts';
import type { Member } from './partition.ts';
import { isSameText, needShared } from './same-text.ts';
import { sketch } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { writeStories } from './write-stories.ts';

/** A fingerprint that more hold is looked up among the first of them only. */
const holdersAtMost = 300;
const atOnce = 200;

/** Finds the reposts among articles that stand in `article`; those that were grouped are read anew. */
export async function groupStories(inside: Scope, ids: readonly number[]): Promise<void> {
  for (const some of batches(ids, atOnce)) {
    const before = await readAlike(inside, some);
    await forget(inside, some);
    const sketches = await readSketches(inside, some);
    await copyRows(
      inside.db,
      'story_shingle',
      ['cluster_id', 'hash', 'article_id', 'size'],
      [...sketches].flatMap(([articleId, { sample }]) =>
        sample.map((hash) => [inside.clusterId, hash, articleId, sample.length]),
      ),
    );
    const pairs = await findPairs(inside, some);
    const others = new Set(pairs.flat().filter((id) => !sketches.has(id)));
    for (const [id, one] of await readSketches(inside, [...others])) sketches.set(id, one);
    const edges = pairs.filter(([one, two]) => {
      const [left, right] = [sketches.get(one), sketches.get(two)];
      return left && right && isSameText(left, right);
    });
    await copyRows(
      inside.db,
      'story_edge',
      ['cluster_id', 'from_id', 'to_id'],
      edges.flatMap(([one, two]) => [
        [inside.clusterId, one, two],
        [inside.clusterId, two, one],
      ]),
    );
    await regroup(inside, [...new Set([...some, ...before])]);
  }
}

/** Takes articles out of their stories; what is left of each is grouped anew. */
export async function ungroupStories(inside: Scope, ids: readonly number[]): Promise<void> {
  const left = await readAlike(inside, ids);
  await forget(inside, ids);
  await regroup(inside, [...new Set([...ids, ...left])]);
}

async function forget(inside: Scope, ids: readonly number[]): Promise<void> {
  const { clusterId, db } = inside;
  const these = idArray(ids);
  await sql`delete from story_shingle where cluster_id = ${clusterId} and article_id = any(${these})`.execute(
    db,
  );
  // From the other side: named in full, so that the key finds them.
  await sql`delete from story_edge gone using story_edge own
    where gone.cluster_id = ${clusterId} and own.cluster_id = ${clusterId} and own.from_id = any(${these})
      and gone.from_id = own.to_id and gone.to_id = own.from_id`.execute(db);
  await sql`delete from story_edge where cluster_id = ${clusterId} and from_id = any(${these})`.execute(
    db,
  );
}

async function readSketches(inside: Scope, ids: readonly number[]): Promise<Map<number, Sketch>> {
  const texts = await readTexts(inside, ids);
  return new Map(texts.map(({ articleId, body }) => [articleId, sketch(body)]));
}

/** Pairs whose samples are alike enough, the smaller number first; at least one is of `ids`. */
async function findPairs(inside: Scope, ids: readonly number[]): Promise<[number, number][]> {
  const { clusterId, db } = inside;
  const result = await sql<{
    one: number;
    two: number;
    shared: number;
    sizeOne: number;
    sizeTwo: number;
  }>`
    select own.article_id as one, other.article_id as two, count(*)::int as shared,
      min(own.size)::int as size_one, min(other.size)::int as size_two
    from story_shingle own
    cross join lateral (
      select article_id, size from story_shingle
      where cluster_id = ${clusterId} and hash = own.hash order by article_id limit ${holdersAtMost}
    ) other
    where own.cluster_id = ${clusterId} and own.article_id = any(${idArray(ids)})
      and other.article_id <> own.article_id
    group by own.article_id, other.article_id`.execute(db);
  const pairs = new Map<string, [number, number]>();
  for (const { one, two, shared, sizeOne, sizeTwo } of result.rows) {
    if (shared < needShared(sizeOne, sizeTwo)) continue;
    const pair: [number, number] = one < two ? [one, two] : [two, one];
    pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}

/** The articles that are like one of these. */
async function readAlike(inside: Scope, ids: readonly number[]): Promise<number[]> {
  const rows = await inside.db
    .selectFrom('storyEdge')
    .select('toId')
    .distinct()
    .where('clusterId', '=', inside.clusterId)
    .where('fromId', '=', (eb) => eb.fn.any(idArray(ids)))
    .execute();
  return rows.map((row) => row.toId);
}

/** Groups everything that hangs together with these articles, and tells the index what changed. */
async function regroup(inside: Scope, ids: readonly number[]): Promise<void> {
  const alike = new Map<number, Set<number>>(ids.map((id) => [id, new Set()]));
  let next = [...ids];
  while (next.length > 0) {
    const rows = await inside.db
      .selectFrom('storyEdge')
      .select(['fromId', 'toId'])
      .where('clusterId', '=', inside.clusterId)
      .where('fromId', '=', (eb) => eb.fn.any(idArray(next)))
      .execute();
    next = [];
    for (const { fromId, toId } of rows) {
      alike.get(fromId)?.add(toId);
      if (alike.has(toId)) continue;
      alike.set(toId, new Set());
      next.push(toId);
    }
  }
  const members = await readMembers(inside, [...alike.keys()]);
  const storyOf = new Map<number, number>();
  for (const story of partition(members, alike)) {
    // Named for the article that was archived first: a later repost does not rename it.
    const storyId = Math.min(...story);
    for (const articleId of story) storyOf.set(articleId, storyId);
  }
  const changed = members.flatMap(({ articleId, storyId: before }) => {
    const storyId = storyOf.get(articleId) ?? null;
    return storyId === before ? [] : [{ articleId, storyId }];
  });
  await writeStories(inside, changed);
}

async function readMembers(
  inside: Scope,
  ids: readonly number[],
): Promise<(Member & { storyId: number | null })[]> {
  const rows = await inside.db
    .selectFrom('article')
    .select(['articleId', 'publishedAt', 'capturedAt', 'storyId'])
    .where('clusterId', '=', inside.clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray(ids)))
    .execute();
  return rows.map(({ articleId, publishedAt, capturedAt, storyId }) => ({
    articleId,
    moment: Date.parse(publishedAt ?? capturedAt),
    captured: Date.parse(capturedAt),
    storyId,
  }));
}
