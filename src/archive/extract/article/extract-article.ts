// One page → one article: what it says about itself, its paragraphs and pictures. Rules only, no site is known by name.
import type { PageArticle } from '../../../schema/article.ts';
import { listItems, normaliseSpace } from '../html/lines.ts';
import { parseHtml, releaseTree } from '../html/tree.ts';
import type { HtmlTree } from '../html/tree.ts';
import { findBody, weighLines } from './find-body.ts';
import type { WeighedLine } from './find-body.ts';
import { findBreadcrumb } from './find-breadcrumb.ts';
import { readLabels, readReporter, readUnlabelled } from './find-byline.ts';
import type { Byline } from './find-byline.ts';
import { findKind } from './find-kind.ts';
import { findNextPages } from './find-next-pages.ts';
import { findPublished } from './find-published.ts';
import { findTitle, foldTitle, stripSite } from './find-title.ts';
import { readBody } from './read-body.ts';
import { readDates } from './read-dates.ts';
import { readEmbedded } from './read-embedded.ts';
import type { EmbeddedArticle } from './read-embedded.ts';
import { readHead } from './read-head.ts';
import type { PageHead } from './read-head.ts';

export interface ExtractHints {
  /** ISO time of the capture: completes dates without a year and counts 3小时前 back. */
  capturedAt?: string;
}

/**
 * @param html the decoded page, any text: bounded work, never throws.
 * @param url its address, for relative addresses and a date in the path.
 */
export function extractArticle(html: string, url: string, hints: ExtractHints = {}): PageArticle {
  const { article, scripts } = readMarkup(html, url, hints);
  const length = article.text.length;
  if (length >= 60) return article;
  const embedded = readEmbedded(scripts);
  if (!embedded || embedded.html.length < length * 2) return article;
  return addEmbedded(article, embedded, url, hints);
}

function readMarkup(
  html: string,
  url: string,
  hints: ExtractHints,
): { article: PageArticle; scripts: HtmlTree['scripts'] } {
  const tree = parseHtml(html);
  const article = readPage(tree, url, hints);
  releaseTree(tree);
  return { article, scripts: tree.scripts };
}

function readPage(tree: HtmlTree, url: string, { capturedAt }: ExtractHints): PageArticle {
  const head = readHead(tree);
  const resolve = makeResolver(url, head.base);
  const items = listItems(tree.root);
  const lines = weighLines(items);
  const found = findTitle(lines, head);
  const { title } = found;
  const body = findBody(lines, found.last);
  const read = body
    ? readBody(body, items, title, resolve)
    : { paragraphs: [], images: [], first: -1, last: -1 };
  const above = listAbove(lines, found.first, found.last, read.first);
  const below =
    read.last < 0
      ? []
      : lines.filter((line) => line.index > read.last && line.index <= read.last + 25);
  const within = lines.filter(
    (line) => line.index >= read.first && line.index <= read.last && line.role === 'label',
  );
  const { published, line: dated } = findPublished({
    above,
    below: [...within, ...below],
    head,
    elements: tree.elements,
    scripts: tree.scripts,
    url,
    capturedAt,
  });
  const byline = readByline({
    above,
    within,
    below,
    dated,
    head,
    paragraphs: read.paragraphs,
    after: found.last,
  });
  const breadcrumb = findBreadcrumb(lines, head, title, found.first);
  const kind = findKind({
    lines,
    items,
    body,
    paragraphs: read.paragraphs,
    images: read.images.length,
    head,
    headed: found.first >= 0,
    dated: published !== null && dated !== undefined,
    url,
    video: hasVideo(tree),
  });
  return {
    kind,
    title,
    siteName: head.siteName ?? findSiteName(head, title),
    source: byline.source ?? null,
    repostedFrom: byline.repostedFrom ?? null,
    author: byline.author ?? null,
    editor: byline.editor ?? null,
    published,
    category: readSection(head) ?? breadcrumb.at(-1) ?? null,
    breadcrumb,
    paragraphs: read.paragraphs,
    images: read.images,
    text: read.paragraphs.join('\n'),
    nextPages: findNextPages(tree.elements, url, resolve),
  };
}

/** Lines from a little above the headline to the first of the text. */
function listAbove(
  lines: readonly WeighedLine[],
  first: number,
  last: number,
  text: number,
): WeighedLine[] {
  const from = first >= 0 ? first - 4 : text - 14;
  const to = first >= 0 && (text < last || text > last + 40) ? last + 14 : text;
  return lines.filter(
    (line) => line.index >= from && line.index < to && !(line.index >= first && line.index <= last),
  );
}

