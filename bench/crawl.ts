// Pages per second end to end on loopback, against Crawlee's CheerioCrawler at equal concurrency; politeness off for both.
// node scripts/bench.mjs --only crawl [--max 2000]
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CheerioCrawler, Configuration, LogLevel, log } from '@crawlee/cheerio';
import { parseAllowList } from '../src/archive/fetch/allow-list.ts';
import { fetchPage } from '../src/archive/fetch/fetch-page.ts';
import { openWarcStore } from '../src/archive/store/warc-store.ts';
import { realEffects } from '../src/archive/watch/crawl/crawl-options.ts';
import type { KeepRequest, Kept } from '../src/archive/watch/crawl/crawl-options.ts';
import { runCrawl } from '../src/archive/watch/crawl/run-crawl.ts';
import { enqueue } from '../src/archive/watch/frontier/enqueue.ts';
import { openDatabase } from '../src/db/open.ts';
import { takeNumbers } from '../src/registers/counters.ts';
import type { Scope } from '../src/registers/scope.ts';
import { against, readMax, report } from './table.ts';
import type { BenchRow, Timed } from './table.ts';
import { inFolder } from './tuku.ts';

const pages = Math.min(2_000, readMax(2_000));
const hosts = 8;
const paragraph = `<p>${'示例变压器有限公司研制的特高压变压器通过了型式试验，产品将用于示例直流输电工程。'.repeat(6)}</p>`;

/** Serves pages of about 20 kB from a process of its own, one port per host: nobody's CPU time but its own. */
async function serve(): Promise<void> {
  const origins: string[] = [];
  for (let host = 0; host < hosts; host += 1) {
    const server = createServer((request, response) => {
      const body = `<!doctype html><html><head><meta charset="utf-8"><title>示例${request.url}</title></head><body><h1>示例${request.url}</h1>${paragraph.repeat(24)}</body></html>`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(body);
    });
    server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origins.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
  process.send?.(origins);
}

/** This file again, in a process of its own, as what the arguments say; resolves with its first message. */
function start<T>(...args: string[]): Promise<{ child: ChildProcess; said: T }> {
  const child = fork(import.meta.filename, args, { stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve({ child, said: said as T }));
    child.once('exit', (code) => reject(new Error(`${args[0]} has ended with ${code}.`)));
  });
}

async function measure(work: () => Promise<number>): Promise<Timed> {
  const before = process.cpuUsage();
  const started = performance.now();
  const rows = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    rows,
    seconds: (performance.now() - started) / 1000,
    runs: 1,
    cpu: (user + system) / 1e6,
  };
}

/** WARC and snapshot row, as the product keeps a page, without reading its text. */
async function crawlOwn(urls: readonly string[], folder: string): Promise<Timed> {
  await mkdir(folder, { recursive: true });
  const db = await openDatabase({ folder: join(folder, 'database') });
  const scope: Scope = { db, clusterId: 1 };
  const store = await openWarcStore(join(folder, 'warc'), { durable: false });
  const allow = parseAllowList(urls.map((url) => new URL(url).host));
  let kept = 0;
  const keep = async (inside: Scope, { capture, surt }: KeepRequest): Promise<Kept> => {
    const place = await store.append(capture);
    const snapshotId = await takeNumbers(inside, 'snapshot');
    await inside.db
      .insertInto('snapshot')
      .values({
        clusterId: inside.clusterId,
        snapshotId,
        url: capture.url,
        surt,
        capturedAt: capture.capturedAt,
        role: 'page',
        kind: 'response',
        refersTo: null,
        status: capture.status,
        contentType: capture.contentType,
        digest: capture.digest,
        bytes: capture.payload.length,
        warcFile: place.warcFile,
        warcOffset: place.warcOffset,
        warcLength: place.warcLength,
        watchId: null,
        pageId: null,
        state: 'kept',
      })
      .execute();
    kept += 1;
    return {};
  };
  const timed = await measure(async () => {
    const wanted = urls.map((url) => ({ url, purpose: 'page' as const, priority: 20 }));
    await enqueue(scope, wanted, { now: new Date() });
    await runCrawl(
      scope,
      {
        workers: hosts,
        until: 'idle',
        patienceMs: 0,
        alone: true,
        heedRobots: false,
        politeness: { minDelayMs: 0, delayFactor: 0 },
      },
      realEffects({ keep, fetch: (url, options) => fetchPage(url, { ...options, allow }) }),
    );
    return kept;
  });
  await store.close();
  await db.destroy();
  return timed;
}

/**
 * With a folder as it comes: the queue on disk, and each page kept as one item of its dataset. Without: all in
 * memory, nothing kept, nothing survives a crash.
 */
async function crawlCrawlee(urls: readonly string[], folder: string | null): Promise<Timed> {
  log.setLevel(LogLevel.ERROR);
  const configuration = new Configuration({
    persistStorage: folder !== null,
    ...(folder === null ? {} : { storageClientOptions: { localDataDirectory: folder } }),
  });
  let seen = 0;
  const crawler = new CheerioCrawler(
    {
      minConcurrency: hosts,
      maxConcurrency: hosts,
      requestHandler: async ({ $, request, body, pushData }) => {
        if (folder !== null) await pushData({ url: request.url, body: body.toString() });
        if ($('h1').length === 1) seen += 1;
      },
    },
    configuration,
  );
  return measure(async () => {
    await crawler.run([...urls]);
    return seen;
  });
}

type Contender = 'own' | 'disk' | 'memory';

/** One contender: its garbage is nobody else's burden. */
async function contend(contender: Contender, folder: string, urls: string[]): Promise<void> {
  const timed =
    contender === 'own'
      ? await crawlOwn(urls, folder)
      : await crawlCrawlee(urls, contender === 'disk' ? folder : null);
  process.send?.(timed);
}

async function bench(folder: string): Promise<BenchRow[]> {
  const { child: server, said: origins } = await start<string[]>('serve');
  try {
    const run = async (contender: Contender): Promise<Timed> => {
      const place = join(folder, contender);
      const { child, said } = await start<Timed>(
        contender,
        place,
        ...Array.from({ length: pages }, (_, n) => `${origins[n % hosts]}/2025/0120/c${n}.html`),
      );
      child.kill();
      if (said.rows !== pages)
        throw new Error(`${contender}: ${said.rows} of ${pages} pages came.`);
      return said;
    };
    const memory = await run('memory');
    const disk = await run('disk');
    const own = await run('own');
    const row = (what: string, base: Timed): BenchRow => ({
      bench: 'crawl',
      what: `${hosts} hosts, ${hosts} at a time, to WARC and database`,
      ...own,
      baseline: against(own, { ...base, what }),
      note: `pages of 20 kB on loopback; the baseline ${Math.round(base.rows / base.seconds)} pages/s`,
    });
    return [
      row('CheerioCrawler, queue and pages on disk', disk),
      row('CheerioCrawler, in memory, nothing kept', memory),
    ];
  } finally {
    server.kill();
  }
}

const [role, folder = '', ...urls] = process.argv.slice(2);
if (role === 'serve') await serve();
else if (role === 'own' || role === 'disk' || role === 'memory') await contend(role, folder, urls);
else report(await inFolder(bench));
