// Whatever a server sends: no reader throws, none takes long, none fills the memory.
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { writeCapture } from '../../src/archive/warc/write-record.ts';
import { makeCapture } from '../support/captures.ts';
import { mutatePage, mutateType } from '../support/mutate-page.ts';
import { runReaders } from '../support/run-readers.ts';
import type { ReaderRun } from '../support/run-readers.ts';

/** CPU of one reader over one page of up to 1 MB. */
const mostMs = 1_000;
const mostGrowth = 600 * 2 ** 20;

const folder = new URL('../fixtures/pages/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, folder)));

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>示例</title>${'<item><title>示例</title><link>http://news.example/1</link><pubDate>Mon, 20 Jan 2025 08:00:00 GMT</pubDate></item>'.repeat(40)}</channel></rss>`;
const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${'<url><loc>http://news.example/1</loc><lastmod>2025-01-20</lastmod></url>'.repeat(60)}</urlset>`;
const opml = `<opml version="2.0"><body>${'<outline text="示例"><outline type="rss" text="示例" xmlUrl="http://news.example/rss"/></outline>'.repeat(40)}</body></opml>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: 30 }, (_, n) => ({ id: n, url: `/c${n}`, title: '示例' })),
});
const robots = `User-agent: *\n${'Disallow: /a*b$\nAllow: /2025/*/c*.html\nCrawl-delay: 3\n'.repeat(50)}`;
const documents = [feed, sitemap, opml, json, robots].map((text) => Buffer.from(text));
let warc: Buffer;

beforeAll(async () => {
  const parts: Uint8Array[] = [];
  for (const [index, page] of pages.slice(0, 8).entries()) {
    const { main, request } = await writeCapture(
      makeCapture(page),
      `00000000-0000-4000-8000-00000000000${index}`,
    );
    parts.push(main, ...(request ? [request] : []));
  }
  warc = Buffer.concat(parts);
  // Warm: the first pages cost what compiling costs.
  for (const page of pages) await runReaders(page, 'text/html');
});

function judge(runs: readonly ReaderRun[]): void {
  for (const { reader, ms, error } of runs) {
    if (error !== undefined) throw new Error(`${reader} threw`, { cause: error });
    expect(ms, reader).toBeLessThan(mostMs);
  }
}

test('any bytes', async () => {
  const type = fc.oneof(fc.constantFrom('text/html', 'text/xml', ''), fc.string());
  const bytes = fc.uint8Array({ maxLength: 4_000, size: 'max' });
  const judged = fc.asyncProperty(bytes, type, async (any, label) =>
    judge(await runReaders(any, label)),
  );
  await fc.assert(judged, { numRuns: 300 });
});

test('any text that looks like markup, feeds or rules', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...'< > " \' & ; / = - ! [ ] { } ( ) \\ : * $ # ? % @ \n \0'.split(' ')),
    fc.constantFrom(
      ...'<a <p> <div <script> </script> <style> <!-- --> <item> <url> <loc> <outline'.split(' '),
      ...'href= xmlUrl= charset=gbk Disallow: User-agent: 来源： 2025-01-20 &amp; &#x'.split(' '),
    ),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.array(piece, { maxLength: 400, size: 'max' }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (any) => judge(await runReaders(Buffer.from(any), 'text/html'))),
    { numRuns: 300 },
  );
});

// A rule that looks for one sign behind another looks from each sign to the end of its line.
const signs = [...',，、：:；。.!?-—_|/·>《【（(“"\'年月日0a示　&=#*+%@~'];
const runs = [
  ...signs,
  '：，',
  '，。',
  '2025-',
  '1:',
  '来源',
  '作者：',
  'a.',
  'http://',
  '  \n',
  '(1',
  '示例：',
  '{"a":[',
];
test.each(runs)('a line of nothing but “%s”', async (run) => {
  const line = run.repeat(Math.floor(200_000 / run.length));
  const names = ['article', 'links', 'feeds', 'clean', 'css', 'feed', 'sitemap', 'opml', 'robots'];
  for (const page of [
    `<title>${line}</title><h1>${line}</h1><p>${line}</p><a href="${line}">${line}</a>`,
    `<div><p>示例${line}示例：</p><span class="time">${line}</span><meta name="author" content="${line}"></div>`,
    `<div>${'<b>'.repeat(45_000)}${'</i>'.repeat(32_000)}<p>${line.slice(0, 1_000)}</p></div>`,
    `User-agent: *\nDisallow: ${line}`,
    `<rss><channel><item><title>${line}</title><link>${line}</link><pubDate>${line}</pubDate></item></channel></rss>`,
  ])
    judge(await runReaders(Buffer.from(page), 'text/html', names));
});

test('pages that were damaged on the way', async () => {
  const before = process.memoryUsage.rss();
  let most = before;
  const damaged = fc.asyncProperty(fc.nat(pages.length - 1), fc.integer(), async (index, seed) => {
    const bytes = mutatePage(pages[index] as Buffer, seed, pages);
    judge(await runReaders(bytes, mutateType(seed)));
    most = Math.max(most, process.memoryUsage.rss());
  });
  await fc.assert(damaged, { numRuns: 120 });
  expect(most - before).toBeLessThan(mostGrowth);
});

test('feeds, maps, lists and rules that were damaged on the way', async () => {
  const names = ['charset', 'sniff', 'feed', 'sitemap', 'opml', 'robots', 'unpack'];
  const damaged = fc.asyncProperty(
    fc.nat(documents.length - 1),
    fc.integer(),
    async (index, seed) => {
      const bytes = mutatePage(documents[index] as Buffer, seed, documents);
      judge(await runReaders(bytes, mutateType(seed), names));
    },
  );
  await fc.assert(damaged, { numRuns: 300 });
});

test('a WARC file that was damaged on the way', async () => {
  const damaged = fc.asyncProperty(fc.integer(), async (seed) => {
    judge(await runReaders(mutatePage(warc, seed, [warc]), '', ['warc', 'unpack']));
  });
  await fc.assert(damaged, { numRuns: 300 });
});
