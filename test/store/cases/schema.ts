// What Citus can shard by cluster: the tables are asked, not the migration's text.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Store } from '../stores.ts';

/** The list of migrations belongs to no cluster. */
const shared = new Set(['migration']);

export function schemaCases(open: () => Store): void {
  const ask = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
    (await query.execute(open().atlas.runtime.db)).rows;

  test('the cluster leads every primary key and every index', async () => {
    const indexes = await ask(sql<{ table: string; index: string; first: string; main: boolean }>`
      select t.relname as table, x.relname as index, i.indisprimary as main,
        (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0]) as first
      from pg_index i
      join pg_class t on t.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public'`);
    const ours = indexes.filter(({ table }) => !shared.has(table));
    expect(ours.length).toBeGreaterThan(14);
    expect(ours.filter(({ first }) => first !== 'cluster_id')).toEqual([]);
    const tables = await ask(
      sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const keyed = new Set(indexes.flatMap(({ table, main }) => (main ? [table] : [])));
    expect(tables.map(({ name }) => name).filter((name) => !keyed.has(name))).toEqual([]);
  });

  test('there is no trigger, foreign key, sequence, rule or view', async () => {
    const found = await ask(sql<{ kind: string; name: string }>`
      select 'trigger' as kind, tgname as name from pg_trigger where not tgisinternal
      union all select 'foreign key', conname from pg_constraint where contype = 'f'
      union all select 'unique constraint', conname from pg_constraint c
        join pg_namespace n on n.oid = c.connamespace and n.nspname = 'public' where contype in ('u', 'x')
      union all select c.relkind::text, c.relname from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind in ('S', 'v', 'm')`);
    expect(found).toEqual([]);
  });

  test('no column of the cluster key may be empty', async () => {
    const found = await ask(sql<{ name: string }>`
      select t.relname as name from pg_attribute a
      join pg_class t on t.oid = a.attrelid and t.relkind = 'r'
      join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
      where a.attname = 'cluster_id' and not a.attnotnull`);
    expect(found).toEqual([]);
  });
}
