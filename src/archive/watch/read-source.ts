// Reads what a source answered, by its kind: addresses of pages, and of further sitemaps.
import type { Message } from '../../schema/import.ts';
import type { WatchKind } from '../../schema/watch.ts';
import { decodePage } from '../extract/charset/detect-charset.ts';
import type { FoundLink } from './read/found-link.ts';
import { readFeed } from './read/read-feed.ts';
import { readList } from './read/read-list.ts';
import { readSitemap } from './read/read-sitemap.ts';
import { sniff } from './read/sniff.ts';
import { unpack } from './read/unpack.ts';

export interface Answer {
  url: string;
  contentType: string;
  /** Content encoding undone. */
  body: Uint8Array;
}

export type SourceReading =
  | { links: FoundLink[]; sitemaps: FoundLink[] }
  /** It is not what it was. */
  | { error: Message };

export async function readSource(
  answer: Answer,
  { kind, pattern }: { kind: Exclude<WatchKind, 'page'>; pattern: string | null },
): Promise<SourceReading> {
  const text = await readText(answer);
  const form = sniff(text);
  if (kind === 'list') {
    const { links } = readList(text, answer.url, pattern);
    return links.length > 0
      ? { links, sitemaps: [] }
      : refuse(answer, '列表页里没有找到文章链接', 'no article links were found in the list page');
  }
  if (kind === 'feed') {
    const { links } = readFeed(text, answer.url);
    // A quiet feed may be empty; a page of the site's redesign is no feed any more.
    if (links.length === 0 && form !== 'feed')
      return refuse(answer, '返回的内容不是订阅源', 'what came back is no feed');
    return { links, sitemaps: [] };
  }
  const sitemap = readSitemap(text, answer.url);
  if (sitemap.links.length + sitemap.sitemaps.length === 0 && form !== 'sitemap')
    return refuse(answer, '返回的内容不是网站地图', 'what came back is no sitemap');
  return sitemap;
}

/** A sitemap of 50,000 addresses has about 10 MB; what is behind more is not read. */
const maxBytes = 16 * 2 ** 20;

/** Unpacked and decoded. */
export async function readText({ body, contentType }: Answer): Promise<string> {
  return decodePage((await unpack(body)).subarray(0, maxBytes), contentType).html;
}

function refuse({ url }: Answer, zh: string, en: string): SourceReading {
  return { error: { zh: `${url}：${zh}。`, en: `${url}: ${en}.` } };
}
