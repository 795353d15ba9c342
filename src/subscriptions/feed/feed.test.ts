import * as fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { writeAtom } from './atom.ts';
import { etagOf } from './feed.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';

const entry: FeedEntry = {
  id: 'urn:uuid:00000000-0000-8000-8000-000000000001',
  title: '示例集群签约20个项目',
  address: 'http://tuku.example/example/snapshots/18',
  original: 'http://press.example/18.html?a=1&b=2',
  updated: '2025-01-20T08:13:00Z',
  published: '2025-01-19T16:00:00Z',
  source: '示例日报',
  category: '产业',
  excerpt: '总投资<12.5>亿元 & 年产……',
};
const feed: Feed = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  title: '图库 · 特高压',
  language: 'zh',
  self: 'http://tuku.example/feeds/secret.atom',
  home: 'http://tuku.example/example/press',
  updated: '2025-01-20T08:13:00Z',
  entries: [entry],
};

test('an independent parser reads the Atom feed as it was meant', () => {
  const parsed = parseFeed(writeAtom(feed));
  expect(parsed.format).toBe('atom');
  expect(parsed.feed).toMatchObject({
    id: feed.id,
    title: { value: feed.title },
    updated: feed.updated,
    links: [
      { rel: 'self', href: feed.self },
      { rel: 'alternate', href: feed.home },
    ],
    authors: [{ name: '图库' }],
    entries: [
      {
        id: entry.id,
        title: { value: entry.title },
        updated: entry.updated,
        published: entry.published,
        links: [
          { rel: 'alternate', href: entry.address },
          { rel: 'via', href: entry.original },
        ],
        authors: [{ name: entry.source }],
        categories: [{ term: entry.category }],
        summary: { value: entry.excerpt },
      },
    ],
  });
});

test('an independent parser reads the JSON feed as it was meant', () => {
  const parsed = parseFeed(writeJsonFeed(feed));
  expect(parsed.format).toBe('json');
  expect(parsed.feed).toEqual({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: 'zh-CN',
    authors: [{ name: '图库' }],
    items: [
      {
        id: entry.id,
        url: entry.address,
        external_url: entry.original,
        title: entry.title,
        content_text: entry.excerpt,
        date_published: entry.published,
        date_modified: entry.updated,
        authors: [{ name: entry.source }],
        tags: [entry.category],
      },
    ],
  });
});

test('what a page does not say is left out, and an empty feed is whole', () => {
  const bare = { ...entry, published: null, source: '', category: '' };
  const atom = writeAtom({ ...feed, entries: [bare] });
  expect(atom.match(/<author>/g)).toHaveLength(1);
  expect(atom).not.toMatch(/<published|<category/);
  expect(parseFeed(writeAtom({ ...feed, entries: [] })).format).toBe('atom');
  const empty = JSON.parse(writeJsonFeed({ ...feed, entries: [] })) as { items: unknown[] };
  expect(empty.items).toEqual([]);
});

/** Tags of a well-formed document without CDATA and comments, each opened and closed in order. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const [, rest = ''] = /^<\?xml [^?]*\?>\n([\s\S]*)$/.exec(xml) ?? [];
  for (const [, close, name = '', own] of rest.matchAll(
    /<(\/?)([a-z]+)(?: [a-z:]+="[^"<]*")*(\/?)>/g,
  )) {
    if (close) expect(open.pop()).toBe(name);
    else if (!own) open.push(name);
  }
  expect(open).toEqual([]);
  const text = rest.replace(/<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>/g, '');
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
  // Char of XML 1.0 (2.2).
  expect(rest).not.toMatch(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/,
  );
}

test('whatever a page says, the feed stays well-formed and says the same', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<script>', '&amp;', '\u0000\ud800', '"\'', '<!--'),
  );
  fc.assert(
    fc.property(hostile, hostile, (title, excerpt) => {
      const told = {
        ...feed,
        entries: [{ ...entry, title, source: title, category: title, excerpt }],
      };
      expectWellFormed(writeAtom(told));
      const [item] = (JSON.parse(writeJsonFeed(told)) as { items: { title: string }[] }).items;
      expect(item?.title).toBe(title);
    }),
  );
});

test('the ETag names the bytes', () => {
  expect(etagOf('a')).toBe(etagOf('a'));
  expect(etagOf('a')).not.toBe(etagOf('b'));
  expect(etagOf('')).toMatch(/^"[\w-]{27}"$/);
});
