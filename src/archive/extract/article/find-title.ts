// The headline: the heading on the page that the title element (or og:title) repeats, else that title without the
// names of site and section.
import type { HtmlElement } from '../html/tree.ts';
import type { PageHead } from './read-head.ts';
import type { WeighedLine } from './find-body.ts';
import { ancestors } from './find-body.ts';
import { readHints } from './junk.ts';

export interface FoundTitle {
  title: string;
  /** Places of its lines among the page's items; none when it stands in the head only. */
  first: number;
  last: number;
}

const headingTags = new Set(['h1', 'h2', 'h3', 'h4']);
const titleHint = /title|headline|biaoti|topic|subject|caption|\bbt\b|\btit\b|artical/i;

const notLetters =
  /[^0-9A-Za-z\u00c0-\u024f\u0370-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;

/** Letters, digits and Chinese characters only: what two spellings of one headline share. */
export function foldTitle(text: string): string {
  return text.replace(notLetters, '').toLowerCase();
}

interface Heading {
  text: string;
  first: number;
  last: number;
  score: number;
}

export function findTitle(lines: readonly WeighedLine[], head: PageHead): FoundTitle {
  const given = [head.title, ...head.titles].filter((text) => text !== '');
  const folded = given.map(foldTitle);
  let best: Heading | undefined;
  for (const heading of [...listHeadings(lines, folded), ...joinBroken(lines, folded)]) {
    const score = heading.score + agree(foldTitle(heading.text), folded);
    if (score >= 3 && (!best || score > best.score)) best = { ...heading, score };
  }
  if (best) return { title: tidy(best.text), first: best.first, last: best.last };
  const stated = head.titles.map(tidy).find((text) => text !== '' && !isSiteName(text, head));
  return { title: stated ?? stripSite(head.title, head), first: -1, last: -1 };
}

/** How well a heading is borne out: its text is the title element's, or most of it. */
function agree(heading: string, given: readonly string[]): number {
  if (heading.length < 2) return -10;
  let best = 0;
  for (const each of given) {
    if (each === '') continue;
    if (each === heading) best = Math.max(best, 6);
    else if (each.startsWith(heading))
      best = Math.max(best, 3 + Math.min(2.5, (heading.length / each.length) * 3));
    else if (heading.startsWith(each) && each.length >= 6) best = Math.max(best, 4.5);
    else if (each.includes(heading) && heading.length >= 6)
      best = Math.max(best, 2.5 + (heading.length / each.length) * 2);
    else if (heading.length >= 8 && shareStart(heading, each) >= 8) best = Math.max(best, 2);
  }
  return best;
}

function shareStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Headings, and lines in elements that are named titles; the lines of one heading element belong together. */
function listHeadings(lines: readonly WeighedLine[], given: readonly string[]): Heading[] {
  const found: Heading[] = [];
  const byElement = new Map<HtmlElement, Heading>();
  for (const line of lines) {
    if (line.hidden || line.text.length > 150 || !startsWithin(line.text, given)) continue;
    const element = findHeading(line);
    if (!element && (line.linked > 0 || line.length < 6)) continue;
    const known = element && byElement.get(element);
    if (known) {
      known.text += joinLines(known.text, line.text);
      known.last = line.index;
      continue;
    }
    const heading = {
      text: line.text,
      first: line.index,
      last: line.index,
      score: element ? rate(element, line) : -1,
    };
    found.push(heading);
    if (element && headingTags.has(element.tag)) byElement.set(element, heading);
  }
  return found;
}

/** A headline broken over several lines of one element that is no heading (old government pages). */
function joinBroken(lines: readonly WeighedLine[], given: readonly string[]): Heading[] {
  const found: Heading[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.hidden || line.text.length > 150 || !startsWithin(line.text, given)) continue;
    const start = foldTitle(line.text.slice(0, 16));
    if (start.length < 4 || !given.some((each) => each.startsWith(start))) continue;
    let text = line.text;
    let last = at;
    for (let next = lines[at + 1]; next && next.block === line.block; next = lines[last + 1]) {
      const joined = text + joinLines(text, next.text);
      if (!given.some((each) => each.startsWith(foldTitle(joined)))) break;
      text = joined;
      last += 1;
    }
    if (last > at)
      found.push({ text, first: line.index, last: lines[last]?.index ?? line.index, score: 0 });
  }
  return found;
}

/** Whether a title has the first letters of a text in it: most lines are told apart by that. */
function startsWithin(text: string, given: readonly string[]): boolean {
  const start = /[\u4e00-\u9fffA-Za-z0-9]{1,3}/.exec(text)?.[0].toLowerCase();
  return start === undefined || given.some((each) => each.includes(start));
}

function findHeading({ block }: WeighedLine): HtmlElement | undefined {
  let steps = 0;
  for (const each of ancestors(block)) {
    if (headingTags.has(each.tag) || each.tag.endsWith('-title')) return each;
    if (steps < 3 && titleHint.test(readHints(each))) return each;
    steps += 1;
    if (steps > 4) return undefined;
  }
  return undefined;
}

function rate(element: HtmlElement, line: WeighedLine): number {
  const tag =
    element.tag === 'h1'
      ? 1.5
      : element.tag === 'h2'
        ? 1
        : headingTags.has(element.tag)
          ? 0.5
          : 0.3;
  const linked = line.linked * 2 > line.length ? -1.5 : 0;
  return tag + linked + (line.boxed ? -0.8 : 0);
}

const joinLines = (before: string, next: string): string =>
  /[\w.]$/.test(before) && /^\w/.test(next) ? ` ${next}` : next;

function tidy(text: string): string {
  return text.replace(/^[\s|_·-]+|[\s|_-]+$/g, '').replace(/\s{2,}/g, ' ');
}

const siteWord =
  /(?:网|网站|新闻|资讯|日报|晚报|早报|时报|周报|周刊|频道|门户|官网|官方网站|政府|在线|中心|平台|客户端|论坛|博客|专栏|公司|集团|热线|之声|电视台|广播|财经|股票|基金|科技|首页|公报|百科|\.com|\.cn|News|Times|Daily|Post|Online)$/i;

function isSiteName(text: string, head: PageHead): boolean {
  return text === head.siteName || (text.length <= 12 && siteWord.test(text));
}

/** `标题_栏目_示例网` → 标题. A separator within the headline stays: what follows it must look like a site's name. */
export function stripSite(title: string, head: Pick<PageHead, 'siteName'>): string {
  let rest = tidy(title);
  for (let round = 0; round < 4; round += 1) {
    const match =
      /^(.{4,}?)(?:\s*[_|｜丨—–]+\s*|\s+[-－·•:：»«<>]+\s+|\s*--+\s*|(?<=[\u4e00-\u9fff！？”》）])[-－](?=[^-－]{2,16}$))([^_|｜丨—–]{0,40})$/u.exec(
        rest,
      );
    if (!match) break;
    const [, before = '', after = ''] = match;
    const plainDash = /[-－—–]/.test(rest.slice(before.length, rest.length - after.length));
    const named = after === head.siteName || siteWord.test(after.trim());
    if (!named && (plainDash || after.length > 12 || after.length >= before.length)) break;
    rest = tidy(before);
  }
  return rest;
}
