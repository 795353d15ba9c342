// Writes the article of a capture, unless the page says what it said before, and shows the newest one.
import type { Scope } from '../registers/scope.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { Archive } from './archive.ts';
import { publishedAt } from './published-at.ts';
import type { ReadPage } from './read-page.ts';

/** Inside the transaction that keeps the capture. Returns the number of the article that the page now shows. */
export async function writeArticle(
  archive: Archive,
  inside: Scope,
  snapshot: Snapshot,
  { article, charset, category, categoryBasis, watchId }: ReadPage & { watchId: number | null },
): Promise<number> {
  const { clusterId, db } = inside;
  const held = await db
    .selectFrom('article')
    .select(['articleId', 'capturedAt', 'title', 'body', 'current', 'removed'])
    .where('clusterId', '=', clusterId)
    .where('surt', '=', snapshot.surt)
    .orderBy('capturedAt')
    .orderBy('articleId')
    .execute();
  const title = storable(article.title);
  const body = storable(article.text);
  const before = held.findLast(({ capturedAt }) => capturedAt <= snapshot.capturedAt);
  if (before && !before.removed && before.title === title && before.body === body)
    return before.articleId;
  // A capture that is imported later may be older than what the page shows; what is taken down is not shown.
  const newest = held.findLast(({ removed }) => !removed);
  const current = !newest || newest.capturedAt <= snapshot.capturedAt;
  const hidden = current ? held.flatMap((row) => (row.current ? [row.articleId] : [])) : [];
  if (hidden.length > 0)
    await db
      .updateTable('article')
      .set({ current: false })
      .where('clusterId', '=', clusterId)
      .where('articleId', 'in', hidden)
      .execute();
  await db
    .insertInto('article')
    .values({
      clusterId,
      articleId: snapshot.snapshotId,
      url: snapshot.url,
      surt: snapshot.surt,
      capturedAt: snapshot.capturedAt,
      title,
      site: storable(article.siteName),
      source: storable(article.source),
      repostedFrom: storable(article.repostedFrom),
      author: storable(article.author),
      editor: storable(article.editor),
      published: article.published?.value ?? null,
      publishedAt: publishedAt(article.published),
      precision: article.published?.precision ?? null,
      zone: article.published?.zone ?? null,
      category: storable(category),
      categoryBasis: categoryBasis ?? '',
      breadcrumb: JSON.stringify(article.breadcrumb.map(storable)),
      images: JSON.stringify(
        article.images.map(({ src, caption }) => ({
          src: storable(src),
          caption: storable(caption),
        })),
      ),
      body,
      charset,
      length: body.length,
      storyId: null,
      watchId,
      current,
      removed: false,
    })
    .execute();
  const change = { added: [snapshot.snapshotId], changed: hidden, removed: [] };
  await archive.follow(inside, change);
  return snapshot.snapshotId;
}

/** The database holds no NUL and no half of a surrogate pair. */
function storable(text: string | null): string {
  return Buffer.from((text ?? '').replaceAll('\0', '')).toString();
}
