import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { readSitemap } from './read-sitemap.ts';
import { sniff } from './sniff.ts';
import { unpack } from './unpack.ts';

const url = 'http://news.example/sitemap.xml';
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

test('a sitemap gives addresses and their last change', () => {
  const text = `<urlset ${names}><url><loc> http://news.example/1?a=1&amp;b=2 </loc><lastmod>2025-01-20</lastmod>
    <image:image><image:loc>http://news.example/1.jpg</image:loc></image:image></url><url><loc>/2</loc></url></urlset>`;
  expect(readSitemap(text, url)).toEqual({
    links: [
      { url: 'http://news.example/1?a=1&b=2', changedAt: '2025-01-19T16:00:00Z' },
      { url: 'http://news.example/2' },
    ],
    sitemaps: [],
  });
});

test.each(['news:', 'n:', ''])('a news sitemap gives title, time and keywords (%s)', (p) => {
  const text = `<urlset ${names}><url><loc>http://news.example/1</loc><${p}news><${p}publication><${p}name>示例日报</${p}name>
    </${p}publication><${p}title>示例标题</${p}title><${p}publication_date>2025-01-20T16:13:00+08:00</${p}publication_date>
    <${p}keywords>变压器, 特高压，电缆</${p}keywords></${p}news></url></urlset>`;
  expect(readSitemap(text, url).links).toEqual([
    {
      url: 'http://news.example/1',
      title: '示例标题',
      publishedAt: '2025-01-20T08:13:00Z',
      keywords: ['变压器', '特高压', '电缆'],
    },
  ]);
});

test('an index gives sitemaps; a list of lines gives addresses; a cut-off file what is whole', () => {
  const index = `<sitemapindex ${names}><sitemap><loc>http://news.example/a.xml.gz</loc><lastmod>2025-01-20T08:13:00Z</lastmod></sitemap></sitemapindex>`;
  expect(readSitemap(index, url)).toEqual({
    links: [],
    sitemaps: [{ url: 'http://news.example/a.xml.gz', changedAt: '2025-01-20T08:13:00Z' }],
  });
  const lines =
    '\ufeffhttp://news.example/1\r\n\r\nnot an address\nhttp://news.example/2\nhttp://news.example/1';
  expect(readSitemap(lines, url).links.map((link) => link.url)).toEqual([
    'http://news.example/1',
    'http://news.example/2',
  ]);
  const cut = `<urlset><url><loc>http://news.example/1</loc></url><url><loc>http://news.example/2</loc>`;
  expect(readSitemap(cut, url).links).toHaveLength(2);
});

test('a packed sitemap is unpacked within bounds, a cut-off one as far as it goes', async () => {
  const text = `<urlset>${Array.from({ length: 500 }, (_, n) => `<url><loc>http://news.example/${n * 7919}</loc></url>`).join('')}</urlset>`;
  const packed = gzipSync(text);
  const read = async (bytes: Uint8Array): Promise<number> =>
    readSitemap(new TextDecoder().decode(await unpack(bytes)), url).links.length;
  expect(await read(packed)).toBe(500);
  const part = await read(packed.subarray(0, packed.length - 400));
  expect(part).toBeGreaterThan(100);
  expect(part).toBeLessThan(500);
  expect(await read(new TextEncoder().encode(text))).toBe(500);
  const bomb = gzipSync(Buffer.alloc(70 * 2 ** 20));
  expect((await unpack(bomb)).length).toBe(0);
});

test('documents are told apart by their first element', () => {
  expect(sniff('<?xml version="1.0"?><!-- x --><urlset>')).toBe('sitemap');
  expect(sniff('\n<sitemapindex>')).toBe('sitemap');
  expect(sniff('<rdf:RDF xmlns="">')).toBe('feed');
  expect(sniff('Notice: x\n<rss version="2.0">')).toBe('feed');
  expect(sniff('{"version":"https://jsonfeed.org/version/1","items":[]}')).toBe('feed');
  expect(sniff('{"a":1}')).toBe('other');
  expect(sniff('<!DOCTYPE html><html><head>')).toBe('html');
  expect(sniff('<div>片段</div>')).toBe('html');
  expect(sniff('http://news.example/1\nhttp://news.example/2')).toBe('lines');
  expect(sniff('')).toBe('other');
});

test('any text is read without throwing, and quickly', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<url>',
          '<loc>',
          'http://a.example/',
          '</loc>',
          '</url>',
          '&',
          '<',
          '\n',
          ']]>',
        ),
      ),
      (pieces) => {
        readSitemap(pieces.join(''), url);
        sniff(pieces.join(''));
      },
    ),
  );
  for (const unit of ['<url>', '<loc>', '<url><loc>http://a.example/</loc>', '\n', '< ', '<a:']) {
    const text = unit.repeat(200_000);
    expect(
      cpuTime(() => [readSitemap(text, url), sniff(text)]),
      unit,
    ).toBeLessThan(1_000);
  }
});
