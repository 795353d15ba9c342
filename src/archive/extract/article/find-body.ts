// Where the text of an article is: the element whose lines of prose outweigh the links, labels and notices in it.
import type { Line, PageItem } from '../html/lines.ts';
import type { HtmlElement } from '../html/tree.ts';
import { classifyLine, isBox } from './junk.ts';
import { readDates } from './read-dates.ts';
import type { LineRole } from './junk.ts';

export interface WeighedLine extends Line {
  /** Place among the items of the page. */
  index: number;
  role: LineRole;
  /** Sentences rather than names, labels or links. */
  prose: boolean;
  /** Inside a box beside the article. */
  boxed: boolean;
  /** Tells of another page: it stands under the linked headline of that page. */
  summary: boolean;
}

export interface Body {
  /** The whole container, and within it the element that holds nearly all of its prose. */
  container: HtmlElement;
  core: HtmlElement;
  lines: WeighedLine[];
}

// Two of its cases begin at the line's beginning, or a line of a hundred thousand commas would take seconds.
const sentence =
  /[。！？；…]|^[^，,]*[，,].*[：:]$|[!?;](?=\s|$)|^[^，,：:]*[，,：:][^，,。.]*[，,。.]|\.(?=\s|$)/;

/** Lines with what they are; `index` is their place in `items`. */
export function weighLines(items: readonly PageItem[]): WeighedLine[] {
  const boxes = new Map<HtmlElement, boolean>();
  const lines: WeighedLine[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'text') continue;
    const role = classifyLine(item.text);
    const prose =
      role === 'text' && item.linked * 2 < item.length && item.length >= 8 && isProse(item.text);
    lines.push(
      Object.assign(item, {
        index,
        role,
        prose,
        boxed: item.hidden || isBoxed(item.block, boxes),
        summary: false,
      }),
    );
  }
  markSummaries(lines);
  freeMainText(lines);
  return lines;
}

/** A link that is the headline of another page. */
export function isTitleLink(line: WeighedLine): boolean {
  return line.linked * 10 >= line.length * 6 && line.linked >= 8;
}

/** Prose between linked headlines, three times or more, is what a list says of its articles. */
function markSummaries(lines: readonly WeighedLine[]): void {
  const found: WeighedLine[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!line.prose || !before || !isTitleLink(before)) continue;
    const after = lines.slice(at + 1, at + 4);
    const cut = /^[.…]{2,}|[.…]{2,}$/.test(line.text);
    if (cut || after.some(isTitleLink) || after.length === 0) found.push(line);
  }
  if (found.length >= 3) for (const line of found) line.summary = true;
}

function isProse(text: string): boolean {
  return (sentence.test(text) || text.length >= 60) && !isByline(text);
}

/** A moment and little else. */
export function isByline(text: string): boolean {
  if (text.length > 120 || !/\d[:：时]\d/.test(text) || /[。！？]/.test(text)) return false;
  const [date] = readDates(text);
  return (
    date !== undefined &&
    /minute|second/.test(date.precision) &&
    text.length - (date.end - date.start) <= 60
  );
}

function isBoxed(element: HtmlElement, known: Map<HtmlElement, boolean>): boolean {
  const found = known.get(element);
  if (found !== undefined) return found;
  const boxed =
    element.tag !== 'body' &&
    element.tag !== 'html' &&
    element.parent !== null &&
    (isBox(element) || isBoxed(element.parent, known));
  known.set(element, boxed);
  return boxed;
}

/** A page whose main text stands in an element named like a box (class="content hidden") has no other text. */
function freeMainText(lines: readonly WeighedLine[]): void {
  let free = 0;
  const boxed = new Map<HtmlElement, number>();
  for (const line of lines) {
    if (!line.prose) continue;
    if (!line.boxed) free += line.length;
    else
      for (const each of ancestors(line.block))
        boxed.set(each, (boxed.get(each) ?? 0) + line.length);
  }
  let best: HtmlElement | undefined;
  let most = Math.max(free * 3, 150);
  for (const [element, length] of boxed) {
    if (length > most || (length === most && best && element.depth > best.depth)) {
      best = element;
      most = length;
    }
  }
  if (!best) return;
  const looksLikeComments = /comment|pinglun|reply|footer|copyright|tie-/i;
  for (const each of ancestors(best)) {
    if (
      looksLikeComments.test(
        `${each.attributes.get('class') ?? ''} ${each.attributes.get('id') ?? ''}`,
      )
    )
      return;
  }
  for (const line of lines) {
    for (const each of ancestors(line.block)) if (each === best) line.boxed = false;
  }
}

export function* ancestors(element: HtmlElement | null): Generator<HtmlElement> {
  for (let each = element; each; each = each.parent) yield each;
}

/** Weight of a line in the sum of its containers. */
function weigh(line: WeighedLine): number {
  if (line.summary) return -6;
  if (line.boxed) return line.prose ? -line.length / 4 : -4;
  if (line.role === 'notice') return -Math.min(line.length, 60);
  if (line.role !== 'text') return -6;
  if (line.linked * 2 >= line.length) return -Math.min(line.length, 30);
  return line.prose ? Math.min(line.length, 600) : line.length < 40 ? -3 : 4;
}

/**
 * The element with the greatest sum of weights: any larger one takes in more junk than text, any smaller one
 * leaves text out. `from` is the place of the title, before which hardly any text stands.
 */
export function findBody(lines: readonly WeighedLine[], from: number): Body | undefined {
  const sums = new Map<HtmlElement, number>();
  const prose = new Map<HtmlElement, number>();
  for (const line of lines) {
    let weight = weigh(line);
    if (line.index < from && weight > 0) weight /= 3;
    const text = line.prose && !line.boxed && !line.summary ? line.length : 0;
    for (let each: HtmlElement | null = line.block; each; each = each.parent) {
      sums.set(each, (sums.get(each) ?? 0) + weight);
      if (text > 0) prose.set(each, (prose.get(each) ?? 0) + text);
    }
  }
  let container: HtmlElement | undefined;
  let most = 0;
  for (const [element, sum] of sums) {
    if (sum > most + 1e-9 || (sum > most - 1e-9 && container && element.depth > container.depth)) {
      container = element;
      most = sum;
    }
  }
  while (container && container.tag === 'p' && container.parent) container = container.parent;
  if (!container) return undefined;
  const core = narrow(container, prose);
  const whole = container;
  return { container, core, lines: lines.filter((line) => contains(whole, line.block)) };
}

/** Goes down while one child holds four fifths of the prose. */
function narrow(container: HtmlElement, prose: ReadonlyMap<HtmlElement, number>): HtmlElement {
  const whole = prose.get(container) ?? 0;
  let core = container;
  for (;;) {
    let next: HtmlElement | undefined;
    for (const child of core.children) {
      if (typeof child === 'string') continue;
      if ((prose.get(child) ?? 0) >= whole * 0.8) next = child;
    }
    if (!next || next.tag === 'p') return core;
    core = next;
  }
}

export function contains(container: HtmlElement, element: HtmlElement): boolean {
  let each: HtmlElement | null = element;
  while (each && each.depth > container.depth) each = each.parent;
  return each === container;
}
