import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress, TestPress } from '../../test/support/press.ts';
import type { TestArticle } from '../../test/support/press.ts';
import type { Db } from '../db/open.ts';
import { writeInTurn } from '../registers/write-in-turn.ts';
import {
  indexArticles,
  settleIndex,
  touchArticles,
  unindexArticles,
} from './index/index-articles.ts';
import { parseQuery } from './query/parse-query.ts';
import type { Query, Term } from './query/parse-query.ts';
import { cutWords } from './query/words.ts';
import { search } from './search.ts';

let db: Db;
beforeAll(async () => {
  db = await openPress();
});
afterAll(() => db.destroy());

async function found(press: TestPress, text: string, desk = press.desk): Promise<number[]> {
  const { hits, total } = await search(press.scope, desk, text, { order: 'time', limit: 200 });
  expect(total).toBe(hits.length);
  return hits.map((hit) => hit.articleId).sort((a, b) => a - b);
}

const texts: TestArticle[] = [
  {
    articleId: 1,
    title: '衡阳特高压变压器项目签约',
    body: '总投资12.5亿元，年产500千伏变压器。',
    category: '产业',
    source: '示例日报',
    published: '2025-01-20',
    publishedAt: '2025-01-20T08:00:00Z',
  },
  {
    articleId: 2,
    title: '电缆企业扩产',
    body: '衡阳示例电缆公司扩建\n送电，变压运行。',
    category: '产业',
    source: '示例网',
    published: '2025-02',
    publishedAt: '2025-02-01T00:00:00Z',
  },
  {
    articleId: 3,
    title: '长沙会议',
    body: '會議討論電纜與變壓器標準GB/T 1094。',
    category: '国内',
    site: '示例日报',
    published: '2024',
    publishedAt: '2024-01-01T00:00:00Z',
  },
  { articleId: 9000, title: '铜杆', body: '精铜杆。', removed: true },
  { articleId: 9001, title: '旧版', body: '变压器旧版。', current: false },
];

const cases: [query: string, ids: number[]][] = [
  ['变压器', [1, 3]],
  ['"变压"', [1, 2, 3]],
  ['"电变压"', []],
  ['"电，变压"', [2]],
  ['变压器 -衡阳', [3]],
  ['变压器 电缆', [3]],
  ['衡阳 变压器 OR 电缆', [1, 2]],
  ['衡阳 变压器 或 电缆', [1, 2]],
  ['标题:电缆', [2]],
  ['title:变压器', [1]],
  ['来源:日报', [1, 3]],
  ['-来源:日报', [2]],
  ['500千伏', [1]],
  ['500 千伏', [1]],
  ['50千伏', []],
  ['12.5亿', [1]],
  ['GB/T 1094', [3]],
  ['變壓器', [1, 3]],
  ['压', [1, 2, 3]],
  ['器', [1, 3]],
  ['准', [3]],
  ['标题:约', [1]],
  ['2025-01..2025-02', [1, 2]],
  ['2025-02-10..', [2]],
  ['before:2024-06', [3]],
  ['after:2025-01-21', [2]],
  ['栏目:产业 变压器', [1]],
  ['', [1, 2, 3]],
  ['铜杆', []],
  ['衡阳变压器项目', [1]],
];

test.each(['waiting', 'written'])('what questions find, %s', async (state) => {
  const press = new TestPress(db);
  await press.write(texts, async (inside) => {
    await indexArticles(
      inside,
      texts.map((text) => text.articleId),
    );
    if (state === 'written') await settleIndex(inside);
  });
  for (const [query, ids] of cases)
    expect([query, await found(press, query)]).toEqual([query, ids]);
});

test('older captures and removed articles', async () => {
  const press = new TestPress(db);
  await press.write(texts, (inside) =>
    indexArticles(
      inside,
      texts.map((text) => text.articleId),
    ),
  );
  const { hits } = await search(press.scope, press.desk, '变压器', { older: true });
  expect(hits.map((hit) => hit.articleId).sort()).toEqual([1, 3, 9001]);
  await writeInTurn(press.scope, async (inside) => {
    await inside.db
      .updateTable('article')
      .set({ removed: true })
      .where('clusterId', '=', inside.clusterId)
      .where('articleId', '=', 1)
      .execute();
    await touchArticles(inside, [1]);
  });
  expect(await found(press, '变压器')).toEqual([3]);
});

