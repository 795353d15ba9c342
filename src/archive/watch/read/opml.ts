// OPML (1.0, 2.0): the list of sources as other readers write and take it. Folders are categories.
import { Parser } from 'htmlparser2';
import type { NewWatch, Watch } from '../../../schema/watch.ts';
import { cleanTitle, resolveLink } from './found-link.ts';

const maxOutlines = 5_000;
const pieceLength = 1 << 16;
const maxDepth = 100;

/** Feeds of the list, and whatever else the writer below puts there. Nothing throws; each address once. */
export function readOpml(text: string): NewWatch[] {
  const found = new Map<string, NewWatch>();
  const folders: (string | undefined)[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (name !== 'outline') return;
        const title = cleanTitle(attributes['text'] ?? attributes['title']);
        const folder = folders.findLast((each) => each !== undefined);
        const watch = readOutline(attributes, title, folder);
        if (watch && found.size < maxOutlines && !found.has(watch.url)) found.set(watch.url, watch);
        folders.push(watch ? undefined : title?.slice(0, 40));
      },
      onclosetag(name) {
        depth -= 1;
        if (name === 'outline') folders.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < text.length && depth < maxDepth; at += pieceLength)
    parser.write(text.slice(at, at + pieceLength));
  return [...found.values()];
}

function readOutline(
  attributes: Record<string, string>,
  title: string | undefined,
  folder: string | undefined,
): NewWatch | undefined {
  const kind = kinds[attributes['tuku:kind'] ?? ''];
  const url = resolveLink(attributes['xmlurl'] ?? attributes['tuku:url'], 'about:blank');
  if (url === undefined) return undefined;
  const pattern = attributes['tuku:pattern']?.trim().slice(0, 500);
  return {
    url,
    kind: kind ?? 'feed',
    ...(title ? { title: title.slice(0, 200) } : {}),
    ...(folder ? { category: folder } : {}),
    ...(pattern ? { pattern } : {}),
  };
}

const kinds: Readonly<Record<string, NewWatch['kind']>> = {
  sitemap: 'sitemap',
  list: 'list',
  page: 'page',
};

/**
 * Feeds stand as any reader takes them (`type="rss" xmlUrl="…"`); sitemaps, lists and pages as links with
 * `tuku:` attributes, which OPML 2.0 permits in a namespace and other readers pass over.
 */
export function writeOpml(watches: readonly Watch[], title: string, at: Date): string {
  const categories = [...new Set(watches.map(({ category }) => category))];
  const body = categories.flatMap((category) => {
    const lines = watches.filter((watch) => watch.category === category).map(writeOutline);
    if (category === null) return lines.map((line) => `    ${line}`);
    return [
      `    <outline text="${escape(category)}">`,
      ...lines.map((line) => `      ${line}`),
      '    </outline>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0" xmlns:tuku="urn:tuku:opml">',
    `  <head><title>${escape(title)}</title><dateCreated>${at.toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...body,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function writeOutline({ kind, url, title, pattern }: Watch): string {
  const address = escape(url);
  const own =
    kind === 'feed'
      ? `type="rss" xmlUrl="${address}"`
      : `type="link" url="${address}" tuku:kind="${kind}" tuku:url="${address}"`;
  const rule = pattern === null ? '' : ` tuku:pattern="${escape(pattern)}"`;
  return `<outline text="${escape(title)}" ${own}${rule}/>`;
}

/** XML 1.0 has no form at all for most control characters: they are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(
      /[&<>"\n\t\r]/g,
      (character) =>
        ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ??
        `&#${character.charCodeAt(0)};`,
    );
}
