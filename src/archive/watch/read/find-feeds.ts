// The feeds and sitemaps that a page advertises: <link rel="alternate" type="application/rss+xml" href="…">.
import { Parser } from 'htmlparser2';
import { cleanTitle, resolveLink } from './found-link.ts';
import type { FoundLink } from './found-link.ts';

/** Heads of the press are long, but no longer. */
const maxHead = 1 << 18;
const maxFeeds = 50;

const feedType = /^(?:application|text)\/(?:rss|atom|rdf|feed|json)?\+?(?:xml|json)\b/;

export function findFeeds(html: string, url: string): FoundLink[] {
  const found = new Map<string, FoundLink>();
  let base = url;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base') base = resolveLink(attributes['href'], url) ?? base;
      if (name !== 'link') return;
      const rel = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
      if (!rel.includes('alternate') && !rel.includes('feed')) return;
      const type = (attributes['type'] ?? '').toLowerCase();
      if (!rel.includes('feed') && !feedType.test(type)) return;
      const address = resolveLink(attributes['href'], base);
      // WordPress offers its API as application/json: no feed.
      if (address === undefined || /\/wp-json\/|oembed/i.test(address)) return;
      const title = cleanTitle(attributes['title']);
      if (found.size < maxFeeds && !found.has(address))
        found.set(address, { url: address, ...(title ? { title } : {}) });
    },
  });
  parser.end(html.slice(0, maxHead));
  return [...found.values()];
}
