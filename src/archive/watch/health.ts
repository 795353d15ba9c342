// 订阅源健康: how each source fares, as a sentence for the person who answers for it.
import { sql } from 'kysely';
import type { Message } from '../../schema/import.ts';
import type { Watch, WatchHealth } from '../../schema/watch.ts';
import type { Scope } from '../../registers/scope.ts';
import { listWatches } from './watches.ts';

const dayMs = 86_400_000;
/** After so many failures in a row a person should look. */
const failingFrom = 3;
/** Without news for so long, and more than ten of its own intervals, a source is quiet. */
const quietMs = 30 * dayMs;

interface Figures {
  requests: number;
  good: number;
  waiting: number;
}

/** One entry per watch, in their order. */
export async function readHealth(scope: Scope, now: Date): Promise<WatchHealth[]> {
  const { db, clusterId } = scope;
  const since = new Date(now.getTime() - dayMs).toISOString();
  const asked = await sql<{ watchId: number; requests: number; good: number }>`
    select watch_id, count(*) as requests,
      count(*) filter (where outcome in ('kept', 'unchanged', 'read', 'moved')) as good
    from visit where cluster_id = ${clusterId} and watch_id is not null and outcome <> 'open'
      and started_at > ${since}::timestamptz group by watch_id`.execute(db);
  const waiting = await sql<{ watchId: number; waiting: number }>`
    select watch_id, count(*) as waiting from frontier
    where cluster_id = ${clusterId} and watch_id is not null and state in ('waiting', 'taken')
      and purpose <> 'watch' group by watch_id`.execute(db);
  const figures = new Map<number, Figures>();
  for (const { watchId, requests, good } of asked.rows)
    figures.set(watchId, { requests, good, waiting: 0 });
  for (const row of waiting.rows) {
    const known = figures.get(row.watchId) ?? { requests: 0, good: 0 };
    figures.set(row.watchId, { ...known, waiting: row.waiting });
  }
  const none: Figures = { requests: 0, good: 0, waiting: 0 };
  return (await listWatches(scope)).map((watch) =>
    describe(watch, figures.get(watch.watchId) ?? none, now),
  );
}

function describe(watch: Watch, { requests, good, waiting }: Figures, now: Date): WatchHealth {
  const { watchId, succeededAt, changedAt, failures } = watch;
  const { state, reason } = judge(watch, now);
  return {
    watchId,
    state,
    reason,
    succeededAt,
    changedAt,
    failures,
    perHour: Math.round((requests / 24) * 100) / 100,
    share: requests === 0 ? null : good / requests,
    waiting,
  };
}

function judge(watch: Watch, now: Date): { state: WatchHealth['state']; reason: Message } {
  const { paused, failures, error, succeededAt, changedAt, everyS, addedAt } = watch;
  if (paused) return { state: 'paused', reason: { zh: '已暂停。', en: 'Paused.' } };
  if (failures > 0) {
    const why = error ?? { zh: '原因不明', en: 'the reason is unknown' };
    const last = succeededAt
      ? { zh: `最近一次成功是${chinaTime(succeededAt)}`, en: `last success ${succeededAt}` }
      : { zh: '还没有成功过', en: 'no success so far' };
    return {
      state: failures < failingFrom ? 'troubled' : 'failing',
      reason: {
        zh: `连续 ${failures} 次未能读取，${last.zh}：${why.zh}`,
        en: `Could not be read ${failures} times in a row, ${last.en}: ${why.en}`,
      },
    };
  }
  if (succeededAt === null)
    return { state: 'new', reason: { zh: '尚未读取。', en: 'Not read so far.' } };
  const still = now.getTime() - Date.parse(changedAt ?? addedAt);
  if (still > Math.max(quietMs, 10_000 * everyS)) {
    const days = Math.floor(still / dayMs);
    return {
      state: 'quiet',
      reason: {
        zh: `读取正常，但已有 ${days} 天没有新内容，请核对是否改版或停更。`,
        en: `Read without failures, but nothing new for ${days} days: it may have moved or ended.`,
      },
    };
  }
  return { state: 'good', reason: { zh: '正常。', en: 'Good.' } };
}

/** `2025-01-20 16:13`, as an officer's clock shows it. */
function chinaTime(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
