import * as fc from 'fast-check';
import { generateAtomFeed, generateJsonFeed, generateRssFeed, parseFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { readFeed } from './read-feed.ts';

const url = 'http://news.example/feeds/all.xml';
const item = (n: number): string =>
  `<item><title>示例新闻${n} A&amp;B</title><link>http://news.example/${n}?a=1&amp;b=2</link>
   <pubDate>Mon, 20 Jan 2025 16:13:0${n} +0800</pubDate><description><![CDATA[<p>正文</p>]]></description></item>`;
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>示例日报</title><link>http://news.example/</link>
  ${item(0)}${item(1)}${item(2)}</channel></rss>`;
const first = {
  url: 'http://news.example/0?a=1&b=2',
  title: '示例新闻0 A&B',
  publishedAt: '2025-01-20T08:13:00Z',
};

test('RSS 2.0 gives address, title and time of each entry', () => {
  const feed = readFeed(rss, url);
  expect(feed.title).toBe('示例日报');
  expect(feed.links).toHaveLength(3);
  expect(feed.links[0]).toEqual(first);
});

test.each([
  ['cut off behind an entry', rss.slice(0, rss.indexOf('<item>', rss.indexOf('新闻1'))), 2],
  ['cut off within an entry', rss.slice(0, rss.indexOf('?a', rss.indexOf('新闻2'))), 3],
  ['bare ampersands', rss.replaceAll('&amp;', '&'), 3],
  ['words before the prologue', `Warning: x in y.php\n${rss}`, 3],
  ['control characters', rss.replace('新闻1', '新\u0001\u000b闻1'), 3],
  ['a bare less-than sign', rss.replace('示例新闻1', '<示例新闻1'), 3],
  ['a title that is never closed', rss.replace('1 A&amp;B</title>', '1 A&amp;B'), 3],
  ['entries that are never closed', rss.replaceAll('</item>', ''), 3],
  ['capital letters', rss.replaceAll('item', 'ITEM').replaceAll('rss', 'RSS'), 3],
  ['no end of the channel', rss.replace('</channel>', ''), 3],
])('a feed with %s keeps its entries', (_what, text, count) => {
  const { links } = readFeed(text, url);
  expect(links).toHaveLength(count);
  expect(links[0]).toEqual(first);
});

test('Atom: alternate links, xml:base, ids; the title of a source is not the entry’s', () => {
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/dir/">
    <title type="html">示例 &amp;lt;b&amp;gt;网&amp;lt;/b&amp;gt;</title><link rel="self" href="http://x.example/self"/>
    <entry><source><title>别处</title></source><title type="xhtml"><div>标<b>题</b>一</div></title>
      <link rel="enclosure" href="big.mp4"/><link href="one.html"/><updated>2025-01-20T08:13:00Z</updated></entry>
    <entry><title>二</title><id>http://a.example/two</id><published>2025-01-21</published></entry>
    <entry><title>无处</title><id>urn:uuid:1</id></entry></feed>`;
  expect(readFeed(atom, url)).toEqual({
    title: '示例 <b>网</b>',
    links: [
      {
        url: 'http://a.example/dir/one.html',
        title: '标题一',
        publishedAt: '2025-01-20T08:13:00Z',
      },
      { url: 'http://a.example/two', title: '二', publishedAt: '2025-01-20T16:00:00Z' },
    ],
  });
});

test('RSS 1.0, prefixed Atom and what identifies an entry without a link', () => {
  const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel rdf:about="http://b.example/"><title>b</title></channel>
    <item rdf:about="http://b.example/1"><title>甲</title><dc:date>2025-01-20T16:13+08:00</dc:date></item></rdf:RDF>`;
  expect(readFeed(rdf, url).links).toEqual([
    { url: 'http://b.example/1', title: '甲', publishedAt: '2025-01-20T08:13:00Z' },
  ]);
  const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>乙</a:title>
    <a:link href="/x"/></a:entry></a:feed>`;
  expect(readFeed(prefixed, url).links).toEqual([{ url: 'http://news.example/x', title: '乙' }]);
  const guids = `<rss><channel><item><guid>http://c.example/1</guid></item>
    <item><guid isPermaLink="false">http://c.example/2</guid></item><item><guid>abc</guid></item></channel></rss>`;
  expect(readFeed(guids, url).links).toEqual([{ url: 'http://c.example/1' }]);
});

