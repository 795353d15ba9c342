import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detectWatchKind } from './detect-watch-kind.ts';
import { readSource } from './read-source.ts';

const url = 'http://news.example/channel/';
const html = { url, contentType: 'text/html' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const list = `<html><head><title>示例日报 产业频道</title>
  <link rel="alternate" type="application/rss+xml" href="/rss.xml" title="产业"></head><body><ul>${Array.from(
    { length: 12 },
    (_, n) =>
      `<li><a href="/a/2025-01/${10 + n}/c_${1000 + n}.html">示例企业第${n}批特高压变压器顺利通过型式试验</a><span>2025-01-${10 + n}</span></li>`,
  ).join('')}</ul><a href="/about.html">关于我们</a></body></html>`;
const feed = `<rss><channel><title>示例日报</title><item><title>变压器</title><link>/1.html</link></item></channel></rss>`;

test('an address is told by what it answers, not by its label', async () => {
  expect(await detectWatchKind({ ...html, body: bytes(feed) })).toMatchObject({
    kind: 'feed',
    title: '示例日报',
    links: [{ url: 'http://news.example/1.html' }],
  });
  const sitemap = gzipSync('<urlset><url><loc>http://news.example/1</loc></url></urlset>');
  expect(await detectWatchKind({ ...html, body: sitemap })).toMatchObject({ kind: 'sitemap' });
  const lines = bytes('http://news.example/1\nhttp://news.example/2\n');
  expect(await detectWatchKind({ ...html, body: lines })).toMatchObject({ kind: 'sitemap' });
});

test('a list page is known by its articles, and offers its feed', async () => {
  const found = await detectWatchKind({ ...html, body: iconv.encode(list, 'gbk') });
  expect(found).toMatchObject({
    kind: 'list',
    title: '示例日报 产业频道',
    feeds: [{ url: 'http://news.example/rss.xml', title: '产业' }],
  });
  expect(found.links).toHaveLength(12);
  expect(found.links[0]?.url).toBe('http://news.example/a/2025-01/10/c_1000.html');
  expect(found.pattern).toContain('*');
  const article = '<html><head><title>示例</title></head><body><p>正文</p></body></html>';
  expect(await detectWatchKind({ ...html, body: bytes(article) })).toMatchObject({
    kind: 'page',
    links: [],
    pattern: null,
  });
});

test('a source that is no longer what it was is refused with its reason', async () => {
  const read = (kind: 'feed' | 'sitemap' | 'list', body: string, pattern: string | null = null) =>
    readSource({ ...html, body: bytes(body) }, { kind, pattern });
  expect(await read('feed', feed)).toMatchObject({ links: [{ title: '变压器' }] });
  expect(await read('feed', '<rss><channel></channel></rss>')).toEqual({ links: [], sitemaps: [] });
  expect(await read('feed', list)).toMatchObject({
    error: { zh: `${url}：返回的内容不是订阅源。` },
  });
  expect(await read('sitemap', list)).toHaveProperty('error.en');
  expect(await read('list', '<html><body>改版中</body></html>')).toHaveProperty('error.zh');
  const pattern = 'http://news.example/a/2025-01/1*/c_*.html';
  expect(await read('list', list, pattern)).toMatchObject({ sitemaps: [] });
});

test('a feed in GBK reads as its page does', async () => {
  const body = iconv.encode(`<?xml version="1.0" encoding="gb2312"?>${feed}`, 'gbk');
  const read = await readSource(
    { url, contentType: 'text/xml', body },
    { kind: 'feed', pattern: null },
  );
  expect(read).toMatchObject({ links: [{ title: '变压器' }] });
});
