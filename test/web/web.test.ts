import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseFeed } from 'feedsmith';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseAllowList } from '../../src/archive/fetch/allow-list.ts';
import { fetchPage } from '../../src/archive/fetch/fetch-page.ts';
import type { FetchOptions } from '../../src/archive/fetch/fetch-page.ts';
import { beginFetch, endFetch, newHost, nextAllowed } from '../../src/archive/fetch/politeness.ts';
import { RobotsKeeper } from '../../src/archive/fetch/robots.ts';
import { makeArticles } from './articles.ts';
import { hostilePaths } from './hostile.ts';
import { mannersOf } from './request-log.ts';
import { startTestWeb } from './start.ts';
import type { HostName, TestWeb } from './start.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb({ pages: 240, seed: 3, crawlDelay: 0.2 });
});
afterAll(() => web.close());

async function get(url: string, options: FetchOptions = {}) {
  const result = await fetchPage(url, { allow: parseAllowList(web.allowList), ...options });
  if (!result.ok) throw result.failure;
  return { ...result, text: Buffer.from(result.body).toString() };
}

function linksOf(html: string, base: string): string[] {
  return [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => new URL(href, base).href);
}

test('the same seed makes the same articles, each with an address and a text of its own', () => {
  expect(makeArticles(240, 3)).toEqual(web.articles);
  expect(makeArticles(240, 4)).not.toEqual(web.articles);
  expect(web.articles).toHaveLength(240);
  expect(new Set(web.articles.map(web.urlOf)).size).toBe(240);
  const originals = web.articles.filter(({ kind }) => kind === 'original');
  expect(new Set(originals.map(({ paragraphs }) => paragraphs.join(''))).size).toBe(
    originals.length,
  );
  for (const kind of ['repost', 'trimmed', 'retitled'])
    expect(web.articles.filter((article) => article.kind === kind).length).toBeGreaterThan(10);
});

test('every article is served in the charset of its truth', async () => {
  for (const article of web.articles) {
    if (article.edition > 0 || article.labels.charset === 'big5') continue;
    const { body, page } = await get(web.urlOf(article));
    const text = iconv.decode(Buffer.from(body), article.labels.charset);
    expect(text).toContain(article.paragraphs.at(-1)?.slice(0, 5));
    expect(page.contentType.split('charset=')[1]).toBe(article.labels.header);
  }
});

test.each<HostName>(['ribao', 'jingji', 'difang', 'menhu'])(
  'the lists of %s lead to every article of today',
  async (host) => {
    const found = new Set<string>();
    let next: string | undefined = `${web.origin(host)}/latest/index.html`;
    while (next !== undefined) {
      const { text } = await get(next);
      for (const link of linksOf(text, next)) found.add(link);
      const path: string | undefined = /<a href="([^"]+)">下一页/.exec(text)?.[1];
      next = path === undefined ? undefined : new URL(path, next).href;
    }
    const today = web.articles.filter((article) => article.host === host && article.edition === 0);
    expect(today.length).toBeGreaterThan(20);
    for (const article of today) expect(found).toContain(web.urlOf(article));
  },
);

test.each(['/rss.xml', '/atom.xml', '/feed.json'])('%s is a feed', async (path) => {
  const { text } = await get(`${web.origin('ribao')}${path}`);
  const { feed } = parseFeed(text);
  expect(JSON.stringify(feed)).toContain(
    web.articles.find(({ host }) => host === 'ribao')?.siteName,
  );
});

test('sitemaps name every article', async () => {
  const { text } = await get(`${web.origin('ribao')}/sitemap.xml`);
  const parts = [...text.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => url);
  const all = (await Promise.all(parts.map(async (url) => (await get(url)).text))).join('');
  for (const article of web.articles)
    if (article.host === 'ribao' && article.edition === 0)
      expect(all).toContain(web.urlOf(article));
});

test('pages are conditional: by ETag, or by time where a host knows no ETag', async () => {
  const [article] = web.articles;
  if (article === undefined) throw new Error('No article.');
  const { page } = await get(web.urlOf(article));
  const etag = page.headers.find(([name]) => name === 'etag')?.[1];
  expect((await get(web.urlOf(article), { etag })).page.status).toBe(304);
  const plain = web.articles.find(({ host, edition }) => host === 'difang' && edition === 0);
  if (plain === undefined) throw new Error('No article.');
  const url = web.urlOf(plain);
  expect((await get(url)).page.headers.some(([name]) => name === 'etag')).toBe(false);
  const lastModified = new Date(plain.published).toUTCString();
  expect((await get(url, { lastModified })).page.status).toBe(304);
});

