// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). A cut-off one gives the entries before the cut.
import { z } from 'zod';
import { cleanTitle, maxEntries, mergeLinks, resolveLink } from './found-link.ts';
import type { Feed, FoundLink } from './found-link.ts';
import { readMoment } from './read-moment.ts';

const words = z.string().optional().catch(undefined);
const itemSchema = z.object({
  url: words,
  external_url: words,
  id: words,
  title: words,
  date_published: words,
  date_modified: words,
});
const feedSchema = z.object({
  version: words,
  title: words,
  home_page_url: words,
  items: z.array(z.unknown()),
});

/** Undefined when the text is no JSON object with items. */
export function readJsonFeed(text: string, url: string): Feed | undefined {
  const start = text.search(/[^\s\ufeff]/);
  if (text[start] !== '{') return undefined;
  const whole = parse(text.slice(start));
  const feed = feedSchema.safeParse(whole);
  if (!feed.success && whole !== undefined) return undefined;
  const items = feed.data?.items ?? salvageItems(text);
  if (items === undefined) return undefined;
  const links = items.slice(0, maxEntries).flatMap((item) => readItem(item, url) ?? []);
  return { title: cleanTitle(feed.data?.title), links: mergeLinks(links, maxEntries) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, or cut off: what can be saved is looked for by the caller.
    return undefined;
  }
}

function readItem(value: unknown, base: string): FoundLink | undefined {
  const item = itemSchema.safeParse(value);
  if (!item.success) return undefined;
  const { id, title: words, date_published, date_modified } = item.data;
  const own = /^https?:/i.test(id ?? '') ? id : undefined;
  const url =
    resolveLink(item.data.url, base) ??
    resolveLink(item.data.external_url, base) ??
    resolveLink(own, base);
  if (url === undefined) return undefined;
  const title = cleanTitle(words);
  const publishedAt = readMoment(date_published) ?? readMoment(date_modified);
  return { url, ...(title ? { title } : {}), ...(publishedAt ? { publishedAt } : {}) };
}

/** The whole objects of the array "items", found by their braces; strings are stepped over. */
function salvageItems(text: string): unknown[] | undefined {
  const named = text.indexOf('"items"');
  const from = named < 0 ? -1 : text.indexOf('[', named);
  if (from < 0) return undefined;
  const items: unknown[] = [];
  let depth = 0;
  let begin = 0;
  for (let at = from + 1; at < text.length && items.length < maxEntries; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{') {
      if (depth === 0) begin = at;
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth === 0) items.push(parse(text.slice(begin, at + 1)));
    } else if (character === ']' && depth === 0) break;
  }
  return items;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
