// What follows from the answer to a page: kept, read for links, followed, tried again or given up. One transaction.
import type { Scope } from '../../../registers/scope.ts';
import { findHeader } from '../../warc/http-message.ts';
import type { Capture } from '../../warc/capture.ts';
import type { Message } from '../../../schema/import.ts';
import { addressOf } from '../frontier/address.ts';
import { enqueue } from '../frontier/enqueue.ts';
import { settle } from '../frontier/settle.ts';
import type { Settlement } from '../frontier/settle.ts';
import type { Taken } from '../frontier/take.ts';
import { noteFailure, noteLook, noteRedirect } from '../look.ts';
import { readSource } from '../read-source.ts';
import type { SourceReading } from '../read-source.ts';
import { backoffOf } from '../schedule/attempts.ts';
import { nextCapture } from '../schedule/recapture.ts';
import { giveUpHost, letGo, restHost, visitOf } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Crawl, Kept } from './crawl-options.ts';
import { judge } from './judge.ts';

/** As many as fetch/ follows by itself. */
const maxHops = 10;

type Page = Settlement['page'];

export async function settlePage(crawl: Crawl, taken: Taken, asked: Asked): Promise<void> {
  const verdict = judge(asked.result, Boolean(taken.etag ?? taken.lastModified));
  switch (verdict.kind) {
    case 'kept':
      if (taken.purpose === 'watch') return settleSource(crawl, taken, asked);
      return settleKept(crawl, taken, asked);
    case 'unchanged':
      return settleUnchanged(crawl, taken, asked);
    case 'moved':
      return settleMoved(crawl, taken, asked, verdict.to);
    case 'stopped':
      return settle(crawl.scope, taken, letGo(crawl, taken, asked));
    case 'busy':
    case 'retry':
      return settleFailed(crawl, taken, asked, verdict.error, verdict.kind);
    case 'refused':
      return settleFailed(crawl, taken, asked, verdict.error, 'final');
  }
}

/** Everything of one page in one transaction, which begins by settling it. */
function within({ scope }: Crawl, work: (inside: Scope) => Promise<void>): Promise<void> {
  return scope.db.transaction().execute(async (db) => {
    await work({ ...scope, db });
  });
}

/** What every answered page has in common. */
function done(crawl: Crawl, taken: Taken, asked: Asked): Page {
  const at = asked.endedAt;
  const isPage = taken.purpose === 'page' && !(taken.isRoot && taken.watchKind === 'page');
  const keptAt = taken.keptAt ?? at.toISOString();
  const ages = crawl.settings.recaptureAges;
  return {
    state: 'done',
    finishedAt: at.toISOString(),
    attempts: 0,
    error: null,
    // A watched page is looked at by its watch's clock.
    againAt: isPage ? (nextCapture(new Date(keptAt), at, ages)?.toISOString() ?? null) : null,
  };
}

function getPage({ result }: Asked): { capture: Capture; body: Uint8Array } {
  if (!result.ok) throw new Error('A failed fetch has no page.');
  return { capture: result.page, body: result.body };
}

function validatorsOf({ headers, digest }: Capture) {
  const short = (value: string | undefined): string | null =>
    value !== undefined && value.length <= 500 ? value : null;
  return {
    etag: short(findHeader(headers, 'etag')),
    lastModified: short(findHeader(headers, 'last-modified')),
    digest,
  };
}

function settleKept(crawl: Crawl, taken: Taken, asked: Asked): Promise<void> {
  return within(crawl, async (inside) => {
    const { capture } = getPage(asked);
    await settle(inside, taken, {
      page: {
        ...done(crawl, taken, asked),
        ...validatorsOf(capture),
        keptAt: taken.keptAt ?? asked.endedAt.toISOString(),
      },
      host: { ...restHost(crawl, taken, asked), error: null },
      visit: visitOf(asked, 'kept'),
    });
    const { changed } = await keep(crawl, inside, taken, asked);
    const isNew = changed ?? capture.digest !== taken.digest;
    await noteWatchedPage(crawl, inside, taken, asked, isNew);
  });
}

function keep(crawl: Crawl, inside: Scope, taken: Taken, asked: Asked): Promise<Kept> {
  const { surt, purpose, watchId, pageId } = taken;
  return crawl.effects.keep(inside, {
    ...getPage(asked),
    surt,
    purpose,
    watchId,
    pageId,
  });
}

async function noteWatchedPage(
  crawl: Crawl,
  inside: Scope,
  taken: Taken,
  asked: Asked,
  changed: boolean,
): Promise<void> {
  if (taken.watchId === null || !taken.isRoot || taken.watchKind !== 'page') return;
  const look = { watchId: taken.watchId, kind: taken.watchKind, isRoot: true, changed };
  await noteLook(inside, { ...look, links: [], sitemaps: [] }, clockOf(crawl, asked));
}

function clockOf({ effects }: Crawl, { endedAt }: Asked): { now: Date; random: number } {
  return { now: endedAt, random: effects.random() };
}