interface BylineSearch {
  above: readonly WeighedLine[];
  within: readonly WeighedLine[];
  below: readonly WeighedLine[];
  dated: WeighedLine | undefined;
  head: PageHead;
  paragraphs: readonly string[];
  /** Place of the headline's last line: an unlabelled name stands below it. */
  after: number;
}

function readByline({
  above,
  within,
  below,
  dated,
  head,
  paragraphs,
  after,
}: BylineSearch): Byline {
  const found: Byline = {};
  const add = (more: Byline): void => {
    for (const key of ['source', 'repostedFrom', 'author', 'editor'] as const)
      found[key] ??= more[key];
  };
  for (const line of above) if (line.length <= 200 && !line.hidden) add(readLabels(line.text));
  for (const line of within) add(readLabels(line.text));
  const near = below
    .slice(0, 12)
    .filter(
      (line) =>
        line.length <= 120 &&
        !line.hidden &&
        line.role !== 'heading' &&
        line.linked * 2 <= line.length + 8,
    );
  for (const line of near) add(readLabels(line.text));
  if (found.source === undefined) {
    const names = above.filter((line) => line.index > after - 1 || line === dated);
    add(readUnlabelled(names, dated, found.author));
  }
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) => head.metas.get(name))
      .find((text) => text !== undefined && text.length <= 40);
  found.source ??= meta(
    'contentsource',
    'source',
    'mediaid',
    'article:source',
    'dc.source',
    'og:article:source',
  );
  found.author ??= readReporter(paragraphs) ?? head.linked.author;
  return found;
}

function readSection(head: PageHead): string | undefined {
  const named = ['article:section', 'columnname', 'og:category', 'lanmu', 'channel']
    .map((name) => head.metas.get(name))
    .find((text) => text !== undefined && text.length <= 20);
  return named ?? head.linked.section;
}

/** The last part of the title element that is not the headline: …_示例网 → 示例网. */
function findSiteName(head: PageHead, title: string): string | null {
  const folded = foldTitle(title);
  if (folded === '' || !foldTitle(head.title).includes(folded) || foldTitle(head.title) === folded)
    return null;
  const last =
    head.title
      .split(/[_|｜]|\s[-－·–—]\s|--+|[-－—](?=[^-－—]{2,16}$)/)
      .at(-1)
      ?.trim() ?? '';
  return last.length >= 2 && last.length <= 24 && !foldTitle(title).includes(foldTitle(last))
    ? last
    : null;
}

function hasVideo({ elements, scripts }: HtmlTree): boolean {
  for (const element of elements) {
    if (element.tag === 'video' || element.tag === 'embed') return true;
  }
  return scripts.some(
    ({ type, text }) => /ld\+json/.test(type) && text.slice(0, 100_000).includes('VideoObject'),
  );
}

function makeResolver(
  url: string,
  base: string | undefined,
): (address: string) => string | undefined {
  const from = resolveAddress(base ?? '', url) ?? url;
  return (address) => resolveAddress(address, from);
}

function resolveAddress(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** The page's own title, unless it is the site's name only. */
function chooseTitle(article: PageArticle, embedded: string | undefined): string {
  const other = normaliseSpace((embedded ?? '').replace(/&quot;|&#34;/g, '"')).replace(
    /^"|"$/g,
    '',
  );
  return article.title.length < 12 && other.length > article.title.length
    ? stripSite(other, article)
    : article.title;
}

function addEmbedded(
  article: PageArticle,
  embedded: EmbeddedArticle,
  url: string,
  hints: ExtractHints,
): PageArticle {
  const markup = /<\w+[^>]*>/.test(embedded.html)
    ? embedded.html
    : embedded.html
        .split(/\n+/)
        .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
        .join('');
  const inner = readMarkup(`<body><div>${markup}</div></body>`, url, hints).article;
  if (inner.text.length <= article.text.length) return article;
  const time = embedded.time ? readDates(embedded.time)[0] : undefined;
  return {
    ...article,
    kind: article.kind === 'video' ? 'video' : inner.kind === 'images' ? 'images' : 'article',
    title: chooseTitle(article, embedded.title),
    source: article.source ?? embedded.source ?? null,
    author: article.author ?? embedded.author ?? inner.author,
    editor: article.editor ?? inner.editor,
    published:
      article.published ??
      (time ? { value: time.value, precision: time.precision, zone: time.zone } : null),
    paragraphs: inner.paragraphs,
    images: inner.images.length > 0 ? inner.images : article.images,
    text: inner.text,
  };
}
