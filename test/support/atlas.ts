// A Tuku of its own for a test: data folder, store, app. Clusters in it are as separate as tenants are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/server/app.ts';
import { openRuntime } from '../../src/server/runtime.ts';
import type { Runtime } from '../../src/server/runtime.ts';
import type { Import } from '../../src/schema/import.ts';
import { TestCluster } from './cluster.ts';

/** The day on which every test happens. */
export const today = '2024-12-31';

/** Two groups and four segments, enough to be placed on. */
export const chainText = `name: 示例产业链
groups:
  - { id: materials, zh: 上游原材料, en: Raw materials }
  - { id: equipment, zh: 主设备, en: Equipment }
segments:
  - { id: copper-rod, group: materials, zh: 精铜杆, en: Copper rod, aliases: [铜杆] }
  - { id: transformer, group: equipment, zh: 电力变压器, en: Power transformer, aliases: [变压器], recipes: [{ inputs: [copper-rod] }] }
  - { id: cable, group: equipment, zh: 电力电缆, en: Power cable, aliases: [电缆], recipes: [{ inputs: [copper-rod] }] }
  - { id: tower, group: equipment, zh: 输电铁塔, en: Tower, aliases: [铁塔] }
`;

export interface Atlas {
  runtime: Runtime;
  folder: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** A new, empty cluster with the chain above. */
  cluster(): Promise<TestCluster>;
  close(): Promise<void>;
}

let serial = 0;

/** Opens a temporary data folder, with the rows in PostgreSQL when a URL is given. */
export async function openAtlas(databaseUrl?: string): Promise<Atlas> {
  const folder = mkdtempSync(join(tmpdir(), 'tuku-test-'));
  // The clock goes on by a millisecond at every look: of two words one is the later.
  let clock = Date.parse(`${today}T08:00:00Z`);
  const runtime = await openRuntime({
    data: folder,
    databaseUrl,
    // The test's own web is on this machine.
    allow: ['127.0.0.1'],
    crawl: { politeness: { minDelayMs: 0 } },
    now: () => new Date(clock++),
  });
  const app = createApp(runtime);
  const request = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(path, init);
  return {
    runtime,
    folder,
    request,
    cluster: async () => {
      serial += 1;
      const cluster = new TestCluster(runtime, request, `example-${serial}`);
      await cluster.create(chainText);
      return cluster;
    },
    close: async () => {
      await runtime.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where an import came to rest, as one word: its state, or the sentence of its failure. */
export function outcomeOf({ source, error }: Import): string {
  return error?.zh ?? source.state;
}
