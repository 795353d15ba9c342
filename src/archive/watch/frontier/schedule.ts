// Wakes what has come due: sources to look at, pages to capture again. And says when the next thing will.
import { sql } from 'kysely';
import type { Scope } from '../../../registers/scope.ts';
import { enqueue, priorities } from './enqueue.ts';

/** Rows of one call; the rest follows with the next. */
const batch = 500;

export async function wakeDue(scope: Scope, now: Date): Promise<void> {
  await wakeWatches(scope, now);
  await wakePages(scope, now);
}

/** A watched page is one row with the page that links lead to; feeds, sitemaps and lists are no pages. */
async function wakeWatches(scope: Scope, now: Date): Promise<void> {
  const due = await sql<{ watchId: number; url: string; kind: string }>`
    select w.watch_id, w.url, w.kind from watch w
    where w.cluster_id = ${scope.clusterId} and not w.paused and w.next_at <= ${now.toISOString()}::timestamptz
      and not exists (select 1 from frontier f where f.cluster_id = w.cluster_id and f.surt = w.surt
        and f.purpose = case w.kind when 'page' then 'page' else 'watch' end and f.state in ('waiting', 'taken'))
    order by w.next_at limit ${batch}`.execute(scope.db);
  const wanted = due.rows.map(({ watchId, url, kind }) => ({
    url,
    watchId,
    purpose: kind === 'page' ? ('page' as const) : ('watch' as const),
    priority: priorities.watch,
  }));
  if (wanted.length > 0) await enqueue(scope, wanted, { now, revive: true });
}

async function wakePages({ db, clusterId }: Scope, now: Date): Promise<void> {
  const at = now.toISOString();
  await sql`
    update frontier f set state = 'waiting', priority = ${priorities.again}, attempts = 0, hops = 0,
      not_before = ${at}::timestamptz, again_at = null
    from (select surt, purpose from frontier
      where cluster_id = ${clusterId} and again_at <= ${at}::timestamptz and state = 'done'
      order by again_at limit ${batch} for update skip locked) due
    where f.cluster_id = ${clusterId} and f.surt = due.surt and f.purpose = due.purpose`.execute(
    db,
  );
}

/**
 * The instant at which `take` may find something, ISO; undefined when nothing waits. A page in other hands
 * counts with the end of its lease.
 */
export async function findNextDue(
  { db, clusterId }: Scope,
  now: Date,
): Promise<string | undefined> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const row = await sql<{ nextAt: string | null }>`
    select min(greatest(h.next_at, h.taken_until, coalesce(due.at, later.at))) as next_at
    from host h
    left join lateral (select ${at} as at from frontier f where f.cluster_id = ${clusterId} and f.host = h.host
      and f.state in ('waiting', 'taken') and f.not_before <= ${at}
      order by f.priority, f.not_before limit 1) due on true
    left join lateral (select min(f.not_before) as at from frontier f where due.at is null
      and f.cluster_id = ${clusterId} and f.host = h.host and f.state in ('waiting', 'taken')) later on true
    where h.cluster_id = ${clusterId} and coalesce(due.at, later.at) is not null`.execute(db);
  return row.rows[0]?.nextAt ?? undefined;
}
