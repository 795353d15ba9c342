// What a look at a source brings: new pages into the frontier, the next look into the watch.
import { sql } from 'kysely';
import type { Message } from '../../schema/import.ts';
import type { Purpose, WatchKind } from '../../schema/watch.ts';
import type { Scope } from '../../registers/scope.ts';
import { enqueue, priorities } from './frontier/enqueue.ts';
import type { Wanted } from './frontier/enqueue.ts';
import type { FoundLink } from './read/found-link.ts';
import { estimateInterval, nextInterval, retryAfter, spread } from './schedule/interval.ts';

export interface Look {
  watchId: number;
  kind: WatchKind;
  /** At the watch's own address; false for a further sitemap and for where a redirect led. */
  isRoot: boolean;
  links: readonly FoundLink[];
  sitemaps: readonly FoundLink[];
  /** Of a page: whether it reads otherwise than before. */
  changed?: boolean;
}

/** Sitemaps of an index that one look follows; the newest first, the others when they change. */
const mostSitemaps = 50;
/** Published or changed longer ago: fetched after the news of the day. */
const backlogMs = 7 * 86_400_000;

/** Inside the transaction that settles the page: links and interval stand together or not at all. */
export async function noteLook(
  inside: Scope,
  look: Look,
  { now, random }: { now: Date; random: number },
): Promise<void> {
  const { watchId, isRoot, links, sitemaps } = look;
  const watch = await inside.db
    .selectFrom('watch')
    .select(['everyS', 'leastS', 'mostS', 'checkedAt', 'succeededAt', 'fresh', 'addedAt'])
    .where('clusterId', '=', inside.clusterId)
    .where('watchId', '=', watchId)
    .forUpdate()
    .executeTakeFirst();
  // Removed while it was looked at.
  if (!watch) return;
  const wanted = links.map((link) => wantPage(link, watchId, now));
  const { added, revived } = await enqueue(inside, wanted, { now });
  const due = sitemaps
    .filter(({ changedAt }) => !watch.succeededAt || !changedAt || changedAt > watch.succeededAt)
    .toSorted((a, b) => ((a.changedAt ?? '9') < (b.changedAt ?? '9') ? 1 : -1))
    .slice(0, mostSitemaps);
  const further = due.map(({ url }) => ({
    url,
    purpose: 'watch' as Purpose,
    priority: priorities.watch + 1,
    watchId,
    hops: 1,
  }));
  await enqueue(inside, further, { now, revive: true });
  const own = added + revived + (look.changed ? 1 : 0);
  const news = watch.fresh + own;
  const at = now.toISOString();
  const elapsedS = watch.checkedAt
    ? (now.getTime() - Date.parse(watch.checkedAt)) / 1000
    : undefined;
  const everyS =
    elapsedS === undefined
      ? (estimateInterval(links, watch) ?? watch.everyS)
      : nextInterval(watch, news, elapsedS);
  await inside.db
    .updateTable('watch')
    .set({
      ...(isRoot
        ? {
            everyS,
            fresh: 0,
            checkedAt: at,
            nextAt: new Date(now.getTime() + spread(everyS, random) * 1000).toISOString(),
          }
        : { fresh: news }),
      failures: 0,
      error: null,
      succeededAt: at,
      ...(own > 0 ? { changedAt: at } : {}),
      found: sql<number>`found + ${added}`,
    })
    .where('clusterId', '=', inside.clusterId)
    .where('watchId', '=', watchId)
    .execute();
}

/** A redirect away from the watch's address: looked at again as usual; what it leads to says how it fares. */
export async function noteRedirect(inside: Scope, watchId: number, now: Date): Promise<void> {
  const at = now.toISOString();
  await inside.db
    .updateTable('watch')
    .set({
      checkedAt: at,
      nextAt: sql<string>`${at}::timestamptz + make_interval(secs => every_s)`,
    })
    .where('clusterId', '=', inside.clusterId)
    .where('watchId', '=', watchId)
    .execute();
}

/** Nothing could be read. The interval as learned stays; the next try comes soon, then ever later. */
export async function noteFailure(
  inside: Scope,
  { watchId, isRoot, error }: { watchId: number; isRoot: boolean; error: Message },
  now: Date,
): Promise<void> {
  const watch = await inside.db
    .selectFrom('watch')
    .select(['everyS', 'leastS', 'mostS', 'failures'])
    .where('clusterId', '=', inside.clusterId)
    .where('watchId', '=', watchId)
    .executeTakeFirst();
  if (!watch) return;
  const failures = watch.failures + 1;
  const nextAt = new Date(now.getTime() + retryAfter(watch, failures) * 1000).toISOString();
  await inside.db
    .updateTable('watch')
    .set({
      failures,
      error: JSON.stringify(error),
      ...(isRoot ? { nextAt, checkedAt: now.toISOString() } : {}),
    })
    .where('clusterId', '=', inside.clusterId)
    .where('watchId', '=', watchId)
    .execute();
}

function wantPage({ url, publishedAt, changedAt }: FoundLink, watchId: number, now: Date): Wanted {
  const dated = changedAt ?? publishedAt;
  const isOld = dated !== undefined && now.getTime() - Date.parse(dated) > backlogMs;
  return {
    url,
    purpose: 'page',
    priority: isOld ? priorities.backlog : priorities.news,
    watchId,
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}
