// The crawler of a cluster inside the server: started and stopped by a person, or with the server.
import type { Archive } from '../archive/archive.ts';
import { keepInside } from '../archive/keep.ts';
import { isTakenDown } from '../archive/takedowns.ts';
import { fetchPage } from '../archive/fetch/fetch-page.ts';
import { realEffects } from '../archive/watch/crawl/crawl-options.ts';
import type { CrawlOptions, KeepRequest } from '../archive/watch/crawl/crawl-options.ts';
import { runCrawl } from '../archive/watch/crawl/run-crawl.ts';
import type { CrawlOutcome } from '../archive/watch/crawl/run-crawl.ts';
import { refreshArchiveStatistics } from '../db/statistics.ts';
import type { Scope } from '../registers/scope.ts';
import type { ArchiveDesk } from './archive-desk.ts';

/** While a crawl goes on: the planner must not lose sight of what it brings. */
const refreshEveryMs = 30 * 60_000;

export type CrawlerOptions = Partial<Omit<CrawlOptions, 'until'>>;

export class Crawler {
  readonly #scope: Scope;
  readonly #desk: ArchiveDesk;
  readonly #options: CrawlerOptions;
  #held = false;
  #running: { stop: AbortController; done: Promise<CrawlOutcome> } | undefined;

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
    if (this.#running) return;
    const stop = new AbortController();
    const done = this.run(stop.signal);
    this.#running = { stop, done };
    done
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Waits until what was under way has ended. */
  async stop(): Promise<void> {
    this.#held = true;
    const running = this.#running;
    running?.stop.abort();
    await running?.done.catch(() => undefined);
  }

  /** Fetches what is due: until idle, or until told to stop. */
  async run(until: 'idle' | AbortSignal): Promise<CrawlOutcome> {
    const archive = await this.#desk.archive();
    const refresh = setInterval(() => {
      refreshArchiveStatistics(this.#scope.db).catch((error: unknown) => console.error(error));
    }, refreshEveryMs);
    try {
      return await this.#crawl(archive, until);
    } finally {
      clearInterval(refresh);
      await refreshArchiveStatistics(this.#scope.db);
    }
  }

  #crawl(archive: Archive, until: 'idle' | AbortSignal): Promise<CrawlOutcome> {
    return runCrawl(
      this.#scope,
      { workers: 4, ...this.#options, until },
      realEffects({
        now: archive.now,
        fetch: (url, options) => fetchPage(url, { ...options, allow: archive.allow }),
        keep: async (inside, request) => {
          const { capture, body, watchId, pageId, purpose, surt } = request;
          if (await isTakenDown(inside, surt)) return { snapshotId: null, changed: false };
          const role = purpose === 'requisite' ? 'requisite' : 'page';
          const { snapshot, unchanged } = await keepInside(
            archive,
            inside,
            { hops: [capture], page: capture, body },
            { role, watchId, pageId, category: await findCategory(inside, request) },
          );
          return { snapshotId: snapshot.snapshotId, changed: !unchanged };
        },
      }),
    );
  }
}

async function findCategory(inside: Scope, { watchId }: KeepRequest): Promise<string | null> {
  if (watchId === null) return null;
  const row = await inside.db
    .selectFrom('watch')
    .select('category')
    .where('clusterId', '=', inside.clusterId)
    .where('watchId', '=', watchId)
    .executeTakeFirst();
  return row?.category ?? null;
}
