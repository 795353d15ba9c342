// Puts addresses into the frontier. One address waits once per purpose, however often it is found.
import { sql } from 'kysely';
import type { Purpose } from '../../../schema/watch.ts';
import type { Scope } from '../../../registers/scope.ts';
import { addressOf } from './address.ts';

/** Small goes first. */
export const priorities = {
  /** A person waits for it. */
  person: 0,
  watch: 10,
  news: 20,
  requisite: 25,
  /** Old pages of a sitemap. */
  backlog: 30,
  again: 40,
} as const;

export interface Wanted {
  url: string;
  purpose: Purpose;
  priority: number;
  watchId?: number | null;
  pageId?: number | null;
  hops?: number;
  /** A page fetched before this instant is fetched again. ISO. */
  changedAt?: string;
}

export interface Enqueued {
  /** Addresses that were not known. */
  added: number;
  /** Known ones that wait again. */
  revived: number;
}

/** Rows of one statement; more would only lengthen the locks. */
const batch = 1_000;

/**
 * Adds what is not known yet and wakes what has changed since it was fetched; with `revive` every finished or
 * failed one. What waits or is taken stays as it is, but for the more urgent priority.
 */
export async function enqueue(
  scope: Scope,
  wanted: readonly Wanted[],
  { now, revive = false }: { now: Date; revive?: boolean },
): Promise<Enqueued> {
  const rows = new Map<string, object>();
  for (const { url, ...rest } of wanted) {
    const address = addressOf(url);
    const key = `${address.surt} ${rest.purpose}`;
    if (!rows.has(key)) {
      rows.set(key, {
        ...address,
        purpose: rest.purpose,
        priority: rest.priority,
        watch_id: rest.watchId ?? null,
        page_id: rest.pageId ?? null,
        hops: rest.hops ?? 0,
        changed_at: rest.changedAt ?? null,
      });
    }
  }
  // In one order everywhere: two crawlers that add the same pages must not wait for each other in a circle.
  const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const total: Enqueued = { added: 0, revived: 0 };
  for (let at = 0; at < sorted.length; at += batch) {
    const done = await enqueueBatch(scope, sorted.slice(at, at + batch), now, revive);
    total.added += done.added;
    total.revived += done.revived;
  }
  return total;
}

async function enqueueBatch(
  { db, clusterId }: Scope,
  rows: readonly object[],
  now: Date,
  revive: boolean,
): Promise<Enqueued> {
  const at = now.toISOString();
  const json = JSON.stringify(rows);
  await sql`
    insert into host (cluster_id, host, next_at, failures)
    select distinct ${clusterId}::int, r.host, ${at}::timestamptz, 0
    from json_to_recordset(${json}::json) as r (host text) order by r.host
    on conflict (cluster_id, host) do nothing`.execute(db);
  const result = await sql<{ isNew: boolean; woken: boolean }>`
    insert into frontier as f (cluster_id, surt, purpose, url, host, watch_id, page_id, state, priority, hops,
      attempts, not_before, found_at)
    select ${clusterId}::int, r.surt, r.purpose, r.url, r.host, r.watch_id, r.page_id, 'waiting', r.priority, r.hops,
      0, ${at}::timestamptz, ${at}::timestamptz
    from json_to_recordset(${json}::json) as r (surt text, purpose text, url text, host text, watch_id bigint,
      page_id bigint, priority int, hops int, changed_at timestamptz)
    on conflict (cluster_id, surt, purpose) do update set
      priority = case when f.state in ('done', 'failed') then excluded.priority
        else least(f.priority, excluded.priority) end,
      url = case when f.state in ('done', 'failed') then excluded.url else f.url end,
      host = case when f.state in ('done', 'failed') then excluded.host else f.host end,
      watch_id = coalesce(excluded.watch_id, f.watch_id),
      hops = case when f.state in ('done', 'failed') then excluded.hops else f.hops end,
      attempts = case when f.state in ('done', 'failed') then 0 else f.attempts end,
      not_before = case when f.state in ('done', 'failed') then excluded.not_before else f.not_before end,
      again_at = case when f.state in ('done', 'failed') then null else f.again_at end,
      state = case when f.state in ('done', 'failed') then 'waiting' else f.state end
    where ${revive}::boolean and (f.state in ('done', 'failed') or f.priority > excluded.priority)
      or f.state = 'done' and f.finished_at < (
        select c.changed_at from json_to_recordset(${json}::json) as c (surt text, changed_at timestamptz)
        where c.surt = excluded.surt limit 1)
    returning (f.xmax::text = '0') as is_new, (f.state = 'waiting') as woken`.execute(db);
  const added = result.rows.filter(({ isNew }) => isNew).length;
  const revived = result.rows.filter(({ isNew, woken }) => !isNew && woken).length;
  return { added, revived };
}