test('odd addresses answer as real ones do', async () => {
  const at = (path: string) => get(`${web.origin('ribao')}${path}`);
  expect((await at('/old/0.html')).hops.map(({ status }) => status)).toEqual([301, 200]);
  expect((await at('/chain/3')).hops).toHaveLength(4);
  expect((await at('/missing.html')).page.status).toBe(404);
  expect((await at('/gone.html')).page.status).toBe(410);
  expect((await at('/busy.html')).page.status).toBe(429);
  expect((await at('/busy.html')).page.status).toBe(200);
  expect((await at('/down.html')).page.status).toBe(503);
});

test('robots.txt of each host', async () => {
  const robots = new RobotsKeeper({
    fetch: (url) => fetchPage(url, { allow: parseAllowList(web.allowList) }),
    now: () => new Date(),
  });
  const allowed = (host: HostName, path: string) => robots.isAllowed(`${web.origin(host)}${path}`);
  expect(await allowed('ribao', '/private/x')).toBe(false);
  expect(await allowed('ribao', '/')).toBe(true);
  expect(await allowed('jingji', '/latest/index.html?print=1')).toBe(false);
  expect(await allowed('menhu', '/private/x')).toBe(true);
  expect(await allowed('closed', '/')).toBe(false);
  expect(await allowed('flaky', '/')).toBe(false);
  expect((await robots.rulesFor(`${web.origin('difang')}/`)).crawlDelay).toBe(0.2);
});

test.each(hostilePaths)('hostile%s costs one bounded answer', async (path) => {
  const started = performance.now();
  await fetchPage(`${web.origin('hostile')}${path}`, {
    allow: parseAllowList(web.allowList),
    limits: { totalMs: 500, maxBytes: 3 * 2 ** 20 },
  });
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('the log shows manners, and the lack of them', async () => {
  const origin = web.origin('difang');
  const from = web.log.length;
  const policy = {
    minDelayMs: 50,
    delayFactor: 0,
    connectionsPerHost: 1,
    backoffMs: 1,
    backoffCapMs: 1,
    maxRetryAfterMs: 1,
  };
  let host = { ...newHost, crawlDelay: 0.2 };
  for (const path of ['/', '/rss.xml', '/about.html']) {
    const wait = nextAllowed(host, Date.now(), policy) - Date.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
    host = { ...beginFetch(host, Date.now()), crawlDelay: 0.2 };
    await get(`${origin}${path}`);
    host = { ...endFetch(host, { at: Date.now(), status: 200 }, policy), crawlDelay: 0.2 };
  }
  const polite = mannersOf(web.log.slice(from), 'difang');
  expect(polite).toMatchObject({ requests: 3, maxOpen: 1, maxConnections: 1, repeated: {} });
  expect(polite.minGap).toBeGreaterThan(180);
  expect(polite.userAgents[0]).toContain('TukuBot');

  const before = web.log.length;
  await Promise.all([1, 2, 3].map(() => get(`${web.origin('ribao')}/latest/index.html`)));
  const rude = mannersOf(web.log.slice(before), 'ribao');
  expect(rude.repeated).toEqual({ '/latest/index.html': 3 });
  expect(rude.maxConnections).toBeGreaterThan(1);
});

test('a new edition brings new articles and changed pages', async () => {
  const own = await startTestWeb({ pages: 60, seed: 5 });
  const fetchText = async (path: string): Promise<string> => {
    const result = await fetchPage(`${own.origin('ribao')}${path}`, {
      allow: parseAllowList(own.allowList),
    });
    if (!result.ok) throw result.failure;
    return Buffer.from(result.body).toString();
  };
  const fresh = own.articles.find(({ host, edition }) => host === 'ribao' && edition === 1);
  const before = [await fetchText('/changing.html'), await fetchText('/rss.xml')];
  expect(before[1]).not.toContain(fresh?.path);
  own.advance();
  expect(await fetchText('/changing.html')).not.toBe(before[0]);
  expect(await fetchText('/rss.xml')).toContain(fresh?.path);
  await own.close();
});

test('runs as a process of its own', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/web/main.ts', '--pages', '40'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface(child.stdout), 'line');
    const said = JSON.parse(String(line)) as {
      control: string;
      hosts: Record<string, string>;
      allowList: string[];
    };
    const page = await fetchPage(`${said.hosts['ribao']}/`, {
      allow: parseAllowList(said.allowList),
    });
    expect(page.ok).toBe(true);
    const log: unknown = await (await fetch(`${said.control}/log`)).json();
    expect(log).toMatchObject([{ host: 'ribao', path: '/', status: 200 }]);
    expect(await (await fetch(`${said.control}/articles`)).json()).toHaveLength(40);
  } finally {
    child.kill('SIGTERM');
  }
  await once(child, 'exit');
});
