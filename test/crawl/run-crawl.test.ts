// What a crawl does with each kind of answer, on a web and a clock of its own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCrawl } from '../../src/archive/watch/crawl/run-crawl.ts';
import type { CrawlOptions } from '../../src/archive/watch/crawl/crawl-options.ts';
import { enqueue } from '../../src/archive/watch/frontier/enqueue.ts';
import { listVisits, readCrawl } from '../../src/archive/watch/progress.ts';
import { addWatch, changeWatch, checkNow, getWatch } from '../../src/archive/watch/watches.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/open.ts';
import type { Scope } from '../../src/registers/scope.ts';
import { FakeWeb } from './fake-web.ts';

let db: Db;
let clusters = 0;
beforeAll(async () => {
  db = await openDatabase({ folder: null });
});
afterAll(() => db.destroy());

const newScope = (): Scope => ({ db, clusterId: (clusters += 1) });
const options: CrawlOptions = { workers: 3, until: 'idle', patienceMs: 3_600_000 - 10_000 };
const want = (scope: Scope, web: FakeWeb, ...urls: string[]) =>
  enqueue(
    scope,
    urls.map((url) => ({ url, purpose: 'page' as const, priority: 20 })),
    { now: web.now() },
  );
const rows = async ({ clusterId }: Scope) =>
  db
    .selectFrom('frontier')
    .select(['url', 'state', 'attempts', 'error'])
    .where('clusterId', '=', clusterId)
    .orderBy('surt')
    .execute();
const kept = async ({ clusterId }: Scope) =>
  (
    await db
      .selectFrom('snapshot')
      .select(['url', 'status'])
      .where('clusterId', '=', clusterId)
      .orderBy('snapshotId')
      .execute()
  ).map(({ url, status }) => `${status} ${url}`);

test('http → https is one page under one key; other redirects lead to pages of their own', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  const move = (location: string) => ({ status: 301, headers: { location } });
  web.pages.set('http://a.example/1', move('https://www.a.example/1'));
  web.pages.set('https://www.a.example/1', { body: '一' });
  web.pages.set('http://a.example/2', move('http://b.example/2'));
  web.pages.set('http://b.example/2', { body: '二' });
  await want(scope, web, 'http://a.example/1', 'http://a.example/2');
  await runCrawl(scope, options, web.effects());
  expect(await rows(scope)).toMatchObject([
    { url: 'https://www.a.example/1', state: 'done' },
    { url: 'http://a.example/2', state: 'done' },
    { url: 'http://b.example/2', state: 'done' },
  ]);
  expect((await kept(scope)).toSorted()).toEqual([
    '200 http://b.example/2',
    '200 https://www.a.example/1',
    '301 http://a.example/1',
    '301 http://a.example/2',
  ]);
});

test('redirects without end are given up', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  for (const scheme of ['http', 'https']) {
    const location = `${scheme === 'http' ? 'https' : 'http'}://a.example/x`;
    web.pages.set(`${scheme}://a.example/x`, { status: 302, headers: { location } });
  }
  await want(scope, web, 'http://a.example/x');
  await runCrawl(scope, options, web.effects());
  expect(web.asked()).toHaveLength(11);
  expect(await rows(scope)).toMatchObject([{ state: 'failed', error: { zh: expect.any(String) } }]);
});

test('pauses are kept: two seconds, the rules’ own delay, and what Retry-After says', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  web.pages.set('http://slow.example/robots.txt', { body: 'User-agent: *\nCrawl-delay: 7' });
  const urls = ['fast', 'slow'].flatMap((host) =>
    [1, 2, 3].map((n) => `http://${host}.example/${n}`),
  );
  for (const url of urls) web.pages.set(url, { body: url });
  let asked = 0;
  web.pages.set('http://busy.example/1', () =>
    (asked += 1) === 1 ? { status: 503, headers: { 'retry-after': '300' } } : { body: 'x' },
  );
  await want(scope, web, ...urls, 'http://busy.example/1');
  await runCrawl(scope, options, web.effects());
  const gaps = (host: string): number[] => {
    const times = web.log
      .filter(({ url }) => new URL(url).host === `${host}.example`)
      .map(({ at }) => at);
    return times.slice(1).map((at, index) => at - (times[index] ?? 0));
  };
  for (const gap of gaps('fast')) expect(gap).toBeGreaterThanOrEqual(2);
  for (const gap of gaps('slow')) expect(gap).toBeGreaterThanOrEqual(7);
  expect(gaps('busy')[1]).toBeGreaterThanOrEqual(300);
  expect((await rows(scope)).map(({ state }) => state)).toEqual(Array(7).fill('done'));
});

