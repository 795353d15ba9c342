import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress, TestPress } from '../../../test/support/press.ts';
import { comparePairs, makeReposts } from '../../../test/support/reposts.ts';
import type { Repost } from '../../../test/support/reposts.ts';
import type { Db } from '../../db/open.ts';
import { writeInTurn } from '../../registers/write-in-turn.ts';
import { groupStories, ungroupStories } from './group-stories.ts';
import { partition } from './partition.ts';
import { isSameText } from './same-text.ts';
import { sketch } from './sketch.ts';

let db: Db;
beforeAll(async () => {
  db = await openPress();
});
afterAll(() => db.destroy());

const article = ({ articleId, title, body, publishedAt }: Repost) => ({
  articleId,
  title,
  body,
  publishedAt,
});

/** Stories as sets of articles, without their numbers. */
async function groups(press: TestPress): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select(['articleId', 'storyId'])
    .where('clusterId', '=', press.scope.clusterId)
    .orderBy('articleId')
    .execute();
  const byStory = new Map<number, number[]>();
  for (const { articleId, storyId } of rows) {
    if (storyId === null) continue;
    const held = byStory.get(storyId);
    if (held) held.push(articleId);
    else byStory.set(storyId, [articleId]);
  }
  return [...byStory.entries()].map(([storyId, ids]) => `${storyId}: ${ids.join(' ')}`).sort();
}

test('reposts are found and others are not, on labelled reports', async () => {
  const list = makeReposts(150, 11);
  const press = new TestPress(db);
  await press.write(list.map(article), (inside) =>
    groupStories(
      inside,
      list.map((one) => one.articleId),
    ),
  );
  const rows = await db
    .selectFrom('article')
    .select(['articleId', 'storyId'])
    .where('clusterId', '=', press.scope.clusterId)
    .execute();
  const stories = new Map(rows.map((row) => [row.articleId, row.storyId]));
  const { precision, recall, wrong } = comparePairs(list, (id) => stories.get(id) ?? null);
  expect(wrong.filter(([one, two]) => one.kind === 'report' && two.kind === 'report')).toEqual([]);
  expect(precision).toBeGreaterThan(0.98);
  expect(recall).toBeGreaterThan(0.9);
});

test('the groups are the same whatever the order in which articles came and went', async () => {
  const list = makeReposts(14, 5);
  const ids = list.map((one) => one.articleId);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(list, { minLength: list.length }),
      fc.subarray(ids, { maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (order, gone, size) => {
        const [one, two] = [new TestPress(db), new TestPress(db)];
        for (let at = 0; at < order.length; at += size) {
          const some = order.slice(at, at + size);
          await one.write(some.map(article), (inside) =>
            groupStories(
              inside,
              some.map((row) => row.articleId),
            ),
          );
        }
        await writeInTurn(one.scope, (inside) => ungroupStories(inside, gone));
        const left = list.filter((row) => !gone.includes(row.articleId));
        await two.write(left.map(article), (inside) =>
          groupStories(
            inside,
            left.map((row) => row.articleId),
          ),
        );
        expect(await groups(one)).toEqual(await groups(two));
      },
    ),
    { numRuns: 12 },
  );
});

const long = makeReposts(40, 3).filter((one) => one.kind === 'report' && one.body.length > 350);
const [first, second] = long as [Repost, Repost];

const likeness: [what: string, one: string, two: string, same: boolean][] = [
  ['the same text', first.body, first.body, true],
  ['two texts', first.body, second.body, false],
  ['a half', first.body, first.body.slice(0, first.body.length / 2), true],
  ['a tenth', first.body.repeat(1), first.body.slice(0, 30), false],
  [
    'other figures',
    '示例市场今日收盘报3000点，成交额为120亿元，上涨家数为1500家，市场情绪平稳，后市仍待观察。',
    '示例市场今日收盘报3100点，成交额为130亿元，上涨家数为900家，市场情绪平稳，后市仍待观察。',
    false,
  ],
  ['short and the same', '示例公司今日开工新厂', '示例公司今日开工新厂。', true],
  ['short and near', '示例公司今日开工新厂', '示例公司今日停工新厂', false],
  ['nothing but a caption', '图片新闻', '图片新闻', false],
  ['nothing', '', '', false],
];
test.each(likeness)('%s', (_, one, two, same) => {
  expect(isSameText(sketch(one), sketch(two))).toBe(same);
  expect(isSameText(sketch(two), sketch(one))).toBe(same);
});

test('likeness is the same both ways', () => {
  const list = makeReposts(30, 8).map((one) => sketch(one.body));
  for (const one of list)
    for (const two of list) expect(isSameText(one, two)).toBe(isSameText(two, one));
});

test('a chain of likenesses does not join its ends', () => {
  const at = (articleId: number) => ({ articleId, moment: articleId, captured: 0 });
  const alike = new Map([
    [1, new Set([2])],
    [2, new Set([1, 3])],
    [3, new Set([2, 4])],
    [4, new Set([3])],
  ]);
  expect(partition([1, 2, 3, 4].map(at), alike)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test.each(['变压器甲转载', '变压器甲', '', '啊'.repeat(50)])(
  'the sample of “%s” names each fingerprint once',
  (body) => {
    const { sample } = sketch(body);
    expect(new Set(sample).size).toBe(sample.length);
  },
);
