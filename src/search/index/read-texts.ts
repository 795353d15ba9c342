// The words of articles as they are indexed and shown: title and text, and nothing of page or person.
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
  return scope.db
    .selectFrom('article')
    .select(['articleId', 'title', 'body'])
    .where('clusterId', '=', scope.clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray(ids)))
    .orderBy('articleId')
    .execute();
}

/** The title stands before the text, with a gap between: what a search without a field looks through. */
export function atomsOf({ title, body }: { title: string; body: string }): {
  text: Atoms;
  title: Atoms;
} {
  return { text: readAtoms(`${title}\n${body}`), title: readAtoms(title) };
}
