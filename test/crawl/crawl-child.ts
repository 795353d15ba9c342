// A crawler of its own process, to be killed: opens the database, adds what is wanted on the first run, crawls until idle.
import { parseAllowList } from '../../src/archive/fetch/allow-list.ts';
import { fetchPage } from '../../src/archive/fetch/fetch-page.ts';
import { realEffects } from '../../src/archive/watch/crawl/crawl-options.ts';
import { runCrawl } from '../../src/archive/watch/crawl/run-crawl.ts';
import { enqueue } from '../../src/archive/watch/frontier/enqueue.ts';
import { listWatches, addWatches } from '../../src/archive/watch/watches.ts';
import { openDatabase } from '../../src/db/open.ts';
import { keepRow } from './keep-row.ts';
import type { ChildPlan } from './plan.ts';

const plan = JSON.parse(process.argv[2] ?? '{}') as ChildPlan;
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

const scope = { db: await openDatabase(plan.database), clusterId: 1 };
const now = new Date();
if (plan.seed && (await listWatches(scope)).length === 0) {
  await addWatches(scope, plan.watches, now);
  const pages = plan.pages.map((url) => ({ url, purpose: 'page' as const, priority: 20 }));
  await enqueue(scope, pages, { now });
}
const allow = parseAllowList(plan.allow);
const effects = realEffects({
  fetch: (url, options) => {
    const isHostile = url.startsWith(plan.hostile);
    return fetchPage(url, { ...options, allow, ...(isHostile ? { limits: plan.limits } : {}) });
  },
  keep: async (inside, request) => {
    const kept = await keepRow(inside, request);
    say({ kept: request.capture.url });
    return kept;
  },
});
say({ started: true });
const outcome = await runCrawl(scope, { ...plan.options, until: 'idle' }, effects);
say({ outcome });
await scope.db.destroy();
