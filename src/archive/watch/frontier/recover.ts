// What a crawler that died has left: leases that nobody holds, requests that were never answered.
import type { Scope } from '../../../registers/scope.ts';

/**
 * Frees every lease at once. Only for the one owner of a database, as it starts; where several crawlers share a
 * PostgreSQL, leases run out by themselves. Hosts keep the pause that their last request is owed.
 */
export async function freeLeases({ db, clusterId }: Scope, now: Date): Promise<void> {
  const at = now.toISOString();
  await db
    .updateTable('frontier')
    .set({ state: 'waiting', takenBy: null, notBefore: at })
    .where('clusterId', '=', clusterId)
    .where('state', '=', 'taken')
    .execute();
  await db
    .updateTable('host')
    .set({ takenBy: null, takenUntil: null })
    .where('clusterId', '=', clusterId)
    .where('takenBy', 'is not', null)
    .execute();
  await markCut({ db, clusterId }, now);
}

/** Requests that were under way before `before` and never came to an end. */
export async function markCut({ db, clusterId }: Scope, before: Date): Promise<void> {
  const error = {
    zh: '抓取程序中断，结果未知；页面会重新抓取。',
    en: 'The crawler was interrupted; the page will be fetched again.',
  };
  await db
    .updateTable('visit')
    .set({ outcome: 'cut', error: JSON.stringify(error) })
    .where('clusterId', '=', clusterId)
    .where('outcome', '=', 'open')
    .where('startedAt', '<=', before.toISOString())
    .execute();
}

/** A page whose bytes were kept though the crawler died before it could say so need not be fetched again. */
export async function finishRecovered(
  { db, clusterId }: Scope,
  snapshot: { snapshotId: number; surt: string; capturedAt: string; status: number },
): Promise<void> {
  if (snapshot.status !== 200) return;
  await db
    .updateTable('frontier')
    .set({
      state: 'done',
      takenBy: null,
      finishedAt: snapshot.capturedAt,
      keptAt: snapshot.capturedAt,
      error: null,
    })
    .where('clusterId', '=', clusterId)
    .where('surt', '=', snapshot.surt)
    .where('purpose', '=', 'page')
    .where('state', 'in', ['waiting', 'taken'])
    .where('keptAt', 'is', null)
    .execute();
}
