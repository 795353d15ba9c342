// A passage of an archived page, ready to be cited.
import type { CitedSnapshot } from '../registers/cite-values.ts';
import type { Scope } from '../registers/scope.ts';
import type { Span } from '../schema/passage.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import { RefusedError } from '../util/errors.ts';
import { findArticleOf } from './articles.ts';
import type { ArticleRow } from './articles.ts';
import { citedArticle, dayOf } from './cited-article.ts';
import { getSnapshot } from './snapshots.ts';

/** The page as a source of the registers, when the passage stands in it. Throws as findPassage does. */
export async function citePassage(
  scope: Scope,
  snapshotId: number,
  span: Span,
): Promise<CitedSnapshot> {
  const { snapshot, article } = await findPassage(scope, snapshotId, span);
  return citedArticle(snapshot, article);
}

/** The text that the span counts in, and the day that the page speaks on. Refused where nothing stands there, or nothing any more. */
export async function findPassage(
  scope: Scope,
  snapshotId: number,
  { start, end }: Span,
): Promise<{ snapshot: Snapshot; article: ArticleRow; dated: string }> {
  const snapshot = await getSnapshot(scope, snapshotId);
  const article = await findArticleOf(scope, snapshot);
  if (
    snapshot.state === 'removed' ||
    !article ||
    article.removed ||
    end > article.body.length ||
    start >= end
  ) {
    throw new RefusedError('quote', {
      zh: '快照里没有所引的这段文字。',
      en: 'The snapshot holds no such passage.',
    });
  }
  return { snapshot, article, dated: dayOf(snapshot, article) };
}
