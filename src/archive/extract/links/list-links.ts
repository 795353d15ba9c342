// 列表页: the links to articles on a channel or front page. They are many, of one shape of address, have headlines for
// names, stand together and mostly have a date beside them.
import { ancestors } from '../article/find-body.ts';
import { isBox } from '../article/junk.ts';
import { readDates, readYearless } from '../article/read-dates.ts';
import { normaliseSpace } from '../html/lines.ts';
import { listElements, parseHtml, releaseTree } from '../html/tree.ts';
import type { HtmlElement } from '../html/tree.ts';
import { generaliseAddress, matchesPattern, openFolders, openLastPart } from './address-pattern.ts';

export interface ListLink {
  /** Absolute, without its fragment. */
  url: string;
  title: string;
  /** The date beside it, to its precision; null when none stands there. */
  date: string | null;
}

export interface FoundLinks {
  /** Null when no group of links looks like articles. */
  pattern: string | null;
  links: ListLink[];
}

interface Anchor {
  url: string;
  title: string;
  element: HtmlElement;
  boxed: boolean;
}

/** Folders of pages about the site, and of other things than articles. */
const asideFolder = /\/(?:about|contact|login|tags?|authors?|users?|video|special|topics?|zt)\b/i;

const maxAnchors = 5000;
const minLinks = 3;

/** Learns the pattern of article addresses from a list page. */
export function findListLinks(html: string, url: string): FoundLinks {
  return withAnchors(html, url, learnLinks);
}

function learnLinks(anchors: readonly Anchor[]): FoundLinks {
  const groups = new Map<string, Map<string, Anchor>>();
  const addTo = (pattern: string, anchor: Anchor): void => {
    const group = groups.get(pattern) ?? new Map<string, Anchor>();
    groups.set(pattern, group);
    const known = group.get(anchor.url);
    if (!known || known.title.length < anchor.title.length) group.set(anchor.url, anchor);
  };
  for (const anchor of anchors) {
    const pattern = generaliseAddress(anchor.url);
    for (const each of new Set([pattern, openLastPart(pattern), openFolders(pattern)]))
      addTo(each, anchor);
  }
  let best: { pattern: string; weight: number } | undefined;
  for (const [pattern, group] of groups) {
    const weight = weighGroup(pattern, [...group.values()]);
    if (group.size >= minLinks && weight > (best?.weight ?? 1.5)) best = { pattern, weight };
  }
  if (!best) return { pattern: null, links: [] };
  return { pattern: best.pattern, links: pickLinks(anchors, best.pattern) };
}

/** The links of a page that fit a pattern given by a person or learned before. */
export function applyPattern(html: string, url: string, pattern: string): ListLink[] {
  return withAnchors(html, url, (anchors) => pickLinks(anchors, pattern));
}

function withAnchors<T>(html: string, url: string, read: (anchors: readonly Anchor[]) => T): T {
  const tree = parseHtml(html);
  const found = read(listAnchors(tree.elements, url));
  releaseTree(tree);
  return found;
}

function pickLinks(anchors: readonly Anchor[], pattern: string): ListLink[] {
  const matching = anchors.filter((anchor) => matchesPattern(pattern, anchor.url));
  const free = new Set(matching.filter(({ boxed }) => !boxed).map((anchor) => anchor.url));
  const holders = listHolders(matching);
  const found = new Map<string, ListLink>();
  for (const { url, title, element, boxed } of matching) {
    // Rankings and side boxes repeat older articles; they count only where nothing else does.
    if (boxed && free.size >= minLinks && !free.has(url)) continue;
    const known = found.get(url);
    const date = known?.date ?? readDateBeside(element, holders, title);
    if (!known) found.set(url, { url, title, date });
    else
      found.set(url, {
        url,
        title: known.title.length >= title.length ? known.title : title,
        date,
      });
  }
  return [...found.values()].filter(({ title }) => title !== '');
}