test('a page that fails is tried five times at growing distances, then given up with its reason', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  web.pages.set('http://a.example/1', { failure: 'reset' });
  web.pages.set('http://a.example/2', { status: 404 });
  await want(scope, web, 'http://a.example/1', 'http://a.example/2');
  await runCrawl(scope, { ...options, patienceMs: 86_400_000 }, web.effects());
  const times = web.log.filter(({ url }) => url.endsWith('/1')).map(({ at }) => at);
  expect(times).toHaveLength(5);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(60 * 4 ** index);
  expect(await rows(scope)).toMatchObject([
    { state: 'failed', attempts: 5, error: { zh: expect.stringContaining('连接中途断开') } },
    { state: 'failed', attempts: 1, error: { zh: expect.stringContaining('404') } },
  ]);
});

test('a host that never answers is given up with all that waits for it', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  web.pages.set('http://dead.example/robots.txt', { failure: 'connection-refused' });
  await want(scope, web, ...Array.from({ length: 20 }, (_, n) => `http://dead.example/${n}`));
  await runCrawl(scope, { ...options, patienceMs: 86_400_000 }, web.effects());
  expect(web.log.map(({ url }) => url)).toEqual(Array(8).fill('http://dead.example/robots.txt'));
  expect((await rows(scope)).map(({ state }) => state)).toEqual(Array(20).fill('failed'));
});

test('when keeping fails, the page is neither kept nor finished, and the crawl says so', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  web.pages.set('http://a.example/1', { body: '一' });
  await want(scope, web, 'http://a.example/1');
  const effects = web.effects();
  const failing = web.effects({
    keep: async (inside, request) => {
      await effects.keep(inside, request);
      throw new Error('disk full');
    },
  });
  await expect(runCrawl(scope, options, failing)).rejects.toThrow('disk full');
  expect(await kept(scope)).toEqual([]);
  expect(await rows(scope)).toMatchObject([{ state: 'taken' }]);
  await runCrawl(scope, { ...options, alone: true }, effects);
  expect(await kept(scope)).toEqual(['200 http://a.example/1']);
  expect((await listVisits(scope, { limit: 10 })).map(({ outcome }) => outcome)).toEqual([
    'kept',
    'cut',
    'read',
  ]);
});

test('a stop lets go of what is under way at once', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  await want(scope, web, 'http://a.example/1', 'http://b.example/1');
  const stop = new AbortController();
  const effects = web.effects({
    fetch: (url, { signal }) =>
      new Promise((resolve) => {
        const end = (): void => resolve(web.effects().fetch(url, {}));
        if (signal?.aborted) end();
        signal?.addEventListener('abort', end);
        stop.abort();
      }),
  });
  for (const host of ['a', 'b'])
    web.pages.set(`http://${host}.example/robots.txt`, { failure: 'stopped' });
  await runCrawl(scope, { ...options, until: stop.signal }, effects);
  expect(await rows(scope)).toMatchObject([
    { state: 'waiting', attempts: 0 },
    { state: 'waiting', attempts: 0 },
  ]);
  expect(await readCrawl(scope, false, web.now())).toMatchObject({ waiting: 2, taken: 0 });
});

test('outside of the night window nothing is asked', async () => {
  const [scope, web] = [newScope(), new FakeWeb('2025-01-20T08:00:00Z')];
  web.pages.set('http://a.example/1', { body: '一' });
  await want(scope, web, 'http://a.example/1');
  const window = { from: '22:00', to: '06:00', zone: 'Asia/Shanghai' };
  const night: CrawlOptions = { ...options, patienceMs: 86_400_000, politeness: { window } };
  await runCrawl(scope, night, web.effects());
  // 16:00 in China: six hours until ten in the evening.
  expect(web.log[0]?.at).toBeGreaterThanOrEqual(6 * 3_600);
  expect(await kept(scope)).toEqual(['200 http://a.example/1']);
});

