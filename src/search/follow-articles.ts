// What the search desk does when articles come, change or go: inside the transaction that changes them.
import type { Scope } from '../registers/scope.ts';
import { indexArticles, touchArticles, unindexArticles } from './index/index-articles.ts';

export interface ArticleChange {
  added: readonly number[];
  changed: readonly number[];
  removed: readonly number[];
}

/** `inside` must be a transaction that `writeInTurn` opened. */
export async function followArticles(inside: Scope, change: ArticleChange): Promise<void> {
  await unindexArticles(inside, change.removed);
  await touchArticles(inside, change.removed);
  await indexArticles(inside, change.added);
  await touchArticles(inside, change.changed);
}
