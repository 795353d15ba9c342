// Append-only migrations: a step that has run is never edited, only followed by another.
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { atlas } from './migrations/0001-atlas.ts';
import { standing } from './migrations/0002-standing.ts';
import { archive } from './migrations/0003-archive.ts';
import { search } from './migrations/0004-search.ts';
import { subscriptions } from './migrations/0005-subscriptions.ts';
import { lasting } from './migrations/0006-lasting.ts';
import { gaps } from './migrations/0007-gaps.ts';
import { scenarios } from './migrations/0008-scenarios.ts';
import { facts } from './migrations/0009-facts.ts';
import type { Tables } from './tables.ts';

const migrations: readonly string[] = [
  atlas,
  standing,
  archive,
  search,
  subscriptions,
  lasting,
  gaps,
  scenarios,
  facts,
];

/** Any number that nothing else locks: processes that start at once migrate one after the other. */
const lock = 20_240_001;

/** Brings the database up to date. All steps and their numbers are committed together. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${lock}::bigint)`.execute(transaction);
    await sql`create table if not exists migration (step int primary key, at timestamptz not null default now())`.execute(
      transaction,
    );
    const done = await sql<{
      step: number | null;
    }>`select max(step) as step from migration`.execute(transaction);
    const last = done.rows[0]?.step ?? 0;
    for (const [index, script] of migrations.entries()) {
      const step = index + 1;
      if (step <= last) continue;
      // One statement at a time: the extended protocol takes no more.
      for (const statement of script.split(/;\s*\n/)) {
        if (statement.trim()) await sql.raw(statement).execute(transaction);
      }
      await sql`insert into migration (step) values (${step})`.execute(transaction);
    }
  });
}