test('a hit shows where the words stand', async () => {
  const press = new TestPress(db);
  await press.write(texts, (inside) => indexArticles(inside, [1, 2, 3]));
  const { hits, facets } = await search(press.scope, press.desk, '变压器 年产', {});
  const [hit] = hits;
  expect(hits).toHaveLength(1);
  expect(hit?.titleRanges.map(([from, to]) => hit.title.slice(from, to))).toEqual(['变压器']);
  expect(hit?.snippet.ranges.map(([from, to]) => hit.snippet.text.slice(from, to))).toEqual([
    '年产',
    '变压器',
  ]);
  expect(facets.category).toEqual([{ value: '产业', count: 1 }]);
  expect(facets.month).toEqual([{ value: '2025-01', count: 1 }]);
});

test('a story is one hit, the first that was published', async () => {
  const press = new TestPress(db);
  const story = [3, 2, 1].map((day, index) => ({
    articleId: index + 1,
    body: '变压器投产。',
    storyId: 1,
    published: `2025-01-0${day}`,
    publishedAt: `2025-01-0${day}T00:00:00Z`,
  }));
  await press.write(story, (inside) => indexArticles(inside, [1, 2, 3]));
  const { hits, total } = await search(press.scope, press.desk, '变压器');
  expect(total).toBe(1);
  expect(hits).toMatchObject([{ articleId: 3, storyId: 1, reposts: 2 }]);
  expect((await search(press.scope, press.desk, '变压器', { collapse: false })).total).toBe(3);
});

test('pages follow one another without gap or overlap in either order', async () => {
  const press = new TestPress(db);
  const many = Array.from({ length: 57 }, (_, n) => ({
    articleId: n + 1,
    body: `变压器${'投产'.repeat(n % 5)}`,
    publishedAt: `2025-01-${String((n % 28) + 1).padStart(2, '0')}T00:00:00Z`,
  }));
  await press.write(many, (inside) =>
    indexArticles(
      inside,
      many.map((one) => one.articleId),
    ),
  );
  for (const order of ['relevance', 'time'] as const) {
    const all = await search(press.scope, press.desk, '变压器', { order, limit: 200 });
    const ids: number[] = [];
    for (let offset = 0; offset < 60; offset += 10) {
      const page = await search(press.scope, press.desk, '变压器', { order, offset, limit: 10 });
      ids.push(...page.hits.map((hit) => hit.articleId));
    }
    expect(ids).toEqual(all.hits.map((hit) => hit.articleId));
    expect(new Set(ids).size).toBe(57);
  }
});

// The same questions asked of the texts themselves, character by character.

const alphabet = '变压器电缆項项目1a，。 ';
const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((list) => list.join(''));
const article = fc.record({ title: text, body: text });
const question = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '-', 'OR '),
      fc.constantFrom('', '', '标题:', '"'),
      fc
        .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 6 })
        .map((list) => list.join('')),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) =>
    parts
      .map(([sign, field, words]) => `${sign}${field}${words}${field === '"' ? '"' : ''}`)
      .join(' '),
  );

function flat(textOf: string): string {
  // One sign per letter: digits and Latin letters of this alphabet are words of one kind each.
  return textOf
    .replaceAll('項', '项')
    .replace(/[，。\n]+/g, '|')
    .replace(/(\d+|[a-z]+)/gi, (word) => `<${word}>`)
    .replace(/ /g, '')
    .replace(/><(?=\d)/g, '><');
}
function trimmed(textOf: string): string {
  return textOf.replace(/^[，。\n ]+|[，。\n ]+$/g, '');
}

function holds(
  query: Query,
  one: { title: string; body: string },
  cut: (words: string) => string[],
): boolean {
  const holdsTerm = (term: Term): boolean => {
    const inside =
      term.field === 'title'
        ? flat(trimmed(one.title))
        : flat(trimmed(`${one.title}\n${one.body}`));
    const phrases = term.exact ? [term.words] : cut(term.words);
    return phrases
      .map((words) => flat(trimmed(words)))
      .filter((words) => words !== '')
      .every((words) => inside.includes(words));
  };
  return query.clauses.every((terms) => terms.some(holdsTerm)) && !query.none.some(holdsTerm);
}

