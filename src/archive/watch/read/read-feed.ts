// Feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom, JSON Feed. One tolerant reader for the XML ones, since what is broken
// in a feed is seldom what matters: a cut-off one gives all entries before the cut.
import { cleanTitle, maxEntries, mergeLinks, resolveLink } from './found-link.ts';
import type { Feed, FoundLink } from './found-link.ts';
import { plainText } from './plain-text.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readMoment } from './read-moment.ts';
import { scanXml } from './scan-xml.ts';
import type { XmlField, XmlRecord } from './scan-xml.ts';

const records = new Set(['item', 'entry']);
const leaves = new Set(
  'title link guid id pubdate published updated date modified issued created origlink'.split(' '),
);

/**
 * @param text of the whole document.
 * @param url that it was fetched from: relative addresses are resolved by xml:base, the site's own address, or it.
 * A document without any entry gives an empty list; nothing throws.
 */
export function readFeed(text: string, url: string): Feed {
  const json = readJsonFeed(text, url);
  if (json) return json;
  const scan = scanXml(text, { records, leaves, most: maxEntries });
  const base = findBase(scan.root?.attributes, scan.head, url);
  const links = scan.records.flatMap((record) => readEntry(record, base) ?? []);
  const title = find(scan.head, 'title', 'channel/title', 'feed/title');
  return { title: cleanTitle(plainText(title ?? '')), links: mergeLinks(links, maxEntries) };
}

function find(fields: readonly XmlField[], ...paths: string[]): string | undefined {
  for (const path of paths) {
    const text = fields.find((field) => field.path === path && field.text.trim() !== '')?.text;
    if (text !== undefined) return text.trim();
  }
  return undefined;
}

function findBase(
  root: Readonly<Record<string, string>> | undefined,
  head: readonly XmlField[],
  url: string,
): string {
  const stated = root?.['xml:base'] ?? find(head, 'channel/link');
  return resolveLink(stated, url) ?? url;
}

function readEntry(record: XmlRecord, feedBase: string): FoundLink | undefined {
  const { fields, attributes } = record;
  const base = resolveLink(attributes['xml:base'], feedBase) ?? feedBase;
  const url = readAddresses(record)
    .map((address) => resolveLink(address, base))
    .find((address) => address !== undefined);
  if (url === undefined) return undefined;
  const title = cleanTitle(plainText(find(fields, 'title', 'dc:title', 'media:title') ?? ''));
  const publishedAt = readMoment(
    find(fields, 'pubdate', 'published', 'dc:date', 'issued', 'created', 'date', 'updated'),
  );
  return { url, ...(title ? { title } : {}), ...(publishedAt ? { publishedAt } : {}) };
}

/** Where an entry may lead, the best first. */
function readAddresses({ fields, attributes }: XmlRecord): (string | undefined)[] {
  const links = fields.filter(({ path }) => path === 'link' || path === 'atom:link');
  const alternates = links.filter(({ attributes: { href, rel = 'alternate' } }) =>
    href === undefined ? false : rel.toLowerCase() === 'alternate',
  );
  const html = alternates.find(({ attributes: { type } }) => type?.startsWith('text/html'));
  const guid = fields.find(({ path }) => path === 'guid');
  const isPermanent = guid?.attributes['ispermalink']?.toLowerCase() !== 'false';
  const absolute = (text: string | undefined): string | undefined =>
    /^https?:\/\//i.test(text?.trim() ?? '') ? text : undefined;
  return [
    find(fields, 'feedburner:origlink'),
    find(
      links.filter(({ attributes: { href } }) => href === undefined),
      'link',
    ),
    html?.attributes['href'],
    alternates[0]?.attributes['href'],
    isPermanent ? absolute(guid?.text) : undefined,
    absolute(attributes['rdf:about']),
    absolute(find(fields, 'id')),
  ];
}
