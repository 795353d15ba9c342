// The crawler of a cluster inside the server: started and stopped by a person, or with the server.
import type { Archive } from '../archive/archive.ts';
import { fetchFor } from '../archive/fetch-for.ts';
import { keepInside } from '../archive/keep.ts';
import { listRequisites } from '../archive/requisites.ts';
import { isTakenDown } from '../archive/takedown-cover.ts';
import { realEffects } from '../archive/watch/crawl/crawl-options.ts';
import type { CrawlOptions, KeepRequest, Kept } from '../archive/watch/crawl/crawl-options.ts';
import { runCrawl } from '../archive/watch/crawl/run-crawl.ts';
import { enqueue, priorities } from '../archive/watch/frontier/enqueue.ts';
import { refreshArchiveStatistics } from '../db/statistics.ts';
import type { Scope } from '../registers/scope.ts';
import type { ArchiveDesk } from './archive-desk.ts';

/** While a crawl goes on: the planner must not lose sight of what it brings. */
const refreshEveryMs = 30 * 60_000;

export type CrawlerOptions = Partial<Omit<CrawlOptions, 'until' | 'signal'>>;

export class Crawler {
  readonly #scope: Scope;
  readonly #desk: ArchiveDesk;
  readonly #options: CrawlerOptions;
  #held = false;
  /** One crawl at a time: a second one would take the leases of the first for left over. */
  #running: { stop: AbortController; done: Promise<void> } | undefined;

  constructor(scope: Scope, desk: ArchiveDesk, options: CrawlerOptions) {
    this.#scope = scope;
    this.#desk = desk;
    this.#options = options;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** A person stopped it: it starts again only on a person's word. */
  get held(): boolean {
    return this.#held;
  }

  /** Does nothing when it runs already. A failure of the database ends it and is told on the console. */
  start(): void {
    this.#held = false;
    if (!this.#running)
      this.#begin('stopped').catch((error: unknown) => {
        console.error(error);
      });
  }

  /** Fetches what is due until nothing is any more; does nothing when it runs already. */
  async runUntilIdle(): Promise<void> {
    if (!this.#running) await this.#begin('idle');
  }

  /** Waits until what was under way has ended. */
  async stop(): Promise<void> {
    this.#held = true;
    const running = this.#running;
    running?.stop.abort();
    await running?.done.catch(() => undefined);
  }

  #begin(until: 'idle' | 'stopped'): Promise<void> {
    const stop = new AbortController();
    const done = this.#run(until, stop.signal).finally(() => {
      this.#running = undefined;
    });
    this.#running = { stop, done };
    return done;
  }

  async #run(until: 'idle' | 'stopped', signal: AbortSignal): Promise<void> {
    const archive = await this.#desk.archive();
    const refresh = setInterval(() => {
      refreshArchiveStatistics(this.#scope.db).catch((error: unknown) => console.error(error));
    }, refreshEveryMs);
    try {
      const { requests } = await runCrawl(
        this.#scope,
        {
          workers: 4,
          ...this.#options,
          ...(until === 'idle' ? { until, signal } : { until: signal }),
        },
        realEffects({
          now: archive.now,
          fetch: (url, options) => fetchFor(archive, url, options),
          keep: (inside, request) => keepCrawled(archive, inside, request),
        }),
      );
      if (requests > 0) await refreshArchiveStatistics(this.#scope.db);
    } finally {
      clearInterval(refresh);
    }
  }
}

/** Inside the transaction that finishes the page. */
async function keepCrawled(
  archive: Archive,
  inside: Scope,
  { capture, body, watchId, pageId, purpose, surt }: KeepRequest,
): Promise<Kept> {
  if (await isTakenDown(inside, surt, capture.digest)) return { changed: false };
  const role = purpose === 'requisite' ? 'requisite' : 'page';
  const watch = await findWatch(inside, watchId);
  const fetched = { hops: [capture], page: capture, body };
  const { snapshot, unchanged } = await keepInside(archive, inside, fetched, {
    role,
    watchId,
    pageId,
    category: watch?.category ?? null,
  });
  if (role === 'page' && watch?.requisites && capture.status === 200) {
    const wanted = listRequisites(fetched).map((url) => ({
      url,
      purpose: 'requisite' as const,
      priority: priorities.requisite,
      watchId,
      pageId: snapshot.snapshotId,
    }));
    await enqueue(inside, wanted, { now: archive.now() });
  }
  return { changed: !unchanged };
}

async function findWatch({ db, clusterId }: Scope, watchId: number | null) {
  if (watchId === null) return undefined;
  return db
    .selectFrom('watch')
    .select(['category', 'requisites'])
    .where('clusterId', '=', clusterId)
    .where('watchId', '=', watchId)
    .executeTakeFirst();
}