test('what is found is what the texts hold, however the articles came and went', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 12 }),
      fc.array(article, { minLength: 12, maxLength: 12 }),
      fc.array(question, { minLength: 6, maxLength: 6 }),
      fc.array(fc.nat(11), { maxLength: 4 }),
      fc.boolean(),
      async (ids, articles, questions, gone, settles) => {
        const press = new TestPress(db);
        const rows = ids.map((articleId, index) => ({
          articleId,
          ...(articles[index] as { title: string; body: string }),
        }));
        const half = Math.ceil(rows.length / 2);
        const numbers = (some: readonly { articleId: number }[]): number[] =>
          some.map((row) => row.articleId);
        await press.write(rows.slice(0, half), (inside) =>
          indexArticles(inside, numbers(rows.slice(0, half))),
        );
        await found(press, '');
        if (settles) await writeInTurn(press.scope, settleIndex);
        await press.write(rows.slice(half), (inside) =>
          indexArticles(inside, numbers(rows.slice(half))),
        );
        const removed = gone.map((index) => ids[index % ids.length] as number);
        await writeInTurn(press.scope, (inside) => unindexArticles(inside, removed));
        const left = rows.filter((row) => !removed.includes(row.articleId));
        const cut = (words: string): string[] => cutWords(words, press.desk.segmenter);
        for (const asked of questions) {
          const expected = left.filter((row) => holds(parseQuery(asked), row, cut));
          expect([asked, await found(press, asked)]).toEqual([
            asked,
            numbers(expected).sort((a, b) => a - b),
          ]);
          expect(await found(press, asked, press.otherDesk())).toEqual(
            numbers(expected).sort((a, b) => a - b),
          );
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('the index is the same bytes whatever the order in which articles came and went', async () => {
  const rows = Array.from({ length: 8 }, (_, n) => ({
    articleId: n * 1500 + 1,
    title: `示例${n}`,
    body: `变压器${n}号投产，电缆${'扩产'.repeat(n)}。`,
  }));
  const state = async (press: TestPress): Promise<unknown> =>
    press.scope.db
      .selectFrom('searchPosting')
      .select(['bucket', 'block', 'docs', 'positions'])
      .where('clusterId', '=', press.scope.clusterId)
      .orderBy('bucket')
      .orderBy('block')
      .execute();
  const plain = new TestPress(db);
  await plain.write(rows, async (inside) => {
    await indexArticles(
      inside,
      rows.map((row) => row.articleId),
    );
    await settleIndex(inside);
  });
  const expected = await state(plain);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: 8 }), fc.nat(7), async (order, at) => {
      const press = new TestPress(db);
      for (const row of order) {
        await press.write([row], async (inside) => {
          await indexArticles(inside, [row.articleId]);
          await settleIndex(inside);
        });
      }
      const again = [(order[at] as TestArticle).articleId];
      await writeInTurn(press.scope, (inside) => unindexArticles(inside, again));
      await writeInTurn(press.scope, async (inside) => {
        await indexArticles(inside, again);
        await settleIndex(inside);
      });
      expect(await state(press)).toEqual(expected);
    }),
    { numRuns: 5 },
  );
});

test('nothing of a removed article is left in the postings, though its row has gone before', async () => {
  const press = new TestPress(db);
  await press.write([{ articleId: 1, body: '变压器' }], async (inside) => {
    await indexArticles(inside, [1]);
    await settleIndex(inside);
  });
  await writeInTurn(press.scope, async (inside) => {
    await inside.db.deleteFrom('article').where('clusterId', '=', inside.clusterId).execute();
    await unindexArticles(inside, [1]);
  });
  const { rows } = await db
    .selectFrom('searchPosting')
    .selectAll()
    .where('clusterId', '=', press.scope.clusterId)
    .execute()
    .then((rows) => ({ rows }));
  expect(rows).toEqual([]);
});

test('a transaction that fails leaves neither article nor index', async () => {
  const press = new TestPress(db);
  const failing = press.write([{ articleId: 1, body: '变压器' }], async (inside) => {
    await indexArticles(inside, [1]);
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await found(press, '变压器')).toEqual([]);
  await press.write([{ articleId: 1, body: '变压器' }], (inside) => indexArticles(inside, [1]));
  expect(await found(press, '变压器')).toEqual([1]);
});
