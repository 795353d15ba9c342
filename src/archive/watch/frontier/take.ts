// Takes pages from the frontier: in one statement each page with its host, so that no two workers, of this crawler or
// another, fetch one page or speak with one host at a time.
import { sql } from 'kysely';
import type { Scope } from '../../../registers/scope.ts';
import type { Purpose, WatchKind } from '../../../schema/watch.ts';

/** A page in hand, until `until`. */
export interface Taken {
  token: string;
  until: string;
  surt: string;
  purpose: Purpose;
  url: string;
  host: string;
  watchId: number | null;
  pageId: number | null;
  priority: number;
  hops: number;
  attempts: number;
  keptAt: string | null;
  etag: string | null;
  lastModified: string | null;
  digest: string | null;
  /** What is known of its host. */
  robotsAt: string | null;
  robotsStatus: number | null;
  delayS: number | null;
  failures: number;
  /** Of the watch that led here; the root is the watch's own address. */
  watchKind: WatchKind | null;
  watchPattern: string | null;
  /** When alone it may be fetched. */
  windowFrom: string | null;
  windowTo: string | null;
  isRoot: boolean;
}

export interface Taking {
  /** Unique to this taking. */
  token: string;
  now: Date;
  leaseMs: number;
  /** Until the host may be asked again should this crawler die: then nobody else says so. */
  minDelayMs: number;
  /** At most so many pages, each of another host. */
  most: number;
}

/**
 * The most urgent page of each host that is free and rested, hosts that waited longest first. A lease that ran
 * out is free: its `not_before` is its end. Whoever takes must settle.
 */
export async function take({ db, clusterId }: Scope, taking: Taking): Promise<Taken[]> {
  const now = sql`${taking.now.toISOString()}::timestamptz`;
  const until = new Date(taking.now.getTime() + taking.leaseMs).toISOString();
  const delay = taking.minDelayMs / 1000;
  // The one page per host is looked for by a limit, not by `exists`: that, the planner makes a join over all that wait.
  // Rows that another taking holds are skipped; those it has changed since this statement began are looked at
  // again as they stand now (PostgreSQL's read committed), so a page or host just taken is not taken twice.
  const result = await sql<Omit<Taken, 'token' | 'until'>>`
    with free as (
      select h.host, h.robots_at, h.robots_status, h.delay_s, h.failures from host h
      cross join lateral (select 1 from frontier f where f.cluster_id = ${clusterId} and f.host = h.host
        and f.state in ('waiting', 'taken') and f.not_before <= ${now}
        order by f.priority, f.not_before limit 1) due
      where h.cluster_id = ${clusterId} and h.next_at <= ${now}
        and (h.taken_until is null or h.taken_until <= ${now})
      order by h.next_at, h.host limit ${taking.most} for update of h skip locked
    ), page as (
      select free.*, f.surt, f.purpose from free cross join lateral (
        select f.surt, f.purpose from frontier f
        where f.cluster_id = ${clusterId} and f.host = free.host
          and f.state in ('waiting', 'taken') and f.not_before <= ${now}
        order by f.priority, f.not_before, f.surt limit 1 for update skip locked) f
    ), leased as (
      update host h set taken_by = ${taking.token}, taken_until = ${until}::timestamptz,
        next_at = ${now} + make_interval(secs => greatest(${delay}::float8, coalesce(h.delay_s, 0)::float8))
      from page where h.cluster_id = ${clusterId} and h.host = page.host
    ), taken as (
      update frontier f set state = 'taken', taken_by = ${taking.token}, not_before = ${until}::timestamptz
      from page where f.cluster_id = ${clusterId} and f.surt = page.surt and f.purpose = page.purpose
      returning f.surt, f.purpose, f.url, f.host, f.watch_id, f.page_id, f.priority, f.hops, f.attempts, f.kept_at,
        f.etag, f.last_modified, f.digest, page.robots_at, page.robots_status, page.delay_s,
        page.failures
    )
    select taken.*, w.kind as watch_kind, w.pattern as watch_pattern, w.window_from, w.window_to,
      coalesce(w.surt = taken.surt, false) as is_root
    from taken left join watch w on w.cluster_id = ${clusterId} and w.watch_id = taken.watch_id`.execute(
    db,
  );
  return result.rows.map((row) => ({ ...row, token: taking.token, until }));
}
