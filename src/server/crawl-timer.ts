// The server crawls by itself: whatever is watched is looked at when it is due, unless a person stopped the crawl.
import { listWatches } from '../archive/watch/watches.ts';
import type { Runtime } from './runtime.ts';

/** So soon a watch that was just added is looked at. */
const lookEveryMs = 5_000;

export interface CrawlTimer {
  stop(): void;
}

/** Closing the runtime stops the crawlers themselves. */
export function startCrawling(runtime: Runtime): CrawlTimer {
  const look = async (): Promise<void> => {
    for (const { slug } of await runtime.clusters()) {
      const { scope, crawler } = await runtime.cluster(slug);
      if (crawler.running || crawler.held) continue;
      if ((await listWatches(scope)).some(({ paused }) => !paused)) crawler.start();
    }
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => console.error(error));
  }, lookEveryMs);
  return { stop: () => clearInterval(timer) };
}
