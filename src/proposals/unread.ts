// Which articles are to be read for facts: those that nobody read, and those whose names changed since.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { readVersion } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import type { Extractor } from './extractor.ts';

/** The names that articles are linked to; null while old articles are still being linked to them. */
export async function readNames({ db, clusterId }: Scope): Promise<string | null> {
  const row = await db
    .selectFrom('linking')
    .select(['names', 'below'])
    .where('clusterId', '=', clusterId)
    .executeTakeFirst();
  return row && row.below === 0 ? row.names : null;
}

/** Newest first. */
export async function listUnread(
  { db, clusterId }: Scope,
  { name, version }: Extractor,
  names: string | null,
  most: number,
): Promise<number[]> {
  // Only what is open is asked anew under other names; what was decided stays.
  const renamed =
    names === null
      ? sql`false`
      : sql`(r.names <> ${names} and exists (select 1 from fact f where f.cluster_id = a.cluster_id
          and f.article_id = a.article_id and f.state = 'proposed' and f.extractor = ${name}))`;
  const { rows } = await sql<{ articleId: number }>`
    select a.article_id ${fromArticles(clusterId, name)}
      and (r.article_id is null or r.version <> ${version} or ${renamed})
    order by a.article_id desc limit ${most}`.execute(db);
  return rows.map(({ articleId }) => articleId);
}

/** Articles that this extractor has not read. */
export async function countUnread(
  { db, clusterId }: Scope,
  { name, version }: Extractor,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${fromArticles(clusterId, name)}
      and (r.article_id is null or r.version <> ${version})`.execute(db);
  return rows[0]?.count ?? 0;
}

function fromArticles(clusterId: number, extractor: string): RawBuilder<unknown> {
  return sql`from article a left join fact_read r on r.cluster_id = a.cluster_id and r.article_id = a.article_id
      and r.extractor = ${extractor}
    where a.cluster_id = ${clusterId} and a.current and not a.removed`;
}

/** Changes with everything that could leave an article to read: looked at instead of all articles. */
export async function readMark(scope: Scope): Promise<string> {
  const { db, clusterId } = scope;
  const row = await db
    .selectFrom('counter')
    .select('next')
    .where('clusterId', '=', clusterId)
    .where('name', '=', 'search')
    .executeTakeFirst();
  return JSON.stringify([await readVersion(scope), row?.next, await readNames(scope)]);
}
