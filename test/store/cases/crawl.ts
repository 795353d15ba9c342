// The frontier and the sources: what a crawler may rely on, whatever else happens at the same time.
import { expect, test } from 'vitest';
import type { Scope } from '../../../src/registers/scope.ts';
import { enqueue, priorities } from '../../../src/archive/watch/frontier/enqueue.ts';
import type { Wanted } from '../../../src/archive/watch/frontier/enqueue.ts';
import { freeLeases } from '../../../src/archive/watch/frontier/recover.ts';
import { findNextDue, wakeDue } from '../../../src/archive/watch/frontier/schedule.ts';
import { LeaseLost, settle } from '../../../src/archive/watch/frontier/settle.ts';
import { take } from '../../../src/archive/watch/frontier/take.ts';
import type { Taken } from '../../../src/archive/watch/frontier/take.ts';
import { readHealth } from '../../../src/archive/watch/health.ts';
import { noteFailure, noteLook } from '../../../src/archive/watch/look.ts';
import { readCrawl } from '../../../src/archive/watch/progress.ts';
import {
  addWatch,
  addWatches,
  changeWatch,
  listWatches,
  removeWatch,
} from '../../../src/archive/watch/watches.ts';
import type { Store } from '../stores.ts';

const start = Date.parse('2025-01-20T08:00:00Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
let clusters = 5_000;
let tokens = 0;

export function crawlCases(open: () => Store): void {
  const newScope = (): Scope => ({ db: open().atlas.runtime.db, clusterId: (clusters += 1) });
  const want = (url: string, more: Partial<Wanted> = {}): Wanted => ({
    url,
    purpose: 'page',
    priority: priorities.news,
    ...more,
  });
  const takeAt = (scope: Scope, seconds: number, most = 10): Promise<Taken[]> =>
    take(scope, {
      token: `t${(tokens += 1)}`,
      now: at(seconds),
      leaseMs: 60_000,
      minDelayMs: 2_000,
      most,
    });
  const finish = (scope: Scope, taken: Taken, seconds: number, nextS = seconds): Promise<void> =>
    settle(scope, taken, {
      page: { state: 'done', finishedAt: at(seconds).toISOString() },
      host: { nextAt: at(nextS).toISOString() },
    });

  test('an address waits once per purpose, however it is written and found', async () => {
    const scope = newScope();
    const first = await enqueue(
      scope,
      [
        want('http://a.example/1'),
        want('https://www.a.example/1#x'),
        want('http://a.example/2'),
        want('http://a.example/2', { purpose: 'watch' }),
      ],
      { now: at(0) },
    );
    expect(first).toEqual({ added: 3, revived: 0 });
    expect(await enqueue(scope, [want('http://a.example/2/')], { now: at(1) })).toEqual({
      added: 0,
      revived: 0,
    });
  });

  test('one page per host at a time, the most urgent first, and the host rests', async () => {
    const scope = newScope();
    await enqueue(
      scope,
      [
        want('http://a.example/old', { priority: priorities.backlog }),
        want('http://a.example/new'),
        want('http://b.example/1'),
      ],
      { now: at(0) },
    );
    const taken = await takeAt(scope, 0);
    expect(taken.map(({ url }) => url).toSorted()).toEqual([
      'http://a.example/new',
      'http://b.example/1',
    ]);
    expect(await takeAt(scope, 1)).toEqual([]);
    const [a] = taken.filter(({ host }) => host === 'a.example');
    if (!a) throw new Error('nothing of a.example');
    await finish(scope, a, 1, 5);
    expect(await findNextDue(scope, at(1))).toBe(at(5).toISOString());
    expect(await takeAt(scope, 4)).toEqual([]);
    expect((await takeAt(scope, 5)).map(({ url }) => url)).toEqual(['http://a.example/old']);
  });

  test('a lease that ran out is free, and its holder can no longer finish', async () => {
    const scope = newScope();
    await enqueue(scope, [want('http://a.example/1')], { now: at(0) });
    const [late] = await takeAt(scope, 0);
    expect(await takeAt(scope, 59)).toEqual([]);
    const [now] = await takeAt(scope, 60);
    if (!late || !now) throw new Error('not taken');
    await expect(finish(scope, late, 61)).rejects.toThrow(LeaseLost);
    await finish(scope, now, 62);
    await expect(finish(scope, now, 63)).rejects.toThrow(LeaseLost);
    expect(await takeAt(scope, 200)).toEqual([]);
  });

  test('the only owner frees all leases at once; the host keeps its pause', async () => {
    const scope = newScope();
    await enqueue(scope, [want('http://a.example/1')], { now: at(0) });
    await takeAt(scope, 0);
    await freeLeases(scope, at(1));
    expect(await takeAt(scope, 1)).toEqual([]);
    expect(await takeAt(scope, 2)).toHaveLength(1);
  });

  test('many takers at once never share a page or a host', async () => {
    const scope = newScope();
    const hosts = Array.from({ length: 5 }, (_, n) => `h${n}.example`);
    const pages = hosts.flatMap((host) =>
      Array.from({ length: 8 }, (_, n) => want(`http://${host}/${n}`)),
    );
    await enqueue(scope, pages, { now: at(0) });
    const held = new Set<string>();
    const seen: string[] = [];
    const worker = async (): Promise<void> => {
      for (let idle = 0; idle < 20;) {
        const taken = await takeAt(scope, 0, 2);
        if (taken.length === 0) idle += 1;
        for (const page of taken) {
          expect(held.has(page.host)).toBe(false);
          held.add(page.host);
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
        for (const page of taken) {
          seen.push(page.surt);
          held.delete(page.host);
          await finish(scope, page, 0, 0);
        }
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(seen).toHaveLength(pages.length);
    expect(new Set(seen).size).toBe(pages.length);
  });

  test('what has changed since it was fetched waits again, and nothing else does', async () => {
    const scope = newScope();
    await enqueue(scope, [want('http://a.example/1'), want('http://b.example/1')], { now: at(0) });
    for (const page of await takeAt(scope, 0)) await finish(scope, page, 1);
    const again = await enqueue(
      scope,
      [
        want('http://a.example/1', { changedAt: at(100).toISOString() }),
        want('http://b.example/1', { changedAt: at(-100).toISOString() }),
      ],
      { now: at(200) },
    );
    expect(again).toEqual({ added: 0, revived: 1 });
    expect((await takeAt(scope, 200)).map(({ host }) => host)).toEqual(['a.example']);
  });

  test('pages are captured again when they are due', async () => {
    const scope = newScope();
    await enqueue(scope, [want('http://a.example/1')], { now: at(0) });
    const [page] = await takeAt(scope, 0);
    if (!page) throw new Error('not taken');
    await settle(scope, page, {
      page: { state: 'done', keptAt: at(1).toISOString(), againAt: at(3_600).toISOString() },
      host: { nextAt: at(3).toISOString() },
    });
    await wakeDue(scope, at(3_599));
    expect(await takeAt(scope, 3_599)).toEqual([]);
    await wakeDue(scope, at(3_600));
    const [again] = await takeAt(scope, 3_600);
    expect(again).toMatchObject({ url: 'http://a.example/1', priority: priorities.again });
  });

  test('sources are watched once, woken when due, withdrawn when paused or removed', async () => {
    const scope = newScope();
    const feed = await addWatch(scope, { url: 'http://a.example/rss', kind: 'feed' }, at(0));
    expect(feed).toMatchObject({ title: 'http://a.example/rss', everyS: 3_600, failures: 0 });
    const { added, known, refused } = await addWatches(
      scope,
      [
        { url: 'https://a.example/rss/' },
        { url: 'http://b.example/', kind: 'page', title: '示例', category: '产业' },
        { url: 'ftp://c.example/' },
      ],
      at(0),
    );
    expect([added.length, known, refused.map(({ url }) => url)]).toEqual([
      1,
      ['https://a.example/rss/'],
      ['ftp://c.example/'],
    ]);
    await wakeDue(scope, at(0));
    await wakeDue(scope, at(1));
    const taken = await takeAt(scope, 1);
    expect(taken.map(({ purpose, watchKind, isRoot }) => [purpose, watchKind, isRoot])).toEqual(
      expect.arrayContaining([
        ['watch', 'feed', true],
        ['page', 'page', true],
      ]),
    );
    await freeLeases(scope, at(2));
    await changeWatch(scope, feed.watchId, { paused: true, category: '财经' }, at(2));
    await wakeDue(scope, at(3));
    expect((await takeAt(scope, 10)).map(({ host }) => host)).toEqual(['b.example']);
    await removeWatch(scope, feed.watchId);
    expect((await listWatches(scope)).map(({ url }) => url)).toEqual(['http://b.example/']);
    await expect(changeWatch(scope, feed.watchId, {}, at(3))).rejects.toMatchObject({
      code: 'watch',
    });
    await expect(
      changeWatch(scope, taken[0]?.watchId ?? 0, { leastS: 500, mostS: 400 }, at(3)),
    ).rejects.toMatchObject({ code: expect.stringMatching('watch') });
  });

  test('a look puts its links into the frontier and the next look where its pace says', async () => {
    const scope = newScope();
    const { watchId } = await addWatch(scope, { url: 'http://a.example/rss', kind: 'feed' }, at(0));
    const look = { watchId, kind: 'feed' as const, isRoot: true, sitemaps: [] };
    const links = [
      { url: 'http://a.example/1' },
      { url: 'http://a.example/2', publishedAt: at(-90 * 86_400).toISOString() },
    ];
    await noteLook(scope, { ...look, links }, { now: at(10), random: 0.5 });
    const once = await listWatches(scope);
    expect(once[0]).toMatchObject({ found: 2, everyS: 3_600, nextAt: at(3_610).toISOString() });
    await noteLook(scope, { ...look, links }, { now: at(3_610), random: 0.5 });
    const twice = await listWatches(scope);
    expect(twice[0]).toMatchObject({ found: 2, everyS: 5_400, changedAt: at(10).toISOString() });
    const crawl = await readCrawl(scope, false, at(3_610));
    expect(crawl).toMatchObject({ waiting: 2, taken: 0, done: 0, failed: 0 });
    // News before what is long past.
    expect((await takeAt(scope, 3_610)).map(({ url }) => url)).toEqual(['http://a.example/1']);
  });

  test('health says in plain words how a source fares', async () => {
    const scope = newScope();
    const { watchId } = await addWatch(scope, { url: 'http://a.example/rss', kind: 'feed' }, at(0));
    const state = async (seconds: number) => (await readHealth(scope, at(seconds)))[0];
    expect(await state(0)).toMatchObject({ state: 'new', share: null, perHour: 0 });
    const error = { zh: '页面不存在（404）', en: 'the page does not exist (404)' };
    for (const n of [1, 2, 3]) {
      await noteFailure(scope, { watchId, isRoot: true, error }, at(n));
      expect((await state(n))?.state).toBe(n < 3 ? 'troubled' : 'failing');
    }
    expect((await state(4))?.reason.zh).toBe('连续 3 次未能读取，还没有成功过：页面不存在（404）');
    const next = (await listWatches(scope))[0]?.nextAt;
    expect(next).toBe(at(3 + 960).toISOString());
    const look = { watchId, kind: 'feed' as const, isRoot: true, links: [], sitemaps: [] };
    await noteLook(scope, look, { now: at(1_000), random: 0.5 });
    expect(await state(1_001)).toMatchObject({ state: 'good', failures: 0 });
    expect((await state(40 * 86_400))?.state).toBe('quiet');
  });
}
