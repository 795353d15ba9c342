// Tells what kind of source an address is, when a person gives only the address.
import type { WatchKind } from '../../schema/watch.ts';
import { findFeeds } from './read/find-feeds.ts';
import { cleanTitle } from './read/found-link.ts';
import type { FoundLink } from './read/found-link.ts';
import { readFeed } from './read/read-feed.ts';
import { readList } from './read/read-list.ts';
import { readSitemap } from './read/read-sitemap.ts';
import { sniff } from './read/sniff.ts';
import { readText } from './read-source.ts';
import type { Answer } from './read-source.ts';

export interface DetectedKind {
  kind: WatchKind;
  title: string | undefined;
  /** Feeds that the page advertises: mostly better to watch than the page. */
  feeds: FoundLink[];
  /** Of a list: which of its links are articles, as learned; a person may correct it. */
  pattern: string | null;
  /** Addresses it leads to, so that a person sees what would be captured. */
  links: FoundLink[];
}

/** With so many article links a page is a list. */
const isList = 8;

export async function detectWatchKind(answer: Answer): Promise<DetectedKind> {
  const text = await readText(answer);
  const form = sniff(text);
  if (form === 'feed') {
    const { title, links } = readFeed(text, answer.url);
    return { kind: 'feed', title, feeds: [], links, pattern: null };
  }
  if (form === 'sitemap' || form === 'lines') {
    const { links, sitemaps } = readSitemap(text, answer.url);
    return {
      kind: 'sitemap',
      title: undefined,
      feeds: [],
      links: [...sitemaps, ...links],
      pattern: null,
    };
  }
  const { links, pattern } =
    form === 'html' ? readList(text, answer.url, null) : { links: [], pattern: null };
  const title = cleanTitle(/<title[^>]{0,200}>([^<]{0,500})/i.exec(text.slice(0, 100_000))?.[1]);
  const kind = links.length >= isList ? 'list' : 'page';
  const feeds = findFeeds(text, answer.url);
  return kind === 'list'
    ? { kind, title, feeds, links, pattern }
    : { kind, title, feeds, links: [], pattern: null };
}
