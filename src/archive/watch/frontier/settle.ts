// Ends a taking: page, host and audit change in one statement, and only for whoever still holds the page.
import { sql } from 'kysely';
import type { Updateable } from 'kysely';
import type { FrontierTable, HostTable, VisitTable } from '../../../db/tables.ts';
import type { Scope } from '../../../registers/scope.ts';
import { ConflictError } from '../../../util/errors.ts';
import type { Taken } from './take.ts';

export interface Settlement {
  page: Updateable<FrontierTable> & { state: 'waiting' | 'done' | 'failed' };
  host: Updateable<HostTable>;
  /** Absent when no request was made. */
  visit?: { visitId: number; change: Updateable<VisitTable> };
}

/** The lease ran out and somebody else has the page, or has fetched it: nothing was written. */
export class LeaseLost extends ConflictError {
  constructor(taken: Taken) {
    super('lease-lost', {
      zh: `${taken.url}：抓取超过租期，结果作废。`,
      en: `${taken.url}: its lease ran out; the result is void.`,
    });
  }
}

/**
 * First in the transaction of what belongs to the page: from then on it is settled for everybody, or, by a
 * rollback, for nobody. Throws LeaseLost, and has then changed nothing.
 */
export async function settle(scope: Scope, taken: Taken, settlement: Settlement): Promise<void> {
  const { db, clusterId } = scope;
  const { page, host, visit } = settlement;
  const row = await db
    .with('page', (query) =>
      query
        .updateTable('frontier')
        .set({ takenBy: null, ...page })
        .where('clusterId', '=', clusterId)
        .where('surt', '=', taken.surt)
        .where('purpose', '=', taken.purpose)
        .where('state', '=', 'taken')
        .where('takenBy', '=', taken.token)
        .returning('surt'),
    )
    .with('rested', (query) =>
      query
        .updateTable('host')
        .set({ takenBy: null, takenUntil: null, ...host })
        .where('clusterId', '=', clusterId)
        .where('host', '=', taken.host)
        .where('takenBy', '=', taken.token)
        .returning('host'),
    )
    .with('audited', (query) =>
      query
        .updateTable('visit')
        .set({ outcome: 'cut', ...visit?.change })
        .where('clusterId', '=', clusterId)
        .where('visitId', '=', visit?.visitId ?? 0)
        .where(sql<boolean>`exists (select 1 from page)`)
        .returning('visitId'),
    )
    .selectFrom('page')
    .select('surt')
    .executeTakeFirst();
  if (!row) throw new LeaseLost(taken);
}
