// While the server runs, what is new goes out by itself; a stop lets nothing run on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createCluster } from '../../src/registers/clusters.ts';
import { startDelivering } from '../../src/server/delivery-timer.ts';
import { openRuntime } from '../../src/server/runtime.ts';
import { addSubscription } from '../../src/subscriptions/subscriptions.ts';
import { writeNews } from '../support/news.ts';
import { startCallReceiver } from '../support/receivers.ts';

test('news goes out while the timer runs, and not after its stop', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuku-timer-'));
  const hook = await startCallReceiver();
  const runtime = await openRuntime({ data: folder, allow: [hook.host] });
  await createCluster(runtime.db, { slug: 'example', name: '示例集群', cities: [] });
  const context = (await runtime.cluster('example')).subscriptions();
  const subscription = {
    name: '变压器',
    query: { q: '变压器' },
    language: 'zh' as const,
    mail: null,
    webhook: { url: hook.url },
  };
  await addSubscription(context, subscription, new Date());
  const timer = startDelivering(runtime, 20);
  await writeNews(context.scope, [{ articleId: 1, title: '变压器一' }]);
  await vi.waitFor(() => expect(hook.calls).toHaveLength(1), 20_000);
  await writeNews(context.scope, [{ articleId: 2, title: '变压器二' }]);
  await vi.waitFor(() => expect(hook.calls).toHaveLength(2), 20_000);
  await timer.stop();
  await writeNews(context.scope, [{ articleId: 3, title: '变压器三' }]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(hook.calls).toHaveLength(2);
  await runtime.close();
  await hook.close();
  rmSync(folder, { recursive: true, force: true });
});
