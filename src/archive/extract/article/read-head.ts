// What the head of a page states: title, metas (Open Graph, news and government names), JSON-LD, canonical address.
import { normaliseSpace } from '../html/lines.ts';
import type { HtmlTree } from '../html/tree.ts';

export interface PageHead {
  /** Of the title element. */
  title: string;
  /** og:title, ArticleTitle, JSON-LD headline, in order of trust. */
  titles: string[];
  siteName: string | null;
  /** By lower-case name; the first non-empty content counts. */
  metas: Map<string, string>;
  linked: LinkedData;
  base: string | undefined;
}

export interface LinkedData {
  headline?: string;
  datePublished?: string;
  author?: string;
  publisher?: string;
  section?: string;
  body?: string;
  breadcrumb?: string[];
  /** The page says that it is a list: CollectionPage, ItemList. */
  list?: boolean;
  video?: boolean;
}

const titleMetas = [
  'og:title',
  'articletitle',
  'twitter:title',
  'dc.title',
  'headline',
  'title',
  'weibo:article:title',
];
const siteMetas = ['og:site_name', 'sitename', 'application-name', 'apple-mobile-web-app-title'];

export function readHead({ elements, scripts }: HtmlTree): PageHead {
  const metas = new Map<string, string>();
  let title = '';
  let base: string | undefined;
  for (const element of elements) {
    if (element.tag === 'meta') {
      const { attributes } = element;
      const name =
        attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
      const content = normaliseSpace((attributes.get('content') ?? '').slice(0, 2000));
      const key = name?.toLowerCase().replace(/\s+/g, '');
      if (key && content && !metas.has(key)) metas.set(key, content);
    } else if (element.tag === 'title' && title === '') {
      title = normaliseSpace(
        element.children
          .filter((child) => typeof child === 'string')
          .join(' ')
          .slice(0, 1000),
      );
    } else if (element.tag === 'base' && base === undefined) base = element.attributes.get('href');
  }
  const linked = readLinkedData(scripts);
  const titles = [linked.headline, ...titleMetas.map((name) => metas.get(name))].filter(
    (text): text is string => text !== undefined && text !== '',
  );
  const siteName = siteMetas.map((name) => metas.get(name)).find((text) => text) ?? null;
  return { title, titles, siteName: siteName ?? linked.publisher ?? null, metas, linked, base };
}

/** JSON-LD of schema.org, Baidu's variant (`pubDate`, `title`) included. Broken JSON says nothing. */
export function readLinkedData(scripts: HtmlTree['scripts']): LinkedData {
  const data: LinkedData = {};
  for (const { type, text } of scripts) {
    if (!/ld\+json/i.test(type) || text.length > 1_000_000) continue;
    const parsed = parseJson(text);
    if (parsed !== undefined) collect(parsed, data, 0);
  }
  return data;
}

export function parseJson(text: string): unknown {
  const clean = text
    .trim()
    .replace(/^<!--|-->$|;\s*$/g, '')
    .replace(/[\u0000-\u001f]+/g, ' ');
  try {
    return JSON.parse(clean);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function collect(value: unknown, data: LinkedData, depth: number): void {
  if (depth > 6 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 50)) collect(each, data, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  const type = [node['@type']].flat().join(' ');
  if (/BreadcrumbList/.test(type)) data.breadcrumb ??= readBreadcrumb(node['itemListElement']);
  else if (/CollectionPage|ItemList|SearchResultsPage/.test(type)) data.list = true;
  else if (/VideoObject/.test(type)) data.video ??= true;
  if (/Article|Posting|Report/i.test(type) || node['pubDate'] !== undefined) {
    data.headline ??= readText(node['headline']) ?? readText(node['title']);
    data.datePublished ??= readText(node['datePublished']) ?? readText(node['pubDate']);
    data.author ??= readName(node['author']);
    data.publisher ??= readName(node['publisher']);
    data.section ??= readText([node['articleSection']].flat()[0]);
    data.body ??= readText(node['articleBody']);
  }
  if (node['@graph'] !== undefined) collect(node['@graph'], data, depth + 1);
  if (node['mainEntity'] !== undefined) collect(node['mainEntity'], data, depth + 1);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function readName(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null)
    return readText((first as Record<string, unknown>)['name']);
  return readText(first);
}

function readBreadcrumb(items: unknown): string[] | undefined {
  if (!Array.isArray(items)) return undefined;
  const names = items.slice(0, 12).map((item: unknown) => {
    const node = (item ?? {}) as Record<string, unknown>;
    return readText(node['name']) ?? readName(node['item']) ?? '';
  });
  return names.filter((name) => name !== '');
}
