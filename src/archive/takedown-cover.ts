// Which captures a takedown covers, and which takedowns cover a capture: the same law, asked from either end.
import { sql } from 'kysely';
import { idArray } from '../registers/ids.ts';
import type { Scope } from '../registers/scope.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { Takedown, TakedownReason } from '../schema/takedown.ts';
import { selectSnapshots } from './snapshots.ts';

/**
 * The captures that a request means: of the page or the one, every other capture of the same bytes (a copy at
 * another address would give the content out all the same), and what those pages need. Other captures of the
 * page stay when one is meant.
 */
export async function listAffected(
  scope: Scope,
  { surt, snapshotId }: Takedown,
): Promise<Snapshot[]> {
  const own = await selectSnapshots(scope)
    .where('surt', '=', surt)
    .$if(snapshotId !== null, (query) => query.where('snapshotId', '=', snapshotId ?? 0))
    .execute();
  const digests = [...new Set(own.flatMap(({ digest, bytes }) => (bytes > 0 ? [digest] : [])))];
  const ids = own.map((snapshot) => snapshot.snapshotId);
  if (ids.length === 0) return [];
  return selectSnapshots(scope)
    .where((eb) =>
      eb.or([
        eb('snapshotId', '=', sql<number>`any(${idArray(ids)})`),
        eb('pageId', '=', sql<number>`any(${idArray(ids)})`),
        ...(digests.length > 0 ? [eb('digest', 'in', digests)] : []),
      ]),
    )
    .orderBy('snapshotId')
    .execute();
}

export interface Cover {
  /** The capture that is covered. */
  covered: number;
  takedownId: number;
  decidedAt: string;
  reasonClass: TakedownReason;
}

/** For each of these captures that a granted request covers, the newest such request but `except`. One query. */
export async function findCovers(
  { db, clusterId }: Scope,
  snapshotIds: readonly number[],
  except = 0,
): Promise<Cover[]> {
  if (snapshotIds.length === 0) return [];
  const among = sql`one.cluster_id = ${clusterId} and one.snapshot_id = any(${idArray(snapshotIds)})`;
  // A request names the capture itself, the page that needs it, or another capture of the same bytes.
  const result = await sql<Cover>`
    with named as (
      select one.snapshot_id as covered, one.surt, one.snapshot_id from snapshot one where ${among}
      union all
      select one.snapshot_id, page.surt, page.snapshot_id from snapshot one
      join snapshot page on page.cluster_id = ${clusterId} and page.snapshot_id = one.page_id where ${among}
      union all
      select one.snapshot_id, same.surt, same.snapshot_id from snapshot one
      join snapshot same on same.cluster_id = ${clusterId} and same.digest = one.digest and same.bytes > 0
      where ${among}
    )
    select distinct on (named.covered) named.covered, t.takedown_id, t.decided_at, t.reason_class
    from named join takedown t on t.cluster_id = ${clusterId} and t.surt = named.surt and t.state = 'granted'
      and (t.snapshot_id is null or t.snapshot_id = named.snapshot_id)
    where t.takedown_id <> ${except}
    order by named.covered, t.takedown_id desc`.execute(db);
  return result.rows;
}

/**
 * Whether the whole page is taken down, so that it is not fetched again either; with the digest of what came, also
 * whether these very bytes are, which the next look at a live page would bring back otherwise.
 */
export async function isTakenDown(
  { db, clusterId }: Scope,
  surt: string,
  digest?: string,
): Promise<boolean> {
  const result = await sql`
    select 1 as found from takedown
    where cluster_id = ${clusterId} and surt = ${surt} and state = 'granted' and snapshot_id is null
    union all
    select 1 from snapshot same join takedown t on t.cluster_id = ${clusterId} and t.surt = same.surt
      and t.state = 'granted' and (t.snapshot_id is null or t.snapshot_id = same.snapshot_id)
    where same.cluster_id = ${clusterId} and same.digest = ${digest ?? ''} and same.bytes > 0
    limit 1`.execute(db);
  return result.rows.length > 0;
}
