// What every reader of a source yields: addresses of pages, with what the source says of them.

export interface FoundLink {
  url: string;
  title?: string;
  /** An instant, ISO in UTC: when the source says that the page was published. */
  publishedAt?: string;
  /** When it says that the page last changed. */
  changedAt?: string;
  keywords?: string[];
}

export interface Feed {
  title: string | undefined;
  links: FoundLink[];
}

/** Entries of a feed that are read; the press offers 20 to 500. */
export const maxEntries = 5_000;
const maxUrl = 2_000;
const maxTitle = 300;

/** Absolute, http(s), without fragment and credentials; undefined for anything else. */
export function resolveLink(address: string | undefined, base: string): string | undefined {
  const text = address?.trim() ?? '';
  if (text === '' || text.length > maxUrl || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  url.hash = '';
  return url.href.length > maxUrl ? undefined : url.href;
}

/** White space collapsed; long ones are cut. Undefined when nothing is left. */
export function cleanTitle(text: string | undefined): string | undefined {
  const clean = (text ?? '')
    .slice(0, 8 * maxTitle)
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '') return undefined;
  return clean.length > maxTitle ? `${clean.slice(0, maxTitle - 1)}…` : clean;
}

/** One entry per address, in the order of their first standing; what a later one adds is kept. */
export function mergeLinks(links: Iterable<FoundLink>, most: number): FoundLink[] {
  const merged = new Map<string, FoundLink>();
  for (const link of links) {
    const known = merged.get(link.url);
    if (known) merged.set(link.url, { ...link, ...known });
    else if (merged.size < most) merged.set(link.url, link);
  }
  return [...merged.values()];
}
