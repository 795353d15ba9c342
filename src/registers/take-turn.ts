// Writes to one cluster come one after the other; reading never waits.
import { sql } from 'kysely';
import type { Scope } from './scope.ts';

/**
 * Waits, inside a transaction, until no other one writes to the cluster; held to its end. Two folds of
 * one entity at a time would each replace the rows that the other does not see yet.
 */
export async function takeTurn({ db, clusterId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(${clusterId}::bigint)`.execute(db);
}
