// One page in hand: ask the host's rules first, fetch, and settle everything that follows from the answer at once.
import { newHost, nextAllowed } from '../../fetch/politeness.ts';
import type { Scope } from '../../../registers/scope.ts';
import { settle } from '../frontier/settle.ts';
import type { Taken } from '../frontier/take.ts';
import { holdWaiting, opensAt } from '../frontier/window.ts';
import { noteFailure } from '../look.ts';
import { noteRobots } from './ask-robots.ts';
import { giveUpHost, letGo, restHost, visitOf } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Crawl } from './crawl-options.ts';
import { settlePage } from './settle-page.ts';

/** Whether a request was made. Throws LeaseLost when it came too late. */
export async function visitPage(crawl: Crawl, taken: Taken): Promise<boolean> {
  const { effects, settings, scope } = crawl;
  const now = effects.now();
  const opens = nextAllowed(newHost, now.getTime(), settings.politeness);
  if (opens > now.getTime()) {
    await settle(scope, taken, {
      page: { state: 'waiting', notBefore: now.toISOString() },
      host: { nextAt: new Date(opens).toISOString() },
    });
    return false;
  }
  if (await waitsForWindow(crawl, taken, now)) return false;
  if (!settings.heedRobots) return visit(crawl, taken);
  const rules = await crawl.robots.find(taken, now);
  if (!rules) return askRobots(crawl, taken);
  const { pathname, search } = new URL(taken.url);
  if (rules.allows(`${pathname}${search}`)) return visit(crawl, taken);
  await refuse(crawl, taken, now);
  return false;
}

/** Outside of the hours that its watch allows; its host is free for others. */
async function waitsForWindow(crawl: Crawl, taken: Taken, now: Date): Promise<boolean> {
  const { windowFrom: from, windowTo: to, watchId } = taken;
  if (from === null || to === null || watchId === null) return false;
  const opens = opensAt({ from, to }, now, crawl.settings.politeness);
  if (opens <= now) return false;
  await settle(crawl.scope, taken, {
    page: { state: 'waiting', notBefore: opens.toISOString() },
    host: { nextAt: now.toISOString() },
  });
  await holdWaiting(crawl.scope, watchId, opens);
  return true;
}

async function visit(crawl: Crawl, taken: Taken): Promise<boolean> {
  const asked = await ask(crawl, taken, taken.url, taken.purpose, {
    ...(taken.etag ? { etag: taken.etag } : {}),
    ...(taken.lastModified ? { lastModified: taken.lastModified } : {}),
    // Where a redirect leads is another page, perhaps of another host: it gets its own turn.
    mayFollow: () => false,
  });
  await settlePage(crawl, taken, asked);
  return true;
}

async function ask(
  { effects, scope, signal, nextVisit }: Crawl,
  taken: Taken,
  url: string,
  purpose: Taken['purpose'] | 'robots',
  options: Parameters<Crawl['effects']['fetch']>[1],
): Promise<Asked> {
  const visitId = await nextVisit();
  const startedAt = effects.now();
  await scope.db
    .insertInto('visit')
    .values({
      clusterId: scope.clusterId,
      visitId,
      host: taken.host,
      url,
      purpose,
      watchId: taken.watchId,
      startedAt: startedAt.toISOString(),
      tookMs: 0,
      status: null,
      bytes: 0,
      outcome: 'open',
      error: null,
    })
    .execute();
  const result = await effects.fetch(url, { ...options, signal });
  return { visitId, startedAt, endedAt: effects.now(), result };
}

async function askRobots(crawl: Crawl, taken: Taken): Promise<boolean> {
  const { effects, scope, settings } = crawl;
  const asked = await ask(crawl, taken, `${new URL(taken.url).origin}/robots.txt`, 'robots', {
    accept: 'text/plain,*/*;q=0.5',
    // RFC 9309 2.3.1.2 asks to follow; the host's own pause holds on the way, and other hosts are left alone.
    mayFollow: async (url) => {
      if (url.host !== taken.host) return false;
      await effects.sleep(settings.politeness.minDelayMs, crawl.signal);
      return true;
    },
  });
  const { result, endedAt } = asked;
  if (!result.ok && result.failure.code === 'stopped') {
    await settle(scope, taken, letGo(crawl, taken, asked));
    return true;
  }
  const { change, crawlDelay, error } = noteRobots(taken, result, endedAt);
  const host = restHost(crawl, { ...taken, delayS: crawlDelay ?? null }, asked);
  const tooOften = error !== undefined && host.failures >= settings.attempts.mostOfHost;
  const isWatch = error !== undefined && taken.purpose === 'watch';
  await scope.db.transaction().execute(async (db) => {
    const inside: Scope = { ...scope, db };
    await settle(inside, taken, {
      page: {
        ...(isWatch || tooOften
          ? { state: 'failed', finishedAt: endedAt.toISOString(), error: JSON.stringify(error) }
          : { state: 'waiting' }),
        notBefore: endedAt.toISOString(),
      },
      host: { ...host, ...change, error: error ? JSON.stringify(error) : null },
      visit: visitOf(asked, error ? 'failed' : 'read', error),
    });
    if (isWatch && taken.watchId !== null)
      await noteFailure(inside, { watchId: taken.watchId, isRoot: taken.isRoot, error }, endedAt);
    if (tooOften) await giveUpHost(inside, taken.host, error, endedAt);
  });
  return true;
}

/** Not to be fetched by the host's rules. No request was made: the host is free at once. */
async function refuse(crawl: Crawl, taken: Taken, now: Date): Promise<void> {
  const error = {
    zh: `${taken.url}：网站的 robots.txt 不允许抓取。`,
    en: `${taken.url}: robots.txt of the site does not permit it.`,
  };
  await crawl.scope.db.transaction().execute(async (db) => {
    const inside: Scope = { ...crawl.scope, db };
    await settle(inside, taken, {
      page: {
        state: 'failed',
        finishedAt: now.toISOString(),
        error: JSON.stringify(error),
        againAt: null,
      },
      host: { nextAt: now.toISOString() },
    });
    if (taken.watchId !== null && (taken.purpose === 'watch' || taken.isRoot))
      await noteFailure(inside, { watchId: taken.watchId, isRoot: taken.isRoot, error }, now);
  });
}
