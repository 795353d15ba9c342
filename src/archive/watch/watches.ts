// 订阅源: what is looked at regularly. Added, listed, changed, removed; what a look at one brings is in look.ts.
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { WatchTable } from '../../db/tables.ts';
import { takeNumbers } from '../../registers/counters.ts';
import type { Scope } from '../../registers/scope.ts';
import type { CrawlWindow, NewWatch, Watch, WatchChange, WatchKind } from '../../schema/watch.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../util/errors.ts';
import { addressOf } from './frontier/address.ts';
import { freeWaiting } from './frontier/window.ts';
import { resolveLink } from './read/found-link.ts';
import { firstInterval } from './schedule/interval.ts';

/** `kind` is settled by then: given, or detected. Throws ConflictError when the address is watched already. */
export async function addWatch(
  scope: Scope,
  watch: NewWatch & { kind: WatchKind },
  now: Date,
): Promise<Watch> {
  const at = now.toISOString();
  const { url, surt } = addressOf(readAddress(watch.url));
  const bounds = readBounds(watch, firstInterval);
  const watchId = await takeNumbers(scope, 'watch');
  const row = await scope.db
    .insertInto('watch')
    .values({
      clusterId: scope.clusterId,
      watchId,
      kind: watch.kind,
      url,
      surt,
      title: watch.title ?? url,
      category: watch.category || null,
      pattern: watch.pattern || null,
      requisites: watch.requisites ?? false,
      paused: false,
      ...bounds,
      ...readWindow(watch.window ?? null),
      everyS: Math.min(bounds.mostS, Math.max(bounds.leastS, firstInterval.everyS)),
      nextAt: at,
      checkedAt: null,
      succeededAt: null,
      changedAt: null,
      failures: 0,
      error: null,
      fresh: 0,
      found: 0,
      addedAt: at,
    })
    .onConflict((conflict) => conflict.columns(['clusterId', 'surt']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return toWatch(row);
  throw new ConflictError('watch', {
    zh: `${url} 已在订阅源中。`,
    en: `${url} is watched already.`,
  });
}

/** Adds what is not watched yet, e.g. of an OPML list; answers what was added and what was passed over. */
export async function addWatches(
  scope: Scope,
  watches: readonly NewWatch[],
  now: Date,
): Promise<{ added: Watch[]; known: string[]; refused: { url: string; error: RefusedError }[] }> {
  const result: Awaited<ReturnType<typeof addWatches>> = { added: [], known: [], refused: [] };
  for (const watch of watches) {
    try {
      result.added.push(await addWatch(scope, { ...watch, kind: watch.kind ?? 'feed' }, now));
    } catch (error) {
      if (error instanceof ConflictError) result.known.push(watch.url);
      else if (error instanceof RefusedError) result.refused.push({ url: watch.url, error });
      else throw error;
    }
  }
  return result;
}

export async function listWatches({ db, clusterId }: Scope): Promise<Watch[]> {
  const rows = await db
    .selectFrom('watch')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .orderBy('watchId')
    .execute();
  return rows.map(toWatch);
}

export async function getWatch({ db, clusterId }: Scope, watchId: number): Promise<Watch> {
  const row = await db
    .selectFrom('watch')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .where('watchId', '=', watchId)
    .executeTakeFirst();
  return toWatch(row ?? missing(watchId));
}

/** A pause takes effect at once: what waits to be looked at is withdrawn. Pages that were found go on waiting. */
export async function changeWatch(
  scope: Scope,
  watchId: number,
  change: WatchChange,
  now: Date,
): Promise<Watch> {
  const before = await getWatch(scope, watchId);
  const bounds = readBounds(change, before);
  const paused = change.paused ?? before.paused;
  const row = await scope.db
    .updateTable('watch')
    .set({
      title: change.title ?? before.title,
      category: change.category === undefined ? before.category : change.category || null,
      pattern: change.pattern === undefined ? before.pattern : change.pattern || null,
      requisites: change.requisites ?? before.requisites,
      paused,
      ...bounds,
      ...(change.window === undefined ? {} : readWindow(change.window)),
      everyS: Math.min(bounds.mostS, Math.max(bounds.leastS, before.everyS)),
      // A new pattern shows what it finds at once.
      ...(before.paused !== paused || change.pattern !== undefined
        ? { nextAt: now.toISOString() }
        : {}),
    })
    .where('clusterId', '=', scope.clusterId)
    .where('watchId', '=', watchId)
    .returningAll()
    .executeTakeFirst();
  if (paused) await withdraw(scope, watchId);
  // What waits for an old window waits for the new one, or no longer.
  if (change.window !== undefined) await freeWaiting(scope, watchId, now);
  return toWatch(row ?? missing(watchId));
}

/** Looks at it as soon as its host permits, whatever its interval. */
export async function checkNow(scope: Scope, watchId: number, now: Date): Promise<void> {
  await getWatch(scope, watchId);
  await scope.db
    .updateTable('watch')
    .set({ nextAt: now.toISOString() })
    .where('clusterId', '=', scope.clusterId)
    .where('watchId', '=', watchId)
    .execute();
}

/** Snapshots, articles and the audit stay. */
export async function removeWatch(scope: Scope, watchId: number): Promise<void> {
  await getWatch(scope, watchId);
  await scope.db.transaction().execute(async (db) => {
    const inside = { ...scope, db };
    await withdraw(inside, watchId);
    await db
      .deleteFrom('watch')
      .where('clusterId', '=', scope.clusterId)
      .where('watchId', '=', watchId)
      .execute();
  });
}

async function withdraw({ db, clusterId }: Scope, watchId: number): Promise<void> {
  await db
    .deleteFrom('frontier')
    .where('clusterId', '=', clusterId)
    .where('watchId', '=', watchId)
    .where('purpose', '=', 'watch')
    .where('state', '!=', 'taken')
    .execute();
  // A watched page that was kept before stays known; it only does not wait any more.
  await sql`update frontier f set state = case when f.kept_at is null then 'failed' else 'done' end
    from watch w where w.cluster_id = ${clusterId} and w.watch_id = ${watchId} and w.kind = 'page'
      and f.cluster_id = ${clusterId} and f.surt = w.surt and f.purpose = 'page' and f.state = 'waiting'`.execute(
    db,
  );
}

function missing(watchId: number): never {
  throw new NotFoundError('watch', {
    zh: `没有编号为 ${watchId} 的订阅源。`,
    en: `There is no watch ${watchId}.`,
  });
}

function readAddress(address: string): string {
  const url = resolveLink(address, 'about:blank');
  if (url !== undefined) return url;
  throw new RefusedError('watch-address', {
    zh: `${address.slice(0, 200)} 不是可以抓取的网址（只支持 http 和 https，不带用户名密码）。`,
    en: `${address.slice(0, 200)} cannot be fetched: http and https only, no user name.`,
  });
}

function readBounds(
  { leastS, mostS }: { leastS?: number | undefined; mostS?: number | undefined },
  before: { leastS: number; mostS: number },
): { leastS: number; mostS: number } {
  const bounds = {
    leastS: leastS ?? Math.min(before.leastS, mostS ?? before.leastS),
    mostS: mostS ?? Math.max(before.mostS, leastS ?? before.mostS),
  };
  if (bounds.leastS <= bounds.mostS) return bounds;
  throw new RefusedError('watch-interval', {
    zh: '最短间隔不能大于最长间隔。',
    en: 'The shortest interval must not exceed the longest.',
  });
}

function readWindow(window: CrawlWindow | null): {
  windowFrom: string | null;
  windowTo: string | null;
} {
  if (window === null) return { windowFrom: null, windowTo: null };
  if (window.from !== window.to) return { windowFrom: window.from, windowTo: window.to };
  throw new RefusedError('watch-window', {
    zh: '抓取时段的开始和结束不能相同；不限时段请留空。',
    en: 'The times must differ; leave both empty for any time of the day.',
  });
}

function toWatch(row: Selectable<WatchTable>): Watch {
  const { clusterId: _cluster, surt: _surt, fresh: _fresh, windowFrom, windowTo, ...watch } = row;
  const window =
    windowFrom === null || windowTo === null ? null : { from: windowFrom, to: windowTo };
  return { ...watch, window };
}
