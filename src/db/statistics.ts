// What the planner must know after many rows came or went. PGlite has no autovacuum of its own.
import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Seconds after a million rows; without it plans are off by a factor of ten. Not inside a transaction. */
export async function refreshStatistics(db: Db): Promise<void> {
  for (const table of ['entity', 'placement', 'record']) {
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  }
  // Small or empty, but joined to the large ones: a guess of their size spoils the plan.
  for (const table of ['source', 'canonical', 'assignment', 'pair', 'relation']) {
    await sql`analyze ${sql.table(table)}`.execute(db);
  }
}
