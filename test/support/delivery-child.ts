// Delivers what is due in a data folder, says each point that it passes, and waits at the one it is told to.
import { parseAllowList } from '../../src/archive/fetch/allow-list.ts';
import { openDatabase } from '../../src/db/open.ts';
import { Catalog } from '../../src/search/index/catalog.ts';
import { createSegmenter } from '../../src/search/tokens/segmenter.ts';
import type { SubscriptionContext } from '../../src/subscriptions/context.ts';
import { deliverDue } from '../../src/subscriptions/deliver/deliver-due.ts';
import { freeDispatches } from '../../src/subscriptions/deliver/take.ts';
import { addSubscription } from '../../src/subscriptions/subscriptions.ts';
import { writeNews } from './news.ts';

const [data = '', way = '', smtp = '', hook = '', stopAt = '0'] = process.argv.slice(2);
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Every process looks at the same moment, a day after the news came. */
const now = (): Date => new Date('2025-01-01T00:00:00Z');
const db = await openDatabase({ folder: data });
const context: SubscriptionContext = {
  scope: { db, clusterId: 1 },
  search: { catalog: new Catalog(), segmenter: createSegmenter() },
  slug: 'example',
  base: 'http://tuku.example',
  allow: parseAllowList([new URL(hook).host]),
  mail: { url: smtp, from: 'tuku@example.org' },
};
// As the only owner of a data folder does when it starts.
await freeDispatches(context.scope);
const made = await db.selectFrom('subscription').select('subscriptionId').execute();
if (made.length === 0) {
  const subscription = {
    name: '变压器',
    query: { q: '变压器' },
    language: 'zh' as const,
    mail:
      way === 'mail'
        ? {
            to: 'reader@example.org',
            schedule: { every: 'day' as const, at: '08:00', workdays: false },
          }
        : null,
    webhook: way === 'webhook' ? { url: hook } : null,
  };
  await addSubscription(context, subscription, new Date('2024-12-31T00:00:00Z'));
  await writeNews(
    context.scope,
    [1, 2, 3].map((articleId) => ({ articleId, title: `变压器 ${articleId}` })),
  );
}
let passed = 0;
const count = await deliverDue(context, {
  now,
  at: (point) => {
    passed += 1;
    say({ point, passed });
    // Killed here: nothing of this process runs on.
    if (passed === Number(stopAt)) return new Promise(() => setInterval(() => undefined, 1000));
  },
});
say({ count });
await db.destroy();
