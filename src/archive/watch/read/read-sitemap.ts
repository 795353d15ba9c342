// Sitemaps (sitemaps.org 0.9): lists of pages, indexes of further sitemaps, news sitemaps, and plain lists of addresses.
import { cleanTitle, mergeLinks, resolveLink } from './found-link.ts';
import type { FoundLink } from './found-link.ts';
import { readMoment } from './read-moment.ts';
import { scanXml } from './scan-xml.ts';
import type { XmlRecord } from './scan-xml.ts';

export interface Sitemap {
  links: FoundLink[];
  /** Further sitemaps, of an index. */
  sitemaps: FoundLink[];
}

/** The standard's own bound. */
const maxAddresses = 50_000;

const records = new Set(['url', 'sitemap']);
const leaves = new Set(['loc', 'lastmod', 'title', 'publication_date', 'keywords']);

/** Nothing throws; what is no sitemap gives nothing. Relative addresses, which the standard forbids, are resolved. */
export function readSitemap(text: string, url: string): Sitemap {
  if (!/<[a-z]/i.test(text.slice(0, 4_000))) return { links: readLines(text, url), sitemaps: [] };
  const scan = scanXml(text, { records, leaves, most: maxAddresses });
  const read = (name: string): FoundLink[] =>
    mergeLinks(
      scan.records
        .filter((record) => record.name === name)
        .flatMap((record) => readRecord(record, url) ?? []),
      maxAddresses,
    );
  return { links: read('url'), sitemaps: read('sitemap') };
}

function readRecord({ fields }: XmlRecord, base: string): FoundLink | undefined {
  // The prefix of the news names is the file's own choice: news:, n: or none. Images and videos have a loc too.
  const find = (wanted: RegExp): string | undefined =>
    fields.find(({ path }) => wanted.test(path))?.text;
  const url = resolveLink(find(/^loc$/), base);
  if (url === undefined) return undefined;
  const title = cleanTitle(find(/^(?:\w+:)?news\/(?:\w+:)?title$/));
  const publishedAt = readMoment(find(/^(?:\w+:)?news\/(?:\w+:)?publication_date$/));
  const changedAt = readMoment(find(/^lastmod$/));
  const keywords = (find(/^(?:\w+:)?news\/(?:\w+:)?keywords$/) ?? '')
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, 30);
  return {
    url,
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(changedAt ? { changedAt } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
  };
}

function readLines(text: string, base: string): FoundLink[] {
  const lines = text.split(/\r\n|\r|\n/, maxAddresses * 2);
  const links = lines.flatMap((line) => {
    const address = line.replace(/^\ufeff/, '').trim();
    const url = /^https?:\/\//i.test(address) ? resolveLink(address, base) : undefined;
    return url === undefined ? [] : { url };
  });
  return mergeLinks(links, maxAddresses);
}
