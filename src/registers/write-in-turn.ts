// Writes to one cluster come one after the other, each a transaction; reading never waits.
import { sql } from 'kysely';
import type { Scope } from './scope.ts';

/**
 * Runs `work` inside a transaction in which no other one writes to the cluster. Two folds of one
 * entity at a time would each replace the rows that the other does not see yet.
 */
export async function writeInTurn<T>(
  scope: Scope,
  work: (inside: Scope) => Promise<T>,
): Promise<T> {
  const { clusterId } = scope;
  return scope.db.transaction().execute(async (db) => {
    const inside: Scope = { db, clusterId };
    await waitForTurn(inside);
    return work(inside);
  });
}

/** For a transaction that is open already: from here until its end no other one writes to the cluster. */
export async function waitForTurn({ db, clusterId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(${clusterId}::bigint)`.execute(db);
}
