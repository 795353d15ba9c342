// Delivers what is due in a data folder, says each point that it passes, and waits at the one it is told to.
import { createCluster } from '../../src/registers/clusters.ts';
import { openRuntime } from '../../src/server/runtime.ts';
import { deliverDue } from '../../src/subscriptions/deliver/deliver-due.ts';
import { addSubscription } from '../../src/subscriptions/subscriptions.ts';
import { writeNews } from './news.ts';

const [data = '', way = '', smtp = '', hook = '', stopAt = '0'] = process.argv.slice(2);
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Every process looks at the same moment, a day after the news came. */
const now = (): Date => new Date('2025-01-01T00:00:00Z');
const runtime = await openRuntime({
  data,
  allow: [new URL(hook).host],
  mail: { url: smtp, from: 'tuku@example.org' },
  now,
});
if ((await runtime.clusters()).length === 0) {
  await createCluster(runtime.db, { slug: 'example', name: '示例集群', cities: [] });
  const { scope, ...context } = (await runtime.cluster('example')).subscriptions();
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
  await addSubscription({ ...context, scope }, subscription, new Date('2024-12-31T00:00:00Z'));
  await writeNews(
    scope,
    [1, 2, 3].map((articleId) => ({ articleId, title: `变压器 ${articleId}` })),
  );
}
const context = (await runtime.cluster('example')).subscriptions();
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
await runtime.close();
