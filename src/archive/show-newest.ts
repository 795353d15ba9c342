// Which article of a page is its current one, the one that search finds: the newest that is not taken down.
import { sql } from 'kysely';
import type { Scope } from '../registers/scope.ts';

/** For pages whose articles went or came back. Returns the articles that are shown, or are no more. */
export async function showNewest(inside: Scope, surts: Iterable<string>): Promise<number[]> {
  const { clusterId, db } = inside;
  const pages = JSON.stringify([...surts]);
  // Where all are taken down, the newest of them keeps its place.
  const result = await sql<{ articleId: number }>`
    update article a set current = newest.article_id = a.article_id
    from (
      select distinct on (surt) surt, article_id from article
      where cluster_id = ${clusterId} and surt in (select json_array_elements_text(cast(${pages} as json)))
      order by surt, removed, captured_at desc, article_id desc
    ) newest
    where a.cluster_id = ${clusterId} and a.surt = newest.surt
      and a.current <> (newest.article_id = a.article_id)
    returning a.article_id`.execute(db);
  return result.rows.map(({ articleId }) => articleId);
}