test('JSON Feed, whole and cut off', () => {
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: '示例',
    items: [
      { id: '1', url: '/1.html', title: '一 "}{"', date_published: '2025-01-20T16:13:00+08:00' },
      { id: 'http://news.example/2', title: '二' },
      { id: 3, title: '三' },
    ],
  });
  const links = [
    { url: 'http://news.example/1.html', title: '一 "}{"', publishedAt: '2025-01-20T08:13:00Z' },
    { url: 'http://news.example/2', title: '二' },
  ];
  expect(readFeed(json, url)).toEqual({ title: '示例', links });
  expect(readFeed(json.slice(0, json.indexOf('二')), url).links).toEqual(links.slice(0, 1));
});

test('addresses that are no pages are left out, doubled ones come once', () => {
  const text = `<rss><channel>${[
    'javascript:alert(1)',
    'ftp://a.example/x',
    'http://u:p@a.example/',
    '',
    'x#1',
    'x#2',
  ]
    .map((link) => `<item><link>${link}</link></item>`)
    .join('')}</channel></rss>`;
  expect(readFeed(text, url).links).toEqual([{ url: 'http://news.example/feeds/x' }]);
});

const words = fc.string({ unit: fc.constantFrom(...'示例新闻 ab<>&"\'é😀'), minLength: 1 });
const entries = fc.uniqueArray(fc.record({ n: fc.nat(10_000), title: words, at: fc.nat(4e9) }), {
  selector: ({ n }) => n,
  minLength: 1,
  maxLength: 8,
});

test('what feedsmith writes and reads, is read alike', () => {
  fc.assert(
    fc.property(entries, fc.constantFrom('rss', 'atom', 'json'), (list, form) => {
      const items = list.map(({ n, title, at }) => ({
        link: `http://news.example/${n}?a=1&b=${n}`,
        title,
        date: new Date(at * 1000),
      }));
      const text = write(form, items);
      const read = readFeed(text, url).links;
      expect(read.map((link) => link.url)).toEqual(items.map(({ link }) => link));
      expect(read.map((link) => link.publishedAt)).toEqual(
        items.map(({ date }) => date.toISOString().replace('.000Z', 'Z')),
      );
      expect(parseFeed(text).format).toBe(form);
    }),
    { numRuns: 100 },
  );
});

interface Item {
  link: string;
  title: string;
  date: Date;
}

function write(form: string, items: Item[]): string {
  if (form === 'rss') {
    return generateRssFeed({
      title: '示例',
      description: 'x',
      items: items.map(({ link, title, date }) => ({ link, title, pubDate: date })),
    });
  }
  if (form === 'atom') {
    return generateAtomFeed({
      id: 'urn:x',
      title: { value: '示例' },
      updated: new Date(0),
      entries: items.map(({ link, title, date }) => ({
        id: `urn:${link}`,
        title: { value: title },
        updated: date,
        links: [{ href: link, rel: 'alternate' }],
      })),
    });
  }
  return JSON.stringify(
    generateJsonFeed({
      title: '示例',
      items: items.map(({ link, title, date }) => ({
        id: link,
        url: link,
        title,
        content_text: 'x',
        date_published: date,
      })),
    }),
  );
}

test('any text is read without throwing, and quickly', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '<![CDATA[',
      ']]>',
      '<entry',
      '&',
      '<!--',
    ),
    fc.constantFrom('{"items":[', '{"url":"', '"}', '\\', '</rss>', '<a b="', '\u0000'),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      readFeed(pieces.join(''), url);
    }),
    { numRuns: 500 },
  );
  for (const unit of [
    '<a>',
    '<item>',
    '<title>',
    '<item><title>',
    '{"items":[{',
    '<![CDATA[',
    '</a>',
    '<a ',
  ])
    expect(
      cpuTime(() => readFeed(unit.repeat(300_000), url)),
      unit,
    ).toBeLessThan(1_000);
});
