// Articles: the text of captures, one for each time that a page said something new.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { ArticleTable } from '../db/tables.ts';
import type { Scope } from '../registers/scope.ts';
import { idArray } from '../registers/ids.ts';
import type { Article } from '../schema/article.ts';
import type { ArticleCard } from '../schema/press.ts';
import { NotFoundError } from '../util/errors.ts';

/** Letters of a text that a list shows. */
const excerptLength = 120;

export type ArticleRow = Selectable<ArticleTable>;

export async function findArticle(
  scope: Scope,
  articleId: number,
): Promise<ArticleRow | undefined> {
  return scope.db
    .selectFrom('article')
    .selectAll()
    .where('clusterId', '=', scope.clusterId)
    .where('articleId', '=', articleId)
    .executeTakeFirst();
}

/** Those that are not taken down. */
export async function countArticles({ db, clusterId }: Scope): Promise<number> {
  const row = await db
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('clusterId', '=', clusterId)
    .where('removed', '=', false)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** One that is not taken down. */
export async function getArticle(scope: Scope, articleId: number): Promise<ArticleRow> {
  const row = await findArticle(scope, articleId);
  if (row && !row.removed) return row;
  throw new NotFoundError('article', {
    zh: `没有编号为 ${articleId} 的资讯。`,
    en: `There is no article ${articleId}.`,
  });
}

/** What the page of that capture said: its own article, or the latest one before it that it repeats. */
export async function findArticleOf(
  scope: Scope,
  capture: { surt: string; capturedAt: string; snapshotId: number },
): Promise<ArticleRow | undefined> {
  return scope.db
    .selectFrom('article')
    .selectAll()
    .where('clusterId', '=', scope.clusterId)
    .where('surt', '=', capture.surt)
    .where((eb) =>
      eb.or([
        eb('capturedAt', '<', capture.capturedAt),
        // Within one second the numbers tell the order.
        eb('capturedAt', '=', capture.capturedAt).and('articleId', '<=', capture.snapshotId),
      ]),
    )
    .orderBy('capturedAt', 'desc')
    .orderBy('articleId', 'desc')
    .executeTakeFirst();
}

/** By number, for lists; those that are taken down are left out. */
export async function listCards(
  scope: Scope,
  articleIds: readonly number[],
): Promise<Map<number, ArticleCard>> {
  const rows = await scope.db
    .selectFrom('article')
    .select([
      'articleId',
      'url',
      'title',
      'site',
      'source',
      'repostedFrom',
      'published',
      'precision',
      'zone',
      'category',
      'capturedAt',
      'storyId',
    ])
    .select(sql<string>`left(body, ${excerptLength})`.as('excerpt'))
    .where('clusterId', '=', scope.clusterId)
    .where('articleId', '=', sql<number>`any(${idArray(articleIds)})`)
    .where('removed', '=', false)
    .execute();
  return new Map(
    rows.map((row) => [
      row.articleId,
      {
        ...toShared(row),
        excerpt: row.excerpt.replaceAll('\n', ' '),
      },
    ]),
  );
}

type SharedColumns = Pick<
  ArticleRow,
  | 'articleId'
  | 'url'
  | 'title'
  | 'site'
  | 'source'
  | 'repostedFrom'
  | 'published'
  | 'precision'
  | 'zone'
  | 'category'
  | 'capturedAt'
  | 'storyId'
>;

/** What a list and the article itself say alike; the empty text of a column is null to its readers. */
function toShared(row: SharedColumns): Omit<ArticleCard, 'excerpt'> {
  const { articleId, url, title, published, precision, zone, capturedAt, storyId } = row;
  return {
    articleId,
    url,
    title,
    siteName: row.site || null,
    source: row.source || null,
    repostedFrom: row.repostedFrom || null,
    published:
      published === null
        ? null
        : { value: published, precision: (precision ?? 'day') as 'day', zone },
    category: row.category || null,
    capturedAt,
    storyId,
  };
}

/** The row as its readers know it. */
export function toArticle(row: ArticleRow): Article {
  return {
    ...toShared(row),
    surt: row.surt,
    author: row.author || null,
    editor: row.editor || null,
    categoryBasis: (row.categoryBasis || null) as Article['categoryBasis'],
    breadcrumb: row.breadcrumb,
    images: row.images,
    paragraphs: row.body.split('\n'),
    text: row.body,
    charset: row.charset,
  };
}