test('a watch that may be fetched at night only waits, and keeps nobody else on its host waiting', async () => {
  const [scope, web] = [newScope(), new FakeWeb('2025-01-20T08:00:00Z')];
  const item = (n: number): string => `<item><link>http://a.example/${n}</link></item>`;
  const feed = `<rss><channel>${[1, 2, 3].map(item).join('')}</channel></rss>`;
  web.pages.set('http://a.example/rss', { body: feed });
  for (const n of [1, 2, 3, 9]) web.pages.set(`http://a.example/${n}`, { body: `${n}` });
  const watch = { url: 'http://a.example/rss', kind: 'feed' as const };
  const window = { from: '22:00', to: '06:00' };
  const { watchId } = await addWatch(scope, { ...watch, window }, web.now());
  expect(await getWatch(scope, watchId)).toMatchObject({ window });
  await want(scope, web, 'http://a.example/9');
  const patient = { ...options, patienceMs: 86_400_000 };
  await runCrawl(scope, { ...patient, until: stopAt(web, 23_000) }, web.effects());
  const at = (path: string): number =>
    web.log.find(({ url }) => url === `http://a.example/${path}`)?.at ?? 0;
  expect(at('9')).toBeLessThan(300);
  // 16:00 in China: six hours until ten in the evening.
  expect(at('rss')).toBeGreaterThanOrEqual(6 * 3_600);
  expect(at('rss')).toBeLessThan(6 * 3_600 + 300);
  for (const path of ['1', '2', '3']) expect(at(path)).toBeGreaterThan(at('rss'));
  // What was found waits for the hours of its watch too, until they are taken away.
  const from = web.log.length;
  await changeWatch(scope, watchId, { window: { from: '08:00', to: '09:00' } }, web.now());
  await scope.db
    .updateTable('frontier')
    .set({ state: 'waiting', notBefore: web.now().toISOString() })
    .where('clusterId', '=', scope.clusterId)
    .where('watchId', '=', watchId)
    .execute();
  const now = (web.now().getTime() - web.start) / 1000;
  await runCrawl(scope, { ...patient, until: stopAt(web, now + 3_600) }, web.effects());
  expect(web.log.slice(from)).toEqual([]);
  await changeWatch(scope, watchId, { window: null }, web.now());
  await runCrawl(scope, { ...patient, until: stopAt(web, now + 3_900) }, web.effects());
  expect(web.log.slice(from).length).toBeGreaterThanOrEqual(4);
  await expect(
    changeWatch(scope, watchId, { window: { from: '08:00', to: '08:00' } }, web.now()),
  ).rejects.toMatchObject({ code: 'watch-window' });
});

test('pages are captured again while they are young, conditionally', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  web.pages.set('http://a.example/1', ({ conditional }) =>
    conditional ? { status: 304 } : { body: '一', headers: { etag: '"1"' } },
  );
  await want(scope, web, 'http://a.example/1');
  await runCrawl(scope, { ...options, recaptureAges: [600, 3_000] }, web.effects());
  expect(web.asked()).toHaveLength(1);
  await runCrawl(
    scope,
    { ...options, until: stopAt(web, 5_000), recaptureAges: [600, 3_000] },
    web.effects(),
  );
  const times = web.log.filter(({ url }) => url.endsWith('/1')).map(({ at }) => at);
  expect(times).toHaveLength(3);
  expect(times[1]).toBeGreaterThanOrEqual(600);
  expect(times[2]).toBeGreaterThanOrEqual(3_000);
  expect(await kept(scope)).toEqual(['200 http://a.example/1']);
});

/** Aborts when the web's clock has come to that second. */
function stopAt(web: FakeWeb, seconds: number): AbortSignal {
  const stop = new AbortController();
  const timer = setInterval(() => {
    if (web.now().getTime() - web.start < seconds * 1000) return;
    clearInterval(timer);
    stop.abort();
  }, 1);
  return stop.signal;
}

test('a feed that moved, fell silent and came back', async () => {
  const [scope, web] = [newScope(), new FakeWeb()];
  const url = 'http://a.example/rss';
  const feed = (n: number): string =>
    `<rss><channel>${Array.from({ length: n }, (_, i) => `<item><link>http://a.example/${i}</link></item>`).join('')}</channel></rss>`;
  for (let n = 0; n < 5; n += 1) web.pages.set(`http://a.example/${n}`, { body: `${n}` });
  const { watchId } = await addWatch(scope, { url, kind: 'feed' }, web.now());
  const look = async () => {
    await checkNow(scope, watchId, web.now());
    await runCrawl(scope, { ...options, patienceMs: 30_000 }, web.effects());
    return getWatch(scope, watchId);
  };
  web.pages.set(url, { status: 301, headers: { location: '/new.xml' } });
  web.pages.set('http://a.example/new.xml', { body: feed(2) });
  expect(await look()).toMatchObject({ failures: 0, found: 2 });
  web.pages.set(url, { body: '<html><body>改版</body></html>' });
  const failed = await look();
  expect(failed).toMatchObject({ failures: 1, error: { zh: `${url}：返回的内容不是订阅源。` } });
  expect(Date.parse(failed.nextAt) - Date.parse(failed.checkedAt ?? '')).toBe(60_000);
  web.pages.set(url, { body: feed(5) });
  expect(await look()).toMatchObject({ failures: 0, error: null, found: 5 });
  expect(await kept(scope)).toHaveLength(5);
});
