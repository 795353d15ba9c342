// What every store function is given: the database (or a transaction on it) and the cluster it speaks of.
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

export interface Scope {
  db: Kysely<Tables>;
  clusterId: number;
}
