// The dialect itself: types, COPY, migrations, transactions.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { copyRows } from '../../../src/db/copy.ts';
import { DatabaseError } from '../../../src/db/database-error.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { takeNumbers } from '../../../src/registers/counters.ts';
import type { Store } from '../stores.ts';

/** Everything that COPY's text format, JSON or SQL could trip over. NUL cannot be stored and is dropped. */
export const hostile: readonly string[] = [
  '',
  '\\N',
  '\\.',
  'a\tb\nc\rd\r\ne',
  'C:\\示例\\新\\t',
  '\\u0000',
  '\\\\u0000"',
  `'; drop table record; --`,
  '"quoted", {braces} [lists] $1 %s',
  '😀𠮷野家・é́',
  '\u2028\u2029\u200b\ufeff',
  '\u0001\u001f\u007f',
  '变'.repeat(100_000),
];

export function databaseCases(open: () => Store): void {
  const db = () => open().atlas.runtime.db;

  test('migrations run once, however often and however many at a time they are called', async () => {
    const steps = async () =>
      (await sql<{ step: number }>`select step from migration order by step`.execute(db())).rows;
    const before = await steps();
    await migrate(db());
    await Promise.all([migrate(db()), migrate(db())]);
    expect(await steps()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('two processes may open a new database at once', async (context) => {
    const { url } = open();
    if (!url) return context.skip();
    await sql`create schema fresh`.execute(db());
    const fresh = new URL(url);
    fresh.searchParams.set('options', '-c search_path=fresh');
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ url: fresh.href })));
    const steps = async (from: 'fresh' | 'public') =>
      (await sql`select step from ${sql.id(from, 'migration')} order by step`.execute(db())).rows;
    expect(await steps('fresh')).toEqual(await steps('public'));
    await Promise.all(opened.map((each) => each.destroy()));
    await sql`drop schema fresh cascade`.execute(db());
  });

  test('hostile words come back from COPY as they went in, in columns and inside JSON', async () => {
    await sql`create table word (cluster_id int, n int, text text, body json)`.execute(db());
    const rows = hostile.map((text, n) => [1, n, text, { [text]: [text] }]);
    await copyRows(db(), 'word', ['cluster_id', 'n', 'text', 'body'], rows);
    await copyRows(
      db(),
      'word',
      ['cluster_id', 'n', 'text', 'body'],
      [
        [1, 100, 'a\u0000b', { key: 'a\u0000b' }],
        [1, 101, 'half \ud83d', { key: 'half \ud83d' }],
        [1, 102, null, null],
      ],
    );
    const back = await sql<{ n: number; text: string; body: Record<string, string[]> }>`
      select n, text, body from word order by n`.execute(db());
    expect(back.rows.slice(0, hostile.length)).toEqual(
      hostile.map((text, n) => ({ n, text, body: { [text]: [text] } })),
    );
    expect(back.rows.slice(hostile.length)).toEqual([
      { n: 100, text: 'ab', body: { key: 'ab' } },
      { n: 101, text: 'half \ufffd', body: { key: 'half \ufffd' } },
      { n: 102, text: null, body: null },
    ]);
    // What cannot be read as text later would stop every import that follows.
    const read = await sql<{ key: string }>`
      select body->>'key' as key from word where n >= 100 order by n`.execute(db());
    expect(read.rows.map((row) => row.key)).toEqual(['ab', 'half \ufffd', null]);
    await sql`drop table word`.execute(db());
  });

  test('a COPY that fails writes nothing, and the connection serves on', async () => {
    const columns = ['cluster_id', 'name', 'next'];
    const rows = [
      [99, 'a', 1],
      [99, 'b', 'no number'],
    ];
    await expect(copyRows(db(), 'counter', columns, rows)).rejects.toThrow(DatabaseError);
    const left = await db().selectFrom('counter').where('clusterId', '=', 99).selectAll().execute();
    expect(left).toEqual([]);
  });

  test('values are of the same JavaScript types on every store', async () => {
    const result = await sql<Record<string, unknown>>`
      select 9007199254740991::int8 as big, 7::int4 as small, 0.5::real as single,
        12345678901234567890.123456::numeric as amount, '2024-02-29'::date as day,
        '2024-02-29 08:00:00+08'::timestamptz as moment, '{"a":[1,"二"]}'::json as body,
        true as yes, null::date as nothing, '变压器'::text as words, count(*) as counted,
        sum(n) as total from generate_series(1, 3) as n`.execute(db());
    expect(result.rows[0]).toEqual({
      big: 9007199254740991,
      small: 7,
      single: 0.5,
      amount: '12345678901234567890.123456',
      day: '2024-02-29',
      moment: '2024-02-29T00:00:00.000Z',
      body: { a: [1, '二'] },
      yes: true,
      nothing: null,
      words: '变压器',
      counted: 3,
      total: 6,
    });
  });

  test('keys inside JSON keep their own spelling', async () => {
    const result = await sql<{ someBody: object }>`
      select '{"snake_key":{"other_key":1}}'::json as some_body`.execute(db());
    expect(result.rows).toEqual([{ someBody: { snake_key: { other_key: 1 } } }]);
  });

  test('a failure carries its SQLSTATE and its statement', async () => {
    const failing = sql`select 1 / 0`.execute(db());
    await expect(failing).rejects.toMatchObject({ code: '22012', sql: 'select 1 / 0' });
  });

  test('a transaction that throws leaves nothing', async () => {
    const scope = { db: db(), clusterId: 98 };
    const work = db()
      .transaction()
      .execute(async (inside) => {
        await takeNumbers({ db: inside, clusterId: 98 }, 'record', 5);
        throw new Error('on purpose');
      });
    await expect(work).rejects.toThrow('on purpose');
    expect(await takeNumbers(scope, 'record')).toBe(1);
  });

  test('numbers are given out once, whoever asks at the same time', async () => {
    const scope = { db: db(), clusterId: 97 };
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) => takeNumbers(scope, 'entity', index + 1)),
    );
    const all = taken.flatMap((first, index) =>
      Array.from({ length: index + 1 }, (_, offset) => first + offset),
    );
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 210 }, (_, n) => n + 1));
  });
}
