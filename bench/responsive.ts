// While a query of a second runs: how long do other requests wait? With PGlite in its thread, as the
// product has it, and in the same run with the same query on the main thread. node scripts/bench.mjs --only responsive
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { serve } from '@hono/node-server';
import { sql } from 'kysely';
import { createSampleCluster, loadSample } from '../src/cli/sample.ts';
import { createApp } from '../src/server/app.ts';
import { createClient } from '../src/server/client.ts';
import { addPages } from '../src/server/pages.ts';
import { openRuntime } from '../src/server/runtime.ts';
import { atShare, report } from './table.ts';
import type { BenchRow } from './table.ts';
import { inFolder } from './tuku.ts';

/** A new request of each kind every so many ms, whether the ones before have been answered or not. */
const everyMs = 25;
/** In one round: as long as the query takes. */
const count = 36;
const rounds = 3;

type Query = (statement: string) => Promise<unknown>;
type Latencies = Record<string, number[]>;

const heavy = (steps: number): string =>
  `select sum(sqrt(g)) from generate_series(1, ${Math.round(steps)}) as g where g % 7 = 3`;

/** Steps that keep this machine's database busy for about a second. */
async function calibrate(query: Query): Promise<number> {
  const steps = 500_000;
  await query(heavy(steps));
  const started = performance.now();
  await query(heavy(steps));
  return (steps * 1000) / (performance.now() - started);
}

/** Asks from a thread of its own, so that a stalled server cannot hold back the next question. */
const asking = `
const { parentPort, workerData } = require('node:worker_threads');
const { addresses, everyMs, count } = workerData;
let nth = 0;
async function ask({ what, url, etag }, due, latencies) {
  const headers = etag ? { 'if-none-match': etag } : {};
  const answer = await fetch(url.replace('NTH', String((nth += 1))), { headers });
  await answer.arrayBuffer();
  if (answer.status !== (etag ? 304 : 200)) throw new Error(what + ': ' + answer.status);
  latencies[what].push(performance.now() - due);
}
parentPort.on('message', async () => {
  const latencies = Object.fromEntries(addresses.map(({ what }) => [what, []]));
  const asked = [];
  const begun = performance.now() + everyMs;
  for (let i = 0; i < count; i += 1) {
    const due = begun + i * everyMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    for (const each of addresses) asked.push(ask(each, due, latencies));
  }
  await Promise.all(asked);
  parentPort.postMessage(latencies);
});`;

interface Address {
  what: string;
  url: string;
  etag?: string;
}

/** Milliseconds from when a request was due to its answer, by kind, while `query` runs; and the loop's longest stall. */
async function measure(asker: Worker, query: () => Promise<unknown>): Promise<Latencies> {
  const all: Latencies = {};
  const loop = monitorEventLoopDelay({ resolution: 5 });
  for (let round = 0; round < rounds; round += 1) {
    loop.enable();
    // The first tick only sets the clock of the monitor.
    await pause(20);
    const answered = once(asker, 'message');
    asker.postMessage('ask');
    await query();
    const [latencies] = (await answered) as [Latencies];
    loop.disable();
    for (const [what, times] of Object.entries(latencies)) (all[what] ??= []).push(...times);
    (all[stall] ??= []).push(loop.max / 1e6);
    loop.reset();
  }
  return all;
}

const stall = 'event loop, longest stall';

async function listAddresses(base: string, slug: string): Promise<Address[]> {
  const api = `${base}/api/v1/clusters/${slug}`;
  const kept = `${api}/registers/existing?limit=100`;
  const etag = (await fetch(kept)).headers.get('etag') ?? '';
  return [
    { what: 'static page', url: `${base}/` },
    { what: 'kept answer, 304', url: kept, etag },
    { what: 'kept answer, 200', url: kept },
    { what: 'new answer', url: `${kept}&offset=NTH` },
  ];
}

const notes: Record<string, string> = {
  'new answer': 'asks the one database, so it waits its turn behind the query',
};

function rowsOf(bench: string, latencies: Latencies, other?: Latencies): BenchRow[] {
  return Object.entries(latencies).map(([what, times]) => {
    const seconds = atShare(times, 0.5) / 1000;
    const row: BenchRow = {
      bench,
      what,
      rows: 1,
      runs: times.length,
      seconds,
      p95: atShare(times, 0.95) / 1000,
    };
    if (other) {
      const stalled = atShare(other[what] ?? [], 0.5) / 1000;
      row.baseline = {
        what: 'query on the main thread',
        seconds: stalled,
        ratio: seconds / stalled,
      };
      row.note = notes[what];
    }
    return row;
  });
}

async function benchResponsive(folder: string): Promise<BenchRow[]> {
  const runtime = await openRuntime({ data: folder });
  const app = createApp(runtime);
  addPages(app);
  const inProcess = (async (input: RequestInfo | URL, init?: RequestInit) =>
    app.request(input instanceof URL ? input.href : input, init)) as typeof fetch;
  const local = 'http://localhost';
  const connection = {
    client: createClient(local, inProcess),
    fetch: inProcess,
    base: local,
    close: async () => undefined,
  };
  const slug = await createSampleCluster(connection);
  await loadSample(connection, slug, () => undefined);
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  // A stalled server must not close connections that the asker still uses.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 120_000;
  if (!server.listening) await once(server, 'listening');
  const onMain = await PGlite.create();
  try {
    const addresses = await listAddresses(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      slug,
    );
    const inThread: Query = (statement) => sql.raw(statement).execute(runtime.db);
    const onLoop: Query = (statement) => onMain.query(statement);
    const steps = await calibrate(inThread);
    const asker = new Worker(asking, { eval: true, workerData: { addresses, everyMs, count } });
    // The first round opens connections and warms the code.
    await measure(asker, () => pause(1));
    const quiet = await measure(asker, () => pause(1));
    const own = await measure(asker, () => inThread(heavy(steps)));
    const base = await measure(asker, () => onLoop(heavy(steps)));
    await asker.terminate();
    return [...rowsOf('idle', quiet), ...rowsOf('busy', own, base)];
  } finally {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await onMain.close();
    await runtime.close();
  }
}

report(await inFolder(benchResponsive));
