// While the server runs, old articles learn the names of today by themselves, also after it was stopped in the middle.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createCluster } from '../../src/registers/clusters.ts';
import { raiseVersion } from '../../src/registers/counters.ts';
import { replaceChain } from '../../src/registers/replace-chain.ts';
import { readMentions } from '../../src/search/mentions/write-mentions.ts';
import { startLinking } from '../../src/server/link-timer.ts';
import { openRuntime } from '../../src/server/runtime.ts';
import { chainText } from '../support/atlas.ts';
import { writeNews } from '../support/news.ts';

test('old articles are read anew while the timer runs, and not after its stop', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tuku-link-'));
  const ids = Array.from({ length: 120 }, (_, n) => n + 1);
  const open = async () => {
    const runtime = await openRuntime({ data: folder });
    const { scope } = await runtime.cluster('example');
    const linked = async (): Promise<number> =>
      [...(await readMentions(scope, ids)).values()].filter((list) =>
        list.some(({ kind }) => kind === 'segment'),
      ).length;
    return { runtime, scope, linked };
  };
  const made = await openRuntime({ data: folder });
  await createCluster(made.db, { slug: 'example', name: '示例集群', cities: [] });
  await made.close();
  const first = await open();
  const news = ids.map((articleId) => ({ articleId, title: `示例铁塔 ${articleId}` }));
  await writeNews(first.scope, news);
  await replaceChain(first.scope, chainText);
  const timer = startLinking(first.runtime, 20);
  await vi.waitFor(async () => expect(await first.linked()).toBeGreaterThan(0), 20_000);
  await timer.stop();
  await first.runtime.close();
  const second = await open();
  const again = startLinking(second.runtime, 20);
  await vi.waitFor(async () => expect(await second.linked()).toBe(120), 20_000);
  await again.stop();
  await replaceChain(second.scope, chainText.replaceAll('铁塔', '杆塔'));
  await raiseVersion(second.scope);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await second.linked()).toBe(120);
  await second.runtime.close();
  rmSync(folder, { recursive: true, force: true });
});
