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

/** The same for the archive and its index, whose rewritten postings leave dead rows. After a crawl and now and then within. */
export async function refreshArchiveStatistics(db: Db): Promise<void> {
  const tables = ['article', 'mention', 'snapshot', 'frontier', 'visit'];
  const index = [
    'search_posting',
    'search_document',
    'story_shingle',
    'story_edge',
    'story_member',
  ];
  for (const table of [...tables, ...index]) {
    await sql`vacuum (analyze) ${sql.table(table)}`.execute(db);
  }
}
