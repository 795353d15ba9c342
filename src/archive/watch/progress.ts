// How far the crawl is, and what it asked of whom: for the screens and for the audit.
import { sql } from 'kysely';
import type { Crawl, HostLoad, Visit } from '../../schema/watch.ts';
import type { Scope } from '../../registers/scope.ts';
import { findNextDue } from './frontier/schedule.ts';

/** `running` is the caller's to know: another process may crawl in this database. */
export async function readCrawl(scope: Scope, running: boolean, now: Date): Promise<Crawl> {
  const { db, clusterId } = scope;
  const counted = await sql<{ state: 'waiting' | 'taken' | 'done' | 'failed'; pages: number }>`
    select state, count(*) as pages from frontier
    where cluster_id = ${clusterId} and purpose <> 'watch' group by state`.execute(db);
  const at = now.getTime();
  const since = (ms: number): string => new Date(at - ms).toISOString();
  const recent = await sql<{ lastMinute: number; lastHour: number }>`
    select count(*) filter (where started_at > ${since(60_000)}::timestamptz) as last_minute,
      count(*) as last_hour
    from visit where cluster_id = ${clusterId} and started_at > ${since(3_600_000)}::timestamptz`.execute(
    db,
  );
  const pages = { waiting: 0, taken: 0, done: 0, failed: 0 };
  for (const row of counted.rows) pages[row.state] = row.pages;
  return {
    running,
    ...pages,
    ...(recent.rows[0] ?? { lastMinute: 0, lastHour: 0 }),
    nextAt: (await findNextDue(scope, now)) ?? null,
  };
}

export interface VisitFilter {
  host?: string;
  watchId?: number;
  outcome?: Visit['outcome'];
  /** ISO; the first instant, and the one that is left out. */
  from?: string;
  to?: string;
  /** Visits older than this one. */
  before?: number;
  limit: number;
}

/** The audit, newest first. */
export async function listVisits({ db, clusterId }: Scope, filter: VisitFilter): Promise<Visit[]> {
  const { host, watchId, outcome, from, to, before } = filter;
  let query = db
    .selectFrom('visit')
    .select(['visitId', 'host', 'url', 'purpose', 'watchId', 'startedAt', 'tookMs', 'status'])
    .select(['bytes', 'outcome', 'error'])
    .where('clusterId', '=', clusterId)
    .orderBy('visitId', 'desc')
    .limit(filter.limit);
  if (host !== undefined) query = query.where('host', '=', host);
  if (watchId !== undefined) query = query.where('watchId', '=', watchId);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (from !== undefined) query = query.where('startedAt', '>=', from);
  if (to !== undefined) query = query.where('startedAt', '<', to);
  if (before !== undefined) query = query.where('visitId', '<', before);
  return query.execute();
}

/** What each host had to bear between two instants (ISO, the second left out), the most asked first. */
export async function readHostLoads(
  { db, clusterId }: Scope,
  { from, to }: { from: string; to: string },
): Promise<HostLoad[]> {
  const loads = await sql<HostLoad>`
    with asked as (
      select host, started_at, took_ms, bytes, status, outcome from visit
      where cluster_id = ${clusterId} and started_at >= ${from}::timestamptz and started_at < ${to}::timestamptz
    ), minute as (
      select host, count(*) as requests from asked group by host, date_trunc('minute', started_at)
    )
    select asked.host, count(*)::int as requests, sum(asked.bytes)::float8 as bytes,
      (select max(minute.requests)::int from minute where minute.host = asked.host) as busiest_minute,
      coalesce(avg(asked.took_ms) filter (where asked.outcome not in ('open', 'cut')), 0)::float8 as mean_ms,
      max(asked.took_ms) as slowest_ms,
      count(*) filter (where asked.status = 429 or asked.status >= 500)::int as busy,
      count(*) filter (where asked.outcome = 'failed' and asked.status is null)::int as failed,
      min(asked.started_at) as first_at, max(asked.started_at) as last_at,
      (select h.delay_s from host h where h.cluster_id = ${clusterId} and h.host = asked.host) as delay_s
    from asked group by asked.host order by requests desc, asked.host`.execute(db);
  return loads.rows;
}