function listAnchors(elements: readonly HtmlElement[], url: string): Anchor[] {
  const anchors: Anchor[] = [];
  let base = url;
  const boxes = new Map<HtmlElement, boolean>();
  for (const element of elements) {
    if (anchors.length >= maxAnchors) break;
    const href = element.attributes.get('href')?.trim();
    if (!href || href.length > 2000) continue;
    if (element.tag === 'base') base = URL.canParse(href, url) ? new URL(href, url).href : base;
    if (element.tag !== 'a' || href.startsWith('#') || !URL.canParse(href, base)) continue;
    const address = new URL(href, base);
    if (address.protocol !== 'http:' && address.protocol !== 'https:') continue;
    address.hash = '';
    if (address.href === url.replace(/#.*$/, '')) continue;
    anchors.push({
      url: address.href,
      title: readTitle(element),
      element,
      boxed: isInBox(element, boxes),
    });
  }
  return anchors;
}

function isInBox(element: HtmlElement, known: Map<HtmlElement, boolean>): boolean {
  const found = known.get(element);
  if (found !== undefined) return found;
  const boxed =
    element.tag !== 'body' &&
    element.tag !== 'html' &&
    element.parent !== null &&
    (isSideBox(element) || isInBox(element.parent, known));
  known.set(element, boxed);
  return boxed;
}

/** Lists are called hot, rank, recommend and links beside the list proper; `news-list` is no such name. */
function isSideBox(element: HtmlElement): boolean {
  const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`;
  return isBox(element) && !/(?:news|article|main|content)[-_]?list/i.test(names);
}

/** The words of a link; a heading in it, or its title attribute when the words are cut (…). */
function readTitle(element: HtmlElement): string {
  const heading = listElements(element).find(({ tag }) => /^h[1-6]$/.test(tag));
  const text = readText(heading ?? element, 400);
  const title = normaliseSpace((element.attributes.get('title') ?? '').slice(0, 400));
  if (
    title !== '' &&
    (text === '' || /(?:…|\.{2,})$/.test(text) || /^(?:详情|阅读|查看|更多|\[)/.test(text))
  )
    return title;
  return text.length > 160 ? '' : text;
}

function readText(element: HtmlElement, limit: number): string {
  let text = '';
  const add = (each: HtmlElement): void => {
    for (const child of each.children) {
      if (text.length > limit) return;
      if (typeof child === 'string') text += child;
      else {
        add(child);
        text += ' ';
      }
    }
  };
  add(element);
  return normaliseSpace(text);
}

const maxClimb = 6;
const many = Symbol('many');

/** The elements a few steps around links, each with the one address it holds or the mark of many. */
function listHolders(anchors: readonly Anchor[]): Map<HtmlElement, string | typeof many> {
  const holders = new Map<HtmlElement, string | typeof many>();
  for (const { element, url } of anchors) {
    let each: HtmlElement | null = element;
    for (let steps = 0; each && steps < maxClimb; steps += 1, each = each.parent) {
      const held = holders.get(each);
      if (held === many) break;
      holders.set(each, held === undefined || held === url ? url : many);
    }
  }
  return holders;
}

/** The nearest element around a link that holds a date and no other link of the list. */
function readDateBeside(
  element: HtmlElement,
  holders: ReadonlyMap<HtmlElement, string | typeof many>,
  title: string,
): string | null {
  let steps = 0;
  for (const each of ancestors(element)) {
    steps += 1;
    if (steps > maxClimb || holders.get(each) === many) return null;
    const text = readText(each, 600).replace(title, ' ');
    const [date] = readDates(text);
    if (date) return date.value;
    const [short] = readYearless(text, undefined);
    if (short && text.length < 200) return short.value;
  }
  return null;
}

/** Headlines weigh more than names of sections, free links more than boxed ones, addresses with numbers more than plain ones. */
function weighGroup(pattern: string, anchors: readonly Anchor[]): number {
  let sum = 0;
  let titles = 0;
  for (const { title, boxed } of anchors) {
    const length = title.length + (title.match(/[\u4e00-\u9fff]/g)?.length ?? 0);
    const headline = length >= 18 ? 1 : length >= 12 ? 0.5 : 0.02;
    if (headline >= 0.5) titles += 1;
    sum += headline * (boxed ? 0.3 : 1);
  }
  const share = titles / Math.max(1, anchors.length);
  const numbered = /\*/.test(pattern.replace(/^https?:\/\/[^/]*/, '')) ? 1 : 0.2;
  // Of two patterns that take the same links, the one that says more of their addresses.
  const fixed = 1 + Math.min(80, pattern.replaceAll('*', '').length) / 2000;
  const aside = asideFolder.test(pattern) ? 0.6 : 1;
  return sum * share * share * numbered * fixed * aside;
}
