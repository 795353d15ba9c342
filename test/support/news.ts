// Articles that come into a cluster, change, are reposted and go, as the archive writes them.
import { sql } from 'kysely';
import { idArray } from '../../src/registers/ids.ts';
import type { Scope } from '../../src/registers/scope.ts';
import { writeInTurn } from '../../src/registers/write-in-turn.ts';
import { followArticles } from '../../src/search/follow-articles.ts';
import { buildLexicon } from '../../src/search/mentions/lexicon.ts';
import { writeStories } from '../../src/search/stories/write-stories.ts';

/** No name is linked. */
const nothingKnown = buildLexicon({ places: false });

export interface NewsItem {
  articleId: number;
  title: string;
  body?: string;
  /** Without it each article has a page of its own. */
  page?: string;
  /** Without it the texts say. */
  storyId?: number | null;
  category?: string;
  source?: string;
  published?: string;
  /** Only the row: the index does not know it yet. */
  indexed?: boolean;
}

/** In one transaction, as keepFetched does. */
export async function writeNews(scope: Scope, items: readonly NewsItem[]): Promise<void> {
  await writeInTurn(scope, async (inside) => {
    for (const item of items) {
      const page = item.page ?? `${item.articleId}.html`;
      const published = item.published ?? '2024-12-30';
      const surt = `example,press)/${page}`;
      await inside.db
        .updateTable('article')
        .set({ current: false })
        .where('clusterId', '=', inside.clusterId)
        .where('surt', '=', surt)
        .execute();
      await inside.db
        .insertInto('article')
        .values({
          clusterId: inside.clusterId,
          articleId: item.articleId,
          url: `http://press.example/${page}`,
          surt,
          capturedAt: '2024-12-31T00:00:00Z',
          title: item.title,
          site: '示例网',
          source: item.source ?? '示例日报',
          repostedFrom: '',
          author: '',
          editor: '',
          published,
          publishedAt: `${published.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`,
          precision: published.length === 10 ? 'day' : 'month',
          zone: null,
          category: item.category ?? '产业',
          categoryBasis: 'page',
          breadcrumb: '[]',
          images: '[]',
          body: item.body ?? `${item.title}。`,
          charset: 'utf-8',
          length: 10,
          storyId: null,
          watchId: null,
          current: true,
          removed: false,
        })
        .execute();
    }
    const added = items.filter(({ indexed }) => indexed !== false).map((item) => item.articleId);
    await followArticles(inside, { added, changed: [], removed: [] }, nothingKnown);
    for (const { articleId, storyId } of items)
      if (storyId !== undefined) await setStory(inside, [articleId], storyId);
  });
}

/** The index reads them, for the first time or anew. */
export async function indexNews(scope: Scope, ids: readonly number[]): Promise<void> {
  await writeInTurn(scope, (inside) =>
    followArticles(inside, { added: ids, changed: [], removed: [] }, nothingKnown),
  );
}

export async function groupNews(
  scope: Scope,
  ids: readonly number[],
  storyId: number,
): Promise<void> {
  await writeInTurn(scope, (inside) => setStory(inside, ids, storyId));
}

/** What these tests say of stories stands, whatever the texts are like. */
async function setStory(
  inside: Scope,
  ids: readonly number[],
  storyId: number | null,
): Promise<void> {
  await writeStories(
    inside,
    ids.map((articleId) => ({ articleId, storyId })),
  );
}

export async function removeNews(scope: Scope, ids: readonly number[]): Promise<void> {
  await setRemoved(scope, ids, true);
}

/** Puts back what `removeNews` took away. */
export async function restoreNews(scope: Scope, ids: readonly number[]): Promise<void> {
  await setRemoved(scope, ids, false);
}

async function setRemoved(scope: Scope, ids: readonly number[], removed: boolean): Promise<void> {
  await writeInTurn(scope, async (inside) => {
    await sql`update article set removed = ${removed}
      where cluster_id = ${inside.clusterId} and article_id = any(${idArray(ids)})`.execute(
      inside.db,
    );
    const [added, gone] = removed ? [[], ids] : [ids, []];
    await followArticles(inside, { added, changed: [], removed: gone }, nothingKnown);
  });
}
