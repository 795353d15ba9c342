// End to end over the test web: killed twice in the middle, the crawl loses nothing, doubles nothing and keeps its manners.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseAllowList } from '../../src/archive/fetch/allow-list.ts';
import { fetchPage } from '../../src/archive/fetch/fetch-page.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/open.ts';
import { markCut } from '../../src/archive/watch/frontier/recover.ts';
import { readHostLoads } from '../../src/archive/watch/progress.ts';
import { startPostgres } from '../support/postgres.ts';
import { runSource } from '../support/run-source.ts';
import { mannersOf } from '../web/request-log.ts';
import { startTestWeb } from '../web/start.ts';
import type { HostName, TestWeb } from '../web/start.ts';
import type { ChildPlan } from './plan.ts';

const papers: HostName[] = ['ribao', 'jingji', 'difang', 'menhu'];
/** menhu has no robots.txt. */
const ruled: HostName[] = ['ribao', 'jingji', 'difang'];
const workers = 6;
const minDelayMs = 40;
const crawlDelay = 0.1;

const server = await startPostgres();
afterAll(() => server?.stop());

let web: TestWeb;
let folder = '';
beforeEach(async () => {
  web = await startTestWeb({ pages: 240, seed: 11, crawlDelay, latency: 15 });
  folder = mkdtempSync(join(tmpdir(), 'tuku-crawl-'));
});
afterEach(async () => {
  await web.close();
  rmSync(folder, { recursive: true, force: true });
});

function planFor(database: ChildPlan['database']): ChildPlan {
  const at = (host: HostName, path: string): string => `${web.origin(host)}${path}`;
  return {
    database,
    seed: true,
    watches: [
      { url: at('ribao', '/sitemap.xml'), kind: 'sitemap' },
      { url: at('ribao', '/rss.xml'), kind: 'feed' },
      { url: at('jingji', '/sitemap.xml'), kind: 'sitemap' },
      { url: at('jingji', '/feed.json'), kind: 'feed' },
      { url: at('difang', '/sitemap.xml'), kind: 'sitemap' },
      { url: at('difang', '/atom.xml'), kind: 'feed' },
      ...[1, 2].map((n) => ({
        url: at('menhu', `/latest/index${n > 1 ? `_${n}` : ''}.html`),
        kind: 'list' as const,
      })),
      { url: at('menhu', '/changing.html'), kind: 'page' },
      { url: at('flaky', '/rss.xml'), kind: 'feed' },
    ],
    pages: [
      ...papers.flatMap((host) =>
        ['/old/0.html', '/chain/3', '/missing.html', '/gone.html', '/busy.html', '/private/a'].map(
          (path) => at(host, path),
        ),
      ),
      at('jingji', '/latest/index.html?print=1'),
      at('closed', '/a.html'),
      at('closed', '/b.html'),
      at('flaky', '/a.html'),
      ...['/short', '/reset', '/bomb', '/loop', '/redirect-inside', '/hang', '/broken-gzip'].map(
        (path) => at('hostile', path),
      ),
    ],
    allow: web.allowList,
    hostile: web.origin('hostile'),
    limits: { totalMs: 700, connectMs: 500 },
    options: {
      workers,
      patienceMs: 3_000,
      leaseMs: 120_000,
      alone: true,
      politeness: { minDelayMs, backoffMs: 100, backoffCapMs: 1_000 },
      attempts: { most: 2, firstMs: 200, mostOfHost: 12 },
    },
  };
}

interface Line {
  kept?: string;
  outcome?: { requests: number };
}

/** Runs a crawler until it ends, or until it is killed after so many pages; answers the time of the kill. */
async function crawl(plan: ChildPlan, killAfter?: number): Promise<number | undefined> {
  let kept = 0;
  let killedAt: number | undefined;
  const { ended } = runSource(
    'test/crawl/crawl-child.ts',
    [JSON.stringify(plan)],
    (text, child) => {
      if ((JSON.parse(text) as Line).kept === undefined) return;
      kept += 1;
      if (kept !== killAfter) return;
      setTimeout(() => {
        killedAt = performance.timeOrigin + performance.now();
        child.kill('SIGKILL');
      }, Math.random() * 60);
    },
  );
  const { code, stderr } = await ended;
  if (killAfter === undefined) expect(stderr).toBe('');
  if (code !== 0 && killedAt === undefined) throw new Error(stderr);
  return killedAt;
}

const endOf = ({ startedAt, tookMs }: { startedAt: string; tookMs: number }): number =>
  Date.parse(startedAt) + tookMs;

