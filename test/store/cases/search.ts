// The index of articles: what is written is found, on either database, whichever way it came in.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { writeInTurn } from '../../../src/registers/write-in-turn.ts';
import { indexArticles, unindexArticles } from '../../../src/search/index/index-articles.ts';
import { writeMentions } from '../../../src/search/mentions/write-mentions.ts';
import { findRelated } from '../../../src/search/related/find-related.ts';
import { search } from '../../../src/search/search.ts';
import { groupStories, ungroupStories } from '../../../src/search/stories/group-stories.ts';
import { comparePairs, makeReposts } from '../../support/reposts.ts';
import { TestPress } from '../../support/press.ts';
import type { Store } from '../stores.ts';

export function searchCases(open: () => Store): void {
  const press = (): TestPress => new TestPress(open().atlas.runtime.db);

  test('many articles at once and one at a time make the same index', async () => {
    const articles = makeReposts(330, 4).map(({ articleId, title, body, publishedAt }) => ({
      articleId,
      title,
      body,
      publishedAt,
      published: publishedAt.slice(0, 10),
    }));
    const ids = articles.map((one) => one.articleId);
    const [one, two] = [press(), press()];
    await one.write(articles, (inside) => indexArticles(inside, ids));
    await two.write(articles);
    for (let at = 0; at < ids.length; at += 200) {
      await writeInTurn(two.scope, (inside) => indexArticles(inside, ids.slice(at, at + 200)));
    }
    const asked = ['变压器', '公司 -企业', '"示例"', '标题:项目', '2025-03..2025-05 湖南', '园'];
    for (const text of asked) {
      for (const order of ['relevance', 'time'] as const) {
        const found = await search(one.scope, one.desk, text, { order });
        expect(found.total).toBeGreaterThan(0);
        expect(await search(two.scope, two.desk, text, { order })).toEqual(found);
      }
    }
  });

  test('two writers at once: each article is found once', async () => {
    const cluster = press();
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        cluster.write([{ articleId: n + 1, body: '变压器投产' }], (inside) =>
          indexArticles(inside, [n + 1]),
        ),
      ),
    );
    const { total } = await search(cluster.scope, cluster.desk, '变压器');
    expect(total).toBe(12);
  });

  test('an article that is taken out is gone from index, stories and neighbours', async () => {
    const cluster = press();
    const body = '衡阳示例变压器有限公司的特高压变压器项目今日开工建设，预计明年年底建成投产。';
    const articles = [1, 2, 3].map((articleId) => ({ articleId, title: '开工', body }));
    await cluster.write(articles, async (inside) => {
      await indexArticles(inside, [1, 2, 3]);
      await groupStories(inside, [1, 2, 3]);
      const mention = { kind: 'enterprise' as const, ref: '1', start: 0, end: 2, words: '衡阳' };
      await writeMentions(
        inside,
        new Map([
          [1, [mention]],
          [2, [mention]],
        ]),
      );
    });
    const filters = { mentions: [{ kind: 'enterprise' as const, ref: '1' }] };
    const found = await search(cluster.scope, cluster.desk, '变压器', { filters });
    expect(found.hits).toMatchObject([{ articleId: 1, storyId: 1, reposts: 2 }]);
    expect(await findRelated(cluster.scope, cluster.desk, 1)).toEqual([]);
    await writeInTurn(cluster.scope, async (inside) => {
      await sql`update article set removed = true where cluster_id = ${inside.clusterId} and article_id = 1`.execute(
        inside.db,
      );
      await ungroupStories(inside, [1]);
      await unindexArticles(inside, [1]);
    });
    const left = await search(cluster.scope, cluster.desk, '变压器');
    expect(left.hits).toMatchObject([{ articleId: 2, storyId: 2, reposts: 1 }]);
  });

  test('reposts are grouped', async () => {
    const list = makeReposts(60, 9);
    const cluster = press();
    await cluster.write(
      list.map(({ articleId, title, body, publishedAt }) => ({
        articleId,
        title,
        body,
        publishedAt,
      })),
      (inside) =>
        groupStories(
          inside,
          list.map((one) => one.articleId),
        ),
    );
    const { scope } = cluster;
    const rows = await scope.db
      .selectFrom('article')
      .select(['articleId', 'storyId'])
      .where('clusterId', '=', scope.clusterId)
      .execute();
    const stories = new Map(rows.map((row) => [row.articleId, row.storyId]));
    const { precision, recall } = comparePairs(list, (id) => stories.get(id) ?? null);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.85);
  });
}