async function settleSource(crawl: Crawl, taken: Taken, asked: Asked): Promise<void> {
  const { capture, body } = getPage(asked);
  const kind = taken.watchKind ?? 'page';
  // The watch was removed or made a page meanwhile: nothing is to be found any more.
  const reading: SourceReading =
    kind === 'page'
      ? { links: [], sitemaps: [] }
      : await readSource(
          { url: capture.url, contentType: capture.contentType, body },
          { kind, pattern: taken.watchPattern },
        );
  if ('error' in reading) return settleFailed(crawl, taken, asked, reading.error, 'final');
  await within(crawl, async (inside) => {
    await settle(inside, taken, {
      page: { ...done(crawl, taken, asked), ...validatorsOf(capture) },
      host: { ...restHost(crawl, taken, asked), error: null },
      visit: visitOf(asked, 'read'),
    });
    if (taken.watchId === null) return;
    const look = { watchId: taken.watchId, kind, isRoot: taken.isRoot, ...reading };
    await noteLook(inside, look, clockOf(crawl, asked));
  });
}

function settleUnchanged(crawl: Crawl, taken: Taken, asked: Asked): Promise<void> {
  return within(crawl, async (inside) => {
    await settle(inside, taken, {
      page: done(crawl, taken, asked),
      host: { ...restHost(crawl, taken, asked), error: null },
      visit: visitOf(asked, 'unchanged'),
    });
    const { watchId, watchKind: kind, isRoot } = taken;
    if (watchId === null || kind === null || (taken.purpose === 'page' && !isRoot)) return;
    const look = { watchId, kind, isRoot, links: [], sitemaps: [] };
    await noteLook(inside, look, clockOf(crawl, asked));
  });
}

/**
 * The target is fetched in its own turn, by the rules of its own host. http → https and the like share the key:
 * then this very page waits again under the new address.
 */
function settleMoved(crawl: Crawl, taken: Taken, asked: Asked, to: string): Promise<void> {
  const target = addressOf(to);
  const hops = taken.hops + 1;
  if (hops > maxHops) {
    const error = {
      zh: `${taken.url}：跳转超过 ${maxHops} 次。`,
      en: `${taken.url}: more than ${maxHops} redirects.`,
    };
    return settleFailed(crawl, taken, asked, error, 'final');
  }
  return within(crawl, async (inside) => {
    const { surt, purpose, watchId, pageId, priority } = taken;
    const now = asked.endedAt;
    const isSame = target.surt === surt;
    await settle(inside, taken, {
      page: isSame
        ? {
            state: 'waiting',
            url: target.url,
            host: target.host,
            hops,
            notBefore: now.toISOString(),
          }
        : { ...done(crawl, taken, asked), againAt: null },
      host: restHost(crawl, taken, asked),
      visit: visitOf(asked, 'moved'),
    });
    if (purpose !== 'watch') await keep(crawl, inside, taken, asked);
    if (isSame) {
      await enqueueHost(inside, target.host, now);
      return;
    }
    const wanted = [{ url: to, purpose, priority, watchId, pageId, hops }];
    await enqueue(inside, wanted, { now, revive: purpose === 'watch' });
    if (watchId !== null && taken.isRoot) await noteRedirect(inside, watchId, now);
  });
}

async function enqueueHost({ db, clusterId }: Scope, host: string, now: Date): Promise<void> {
  await db
    .insertInto('host')
    .values({ clusterId, host, nextAt: now.toISOString(), failures: 0 })
    .onConflict((conflict) => conflict.columns(['clusterId', 'host']).doNothing())
    .execute();
}

/**
 * Pages are tried again at growing distances and given up in the end; sources have their own clock for that.
 * A page that was kept before stays kept, and its later captures stay planned.
 */
async function settleFailed(
  crawl: Crawl,
  taken: Taken,
  asked: Asked,
  error: Message,
  how: 'busy' | 'retry' | 'final',
): Promise<void> {
  const { settings } = crawl;
  const now = asked.endedAt;
  const attempts = taken.attempts + 1;
  const isSource = taken.purpose === 'watch' || (taken.isRoot && taken.watchKind === 'page');
  const again = how !== 'final' && attempts < settings.attempts.most && !isSource;
  const rest = restHost(crawl, taken, asked);
  const givesUpHost = !asked.result.ok && rest.failures >= settings.attempts.mostOfHost;
  const page: Page = again
    ? {
        state: 'waiting',
        notBefore: new Date(now.getTime() + backoffOf(attempts, settings.attempts)).toISOString(),
      }
    : taken.keptAt === null
      ? { state: 'failed', finishedAt: now.toISOString() }
      : done(crawl, taken, asked);
  await within(crawl, async (inside) => {
    await settle(inside, taken, {
      page: { ...page, attempts, error: JSON.stringify(error) },
      host: { ...rest, error: rest.failures > 0 ? JSON.stringify(error) : null },
      visit: visitOf(asked, how === 'busy' ? 'busy' : 'failed', error),
    });
    if (isSource && taken.watchId !== null)
      await noteFailure(inside, { watchId: taken.watchId, isRoot: taken.isRoot, error }, now);
    if (givesUpHost) await giveUpHost(inside, taken.host, error, now);
  });
}
