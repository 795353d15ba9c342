// The words of articles as they are indexed and shown: title and text, and nothing of page or person.
import { sql } from 'kysely';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import { readAtoms } from '../tokens/atoms.ts';
import type { Atoms } from '../tokens/atoms.ts';

export interface ArticleText {
  articleId: number;
  title: string;
  body: string;
}

/** In ascending order of their numbers; those that are not there are left out. */
export async function readTexts(scope: Scope, ids: readonly number[]): Promise<ArticleText[]> {
  if (ids.length === 0) return [];
  // From the numbers to the rows: before the first statistics a planner would rather read the table for each batch.
  const result = await sql<ArticleText>`
    select a.article_id, a.title, a.body
    from unnest(${idArray(ids)}) as wanted (id)
    cross join lateral (
      select article_id, title, body from article
      where cluster_id = ${scope.clusterId} and article_id = wanted.id limit 1
    ) as a
    order by a.article_id`.execute(scope.db);
  return result.rows;
}

/** The title stands before the text, with a gap between: what a search without a field looks through. */
export function atomsOf({ title, body }: { title: string; body: string }): {
  text: Atoms;
  title: Atoms;
} {
  return { text: readAtoms(`${title}\n${body}`), title: readAtoms(title) };
}
