import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress, TestPress } from '../../../test/support/press.ts';
import type { Db } from '../../db/open.ts';
import { indexArticles } from '../index/index-articles.ts';
import { groupStories } from '../stories/group-stories.ts';
import { writeMentions } from '../mentions/write-mentions.ts';
import { findRelated } from './find-related.ts';
import { newestOf } from './newest-of.ts';

let db: Db;
let press: TestPress;
const report =
  '衡阳示例变压器有限公司的特高压变压器项目开工，总投资十二亿元，年产特高压变压器一百台，预计明年投产。';
const articles = [
  {
    articleId: 1,
    title: '特高压变压器项目开工',
    body: report,
    category: '产业',
    publishedAt: '2025-01-10T00:00:00Z',
  },
  {
    articleId: 2,
    title: '衡阳又一项目动工',
    body: report,
    category: '产业',
    publishedAt: '2025-01-11T00:00:00Z',
  },
  {
    articleId: 3,
    title: '特高压变压器投产',
    body: '另一家企业的特高压变压器生产线投产。',
    category: '产业',
    publishedAt: '2025-01-12T00:00:00Z',
  },
  {
    articleId: 4,
    title: '特高压变压器投产',
    body: '另一家企业的特高压变压器生产线投产。',
    category: '地方',
    publishedAt: '2020-01-12T00:00:00Z',
    current: false,
  },
  {
    articleId: 5,
    title: '水稻丰收',
    body: '今年水稻丰收，亩产创新高。',
    category: '地方',
    publishedAt: '2025-01-10T00:00:00Z',
  },
  {
    articleId: 6,
    title: '人事公告',
    body: '公司董事会换届选举完成。',
    category: '财经',
    publishedAt: '2025-01-13T00:00:00Z',
  },
  {
    articleId: 7,
    title: '小麦播种',
    body: '今年小麦播种面积扩大。',
    category: '地方',
    publishedAt: '2025-01-14T00:00:00Z',
  },
];

beforeAll(async () => {
  db = await openPress();
  press = new TestPress(db);
  const ids = articles.map((one) => one.articleId);
  await press.write(articles, async (inside) => {
    await indexArticles(inside, ids);
    await groupStories(inside, ids);
    const at = { start: 0, end: 2, words: '示例' };
    await writeMentions(
      inside,
      new Map([
        [1, [{ kind: 'enterprise', ref: '1', ...at }]],
        [6, [{ kind: 'enterprise', ref: '1', ...at }]],
      ]),
    );
  });
});
afterAll(() => db.destroy());

test('the same words and the same enterprise, never the own story, never what is not shown', async () => {
  const related = await findRelated(press.scope, press.desk, 1);
  expect(related.map((one) => one.articleId).toSorted()).toEqual([3, 6]);
  expect(related.find((one) => one.articleId === 3)?.words).toContain('变压器');
  expect(related.find((one) => one.articleId === 6)?.mentions).toEqual([
    { kind: 'enterprise', ref: '1' },
  ]);
});

test('a story stands once among the related', async () => {
  const related = await findRelated(press.scope, press.desk, 3);
  expect(related.map((one) => one.articleId)).toEqual([1]);
});

test('what is not known has nothing related', async () => {
  expect(await findRelated(press.scope, press.desk, 99)).toEqual([]);
});

test('the newest of a category, a story once', async () => {
  const ids = async (category: string): Promise<number[]> =>
    (await newestOf(press.scope, press.desk, category)).map((hit) => hit.articleId);
  expect(await ids('产业')).toEqual([3, 1]);
  expect(await ids('地方')).toEqual([7, 5]);
});
