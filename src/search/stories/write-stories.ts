// Puts articles into stories, and never forgets which ones they were in: who heard of a story is told once, whatever
// name it goes by later.
import { sql } from 'kysely';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import { touchArticles } from '../index/index-articles.ts';

export interface Membership {
  articleId: number;
  storyId: number | null;
}

/** Inside the transaction that changes the articles. */
export async function writeStories(inside: Scope, changed: readonly Membership[]): Promise<void> {
  if (changed.length === 0) return;
  const { clusterId, db } = inside;
  const body = JSON.stringify(changed.map(({ articleId, storyId }) => [articleId, storyId]));
  const rows = sql`json_array_elements(cast(${body} as json)) as one`;
  await sql`update article set story_id = (one->>1)::bigint from ${rows}
    where cluster_id = ${clusterId} and article_id = (one->>0)::bigint`.execute(db);
  await sql`insert into story_member (cluster_id, article_id, story_id)
    select ${clusterId}::int, (one->>0)::bigint, (one->>1)::bigint from ${rows} where one->>1 is not null
    on conflict do nothing`.execute(db);
  await touchArticles(
    inside,
    changed.map((one) => one.articleId),
  );
}

/** The stories that each of these is in or ever was; those that never had company are left out. */
export async function readStories(
  { db, clusterId }: Scope,
  articleIds: readonly number[],
): Promise<Map<number, number[]>> {
  // Each is looked up by its key: there may be a hundred thousand.
  const result = await sql<{ articleId: number; storyId: number }>`
    select m.article_id, m.story_id from unnest(${idArray(articleIds)}) as wanted (article_id)
    join story_member m on m.cluster_id = ${clusterId} and m.article_id = wanted.article_id
    order by m.story_id`.execute(db);
  const stories = new Map<number, number[]>();
  for (const { articleId, storyId } of result.rows) {
    const held = stories.get(articleId);
    if (held) held.push(storyId);
    else stories.set(articleId, [storyId]);
  }
  return stories;
}
