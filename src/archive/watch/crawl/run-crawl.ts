// The crawler: hands out what is due to as many workers as are free, wakes sources and pages, ends when told or idle.
import { takeNumbers } from '../../../registers/counters.ts';
import type { Scope } from '../../../registers/scope.ts';
import { freeLeases, markCut } from '../frontier/recover.ts';
import { findNextDue, wakeDue } from '../frontier/schedule.ts';
import { LeaseLost } from '../frontier/settle.ts';
import { take } from '../frontier/take.ts';
import type { Taken } from '../frontier/take.ts';
import { readSettings } from './crawl-options.ts';
import type { Crawl, CrawlEffects, CrawlOptions } from './crawl-options.ts';
import { RobotsCache } from './robots-cache.ts';
import { visitPage } from './visit-page.ts';

export interface CrawlOutcome {
  /** Requests, robots.txt included. */
  requests: number;
  /** Results that came after their lease. */
  lost: number;
  /** When the next thing is due, ISO; null when nothing waits. */
  nextAt: string | null;
}

/** Due sources and pages are looked for so often. */
const wakeEveryMs = 1_000;
/** Never asleep for longer: another crawler or a person may have added something. */
const longestSleepMs = 1_000;
/** While others are at work, a host that has rested is seen so soon. */
const lookEveryMs = 50;
/** Workers that end about together are given their next pages by one statement. */
const gatherMs = 10;
const visitNumbers = 50;

/**
 * Fetches what is due until told to stop. Any number of crawlers may run on one PostgreSQL; what a killed one
 * had in hand is fetched again when its lease is over (`alone`: at once). Errors of the database and of `keep`
 * end the crawl; whatever a server does costs its page only.
 */
export async function runCrawl(
  scope: Scope,
  options: CrawlOptions,
  effects: CrawlEffects,
): Promise<CrawlOutcome> {
  const settings = readSettings(options);
  const stop = new AbortController();
  const end = (): void => stop.abort();
  const told = options.until === 'idle' ? options.signal : options.until;
  if (told?.aborted) end();
  told?.addEventListener('abort', end);
  const crawl: Crawl = {
    scope,
    settings,
    effects,
    robots: new RobotsCache(scope),
    signal: stop.signal,
    nextVisit: countVisits(scope),
  };
  if (settings.alone) await freeLeases(scope, effects.now());
  try {
    return await new Dispatcher(crawl, stop).run();
  } finally {
    end();
    told?.removeEventListener('abort', end);
  }
}

class Dispatcher {
  readonly #crawl: Crawl;
  readonly #stop: AbortController;
  readonly #working = new Set<Promise<void>>();
  readonly #outcome: CrawlOutcome = { requests: 0, lost: 0, nextAt: null };
  #wake = new AbortController();
  #wokenAt = -Infinity;
  #failure: { error: unknown } | undefined;

  constructor(crawl: Crawl, stop: AbortController) {
    this.#crawl = crawl;
    this.#stop = stop;
  }

  async run(): Promise<CrawlOutcome> {
    const { settings, signal, scope, effects } = this.#crawl;
    try {
      while (!signal.aborted) {
        await this.#wakeDue();
        this.#wake = new AbortController();
        const free = settings.workers - this.#working.size;
        const taken = free > 0 ? await this.#take(free) : [];
        for (const page of taken) this.#work(page);
        if (taken.length > 0 && taken.length === free) continue;
        if (!(await this.#rest())) break;
      }
    } finally {
      // What is under way is let go when the crawl was stopped, and ends by itself when it was idle.
      await Promise.all(this.#working);
    }
    if (this.#failure) throw this.#failure.error;
    this.#outcome.nextAt = (await findNextDue(scope, effects.now())) ?? null;
    return this.#outcome;
  }

  async #wakeDue(): Promise<void> {
    const { effects, scope, settings } = this.#crawl;
    const now = effects.now();
    if (now.getTime() - this.#wokenAt < wakeEveryMs) return;
    this.#wokenAt = now.getTime();
    await wakeDue(scope, now);
    await markCut(scope, new Date(now.getTime() - 2 * settings.leaseMs));
  }

  #take(most: number): Promise<Taken[]> {
    const { scope, effects, settings } = this.#crawl;
    return take(scope, {
      token: effects.uuid(),
      now: effects.now(),
      leaseMs: settings.leaseMs,
      minDelayMs: settings.politeness.minDelayMs,
      most,
    });
  }

  #work(page: Taken): void {
    const work = visitPage(this.#crawl, page)
      .then((asked) => {
        if (asked) this.#outcome.requests += 1;
      })
      .catch((error: unknown) => {
        if (error instanceof LeaseLost) {
          this.#outcome.lost += 1;
          return;
        }
        this.#failure ??= { error };
        this.#stop.abort();
      })
      .finally(() => {
        this.#working.delete(work);
        this.#wake.abort();
      });
    this.#working.add(work);
  }

  /** Sleeps until something may be due, or a worker has ended. False: nothing will be for long. */
  async #rest(): Promise<boolean> {
    const { scope, effects, settings, signal } = this.#crawl;
    const woken = AbortSignal.any([this.#wake.signal, signal]);
    if (this.#working.size > 0) {
      const full = this.#working.size >= settings.workers;
      await effects.sleep(full ? longestSleepMs : lookEveryMs, woken);
      await effects.sleep(gatherMs, signal);
      return true;
    }
    const now = effects.now();
    const next = await findNextDue(scope, now);
    const away = next === undefined ? Infinity : Date.parse(next) - now.getTime();
    if (settings.until === 'idle' && away > settings.patienceMs) return false;
    await effects.sleep(Math.min(longestSleepMs, Math.max(1, away)), woken);
    return true;
  }
}

/** Numbers of the audit in blocks: one at a time would make every request wait for the one before. */
function countVisits(scope: Scope): () => Promise<number> {
  let block: Promise<{ next: number; end: number }> | undefined;
  return async () => {
    for (;;) {
      block ??= takeNumbers(scope, 'visit', visitNumbers).then((first) => ({
        next: first,
        end: first + visitNumbers,
      }));
      const mine = block;
      const numbers = await mine;
      if (numbers.next < numbers.end) return numbers.next++;
      if (block === mine) block = undefined;
    }
  };
}
