// The feeds and sitemaps that a page advertises: <link rel="alternate" type="application/rss+xml" href="…">.
import { readHtml } from '../../extract/html/read-html.ts';
import { cleanTitle, resolveLink } from './found-link.ts';
import type { FoundLink } from './found-link.ts';

/** Heads of the press are long, but no longer. */
const maxHead = 1 << 18;
const maxFeeds = 50;

const feedType = /^(?:application|text)\/(?:rss|atom|rdf|feed|json)?\+?(?:xml|json)\b/;

export function findFeeds(html: string, url: string): FoundLink[] {
  const found = new Map<string, FoundLink>();
  let base = url;
  readHtml(html.slice(0, maxHead), {
    open(tag, attributes) {
      const href = attributes.get('href');
      if (tag === 'base') base = resolveLink(href, url) ?? base;
      if (tag !== 'link') return;
      const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
      if (!rel.includes('alternate') && !rel.includes('feed')) return;
      const type = (attributes.get('type') ?? '').toLowerCase();
      if (!rel.includes('feed') && !feedType.test(type)) return;
      const address = resolveLink(href, base);
      // WordPress offers its API as application/json: no feed.
      if (address === undefined || /\/wp-json\/|oembed/i.test(address)) return;
      const title = cleanTitle(attributes.get('title'));
      if (found.size < maxFeeds && !found.has(address))
        found.set(address, { url: address, ...(title ? { title } : {}) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return [...found.values()];
}