async function expectWhole(db: Db, kills: readonly number[]): Promise<void> {
  const log = [...web.log];
  // As any later crawl does, once the leases are long over.
  await markCut({ db, clusterId: 1 }, new Date());
  const rows = await db.selectFrom('snapshot').select(['url', 'status', 'digest']).execute();
  const of = (url: string) => rows.filter((row) => row.url === url);

  // Every page once, with the content that the server gives.
  const articles = web.articles.filter(({ edition }) => edition === 0);
  expect(articles.length).toBeGreaterThanOrEqual(200);
  const allow = parseAllowList(web.allowList);
  for (const article of articles) {
    const url = web.urlOf(article);
    const result = await fetchPage(url, { allow });
    if (!result.ok) throw result.failure;
    expect(of(url), url).toEqual([{ url, status: 200, digest: result.page.digest }]);
  }

  // Nothing is left over; what cannot be had failed with its reason.
  const left = await db
    .selectFrom('frontier')
    .select(['url', 'state'])
    .where('state', 'in', ['waiting', 'taken'])
    .execute();
  expect(left).toEqual([]);
  const failed = await db
    .selectFrom('frontier')
    .select('url')
    .where('state', '=', 'failed')
    .execute();
  const failedOf = (host: HostName) =>
    failed.flatMap(({ url }) => (url.startsWith(web.origin(host)) ? new URL(url).pathname : []));
  for (const host of papers)
    expect(failedOf(host).toSorted()).toEqual([
      '/gone.html',
      ...(host === 'jingji' ? ['/latest/index.html'] : []),
      '/missing.html',
      ...(ruled.includes(host) ? ['/private/a'] : []),
    ]);
  expect(failedOf('flaky').toSorted()).toEqual(['/a.html', '/rss.xml']);
  expect(failedOf('closed').toSorted()).toEqual(['/a.html', '/b.html']);
  expect(failedOf('hostile')).toHaveLength(7);

  // robots.txt is asked first and heeded.
  const paths = (host: HostName) =>
    log.filter((entry) => entry.host === host).map(({ path }) => path);
  for (const host of web.hosts) expect(paths(host)[0]).toBe('/robots.txt');
  for (const host of ruled)
    expect(paths(host).filter((path) => path.startsWith('/private/'))).toEqual([]);
  expect(paths('jingji').filter((path) => path.includes('print='))).toEqual([]);
  expect(new Set(paths('closed'))).toEqual(new Set(['/robots.txt']));
  expect(new Set(paths('flaky'))).toEqual(new Set(['/robots.txt']));

  // One connection per host, and the pauses that were asked for; a millisecond is the clock's.
  const asked = await db
    .selectFrom('visit')
    .select(['host', 'startedAt', 'tookMs'])
    .orderBy('startedAt')
    .execute();
  for (const host of web.hosts) {
    const delay = (host === 'difang' ? crawlDelay * 1000 : minDelayMs) - 1;
    const own = asked.filter((visit) => visit.host === new URL(web.origin(host)).host);
    const pauses = own
      .slice(1)
      .map((visit, n) => Date.parse(visit.startedAt) - endOf(own[n] ?? visit));
    expect(Math.min(...pauses), host).toBeGreaterThanOrEqual(delay);
    // Where the crawler hangs up, a busy server notices late: there the audit has to do.
    if (host === 'hostile') continue;
    const { maxConnections, maxOpen, minGap } = mannersOf(log, host);
    expect([host, maxConnections, maxOpen]).toEqual([host, 1, 1]);
    expect(minGap, host).toBeGreaterThanOrEqual(delay);
  }

  // What a healthy host serves is had at the first try.
  const troubled = await db
    .selectFrom('visit')
    .select(['url', 'outcome', 'error', 'status', 'tookMs'])
    .where('outcome', 'in', ['failed', 'busy'])
    .where(
      'host',
      'in',
      papers.map((host) => new URL(web.origin(host)).host),
    )
    .execute();
  expect(troubled.filter(({ url }) => !/\/(?:gone|missing|busy)\.html$/.test(url))).toEqual([]);

  // Twice only what was in hand at a kill, and the audit says so.
  const visits = await db
    .selectFrom('visit')
    .select(['url', 'outcome'])
    .orderBy('visitId')
    .execute();
  const cut = visits.filter(({ outcome }) => outcome === 'cut');
  expect(cut.length).toBeLessThanOrEqual(kills.length * workers);
  for (const host of papers) {
    for (const path of Object.keys(mannersOf(log, host).repeated)) {
      if (path === '/busy.html') continue;
      const requests = log.filter((entry) => entry.host === host && entry.path === path);
      const outcomes = visits.flatMap(({ url, outcome }) =>
        url === `${web.origin(host)}${path}` ? outcome : [],
      );
      expect([path, ...outcomes.slice(0, -1)]).toEqual([
        path,
        ...requests.slice(1).map(() => 'cut'),
      ]);
      for (const { at } of requests.slice(0, -1))
        expect(Math.min(...kills.map((kill) => Math.abs(kill - at))), path).toBeLessThan(1_500);
    }
  }

  // The audit knows every request that the servers saw.
  const { length } = await db.selectFrom('visit').select('visitId').execute();
  expect(length).toBeGreaterThanOrEqual(log.length);
  expect(length - log.length).toBeLessThanOrEqual(kills.length * workers);
  const loads = await readHostLoads(
    { db, clusterId: 1 },
    { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' },
  );
  expect(loads.reduce((sum, { requests }) => sum + requests, 0)).toBe(length);
}

test('killed twice in the middle, a crawl goes on where it was', async () => {
  const database = { folder: join(folder, 'database') };
  const plan = planFor(database);
  const kills = [await crawl(plan, 60), await crawl(plan, 70)];
  expect(kills).not.toContain(undefined);
  await crawl(plan);
  const db = await openDatabase(database);
  try {
    await expectWhole(
      db,
      kills.flatMap((kill) => kill ?? []),
    );
  } finally {
    await db.destroy();
  }
});

describe.runIf(server !== undefined)('on PostgreSQL', () => {
  test('two crawlers share the work; when one is killed, the other does its part', async () => {
    const database = { url: server?.url ?? '' };
    const plan = planFor(database);
    plan.options = { ...plan.options, alone: false, leaseMs: 3_000, patienceMs: 6_000 };
    const first = await openDatabase(database);
    await first.destroy();
    const killed = crawl(plan, 50);
    // The second must not add the watches while the first does.
    await expect.poll(() => web.log.length, { timeout: 60_000 }).toBeGreaterThan(10);
    const other = crawl({ ...plan, seed: false });
    const kills = [await killed];
    await other;
    const db = await openDatabase(database);
    try {
      await expectWhole(
        db,
        kills.flatMap((kill) => kill ?? []),
      );
    } finally {
      await db.destroy();
    }
  });
});
