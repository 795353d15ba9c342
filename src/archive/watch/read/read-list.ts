// List pages: the links to articles, by the pattern that a person gave or that the page itself teaches.
import { applyPattern, findListLinks } from '../../extract/links/list-links.ts';
import { mergeLinks, resolveLink } from './found-link.ts';
import type { FoundLink } from './found-link.ts';
import { readMoment } from './read-moment.ts';

/** Links of one list page; more is a site map. */
const mostListed = 500;

export interface List {
  /** With `*` for what differs; null when no group of links looks like articles. */
  pattern: string | null;
  links: FoundLink[];
}

/** @param pattern null: learned anew, so that a redesign of the site does not silence the source. */
export function readList(html: string, url: string, pattern: string | null): List {
  const found =
    pattern === null
      ? findListLinks(html, url)
      : { pattern, links: applyPattern(html, url, pattern) };
  const links = found.links.flatMap(({ url: href, title, date }): FoundLink[] => {
    const address = resolveLink(href, url);
    if (address === undefined) return [];
    const publishedAt = readMoment(date ?? undefined);
    return [{ url: address, title, ...(publishedAt ? { publishedAt } : {}) }];
  });
  return { pattern: found.pattern, links: mergeLinks(links, mostListed) };
}
