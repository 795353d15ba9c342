// A small tree of a page: elements and text. Scripts are kept aside, styles are left out.
import { readHtml } from './read-html.ts';
import type { Attributes, HtmlReader } from './read-html.ts';

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly parent: HtmlElement | null;
  readonly children: (HtmlElement | string)[];
  readonly depth: number;
}

export interface HtmlTree {
  root: HtmlElement;
  scripts: { type: string; text: string }[];
}

/** What is read of one page. An article stands well within these; what lies behind them is left unread. */
const maxLength = 3_000_000;
const maxElements = 150_000;
/** Elements deeper than that are laid into the last one that fits. */
const maxDepth = 200;

export const voidTags = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
export const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section ' +
    'summary table tbody td tfoot th thead title tr ul video caption'
  ).split(' '),
);
/** An open element of the key is closed by these, up to the nearest element of the bounds. */
const closedBy: Readonly<Record<string, { by: ReadonlySet<string>; bounds: ReadonlySet<string> }>> =
  {
    li: { by: new Set(['li']), bounds: new Set(['ul', 'ol', 'menu', 'dir']) },
    dt: { by: new Set(['dt', 'dd']), bounds: new Set(['dl']) },
    dd: { by: new Set(['dt', 'dd']), bounds: new Set(['dl']) },
    tr: { by: new Set(['tr', 'tbody', 'thead', 'tfoot']), bounds: new Set(['table']) },
    td: { by: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']), bounds: new Set(['table']) },
    th: { by: new Set(['td', 'th', 'tr', 'tbody', 'tfoot']), bounds: new Set(['table']) },
    option: { by: new Set(['option', 'optgroup']), bounds: new Set(['select']) },
    a: { by: new Set(['a']), bounds: new Set(['td', 'th', 'table']) },
  };
const closers = new Map<string, string[]>();
for (const [tag, { by }] of Object.entries(closedBy)) {
  for (const closer of by) closers.set(closer, [...(closers.get(closer) ?? []), tag]);
}
const headTags = new Set('title meta link base html head'.split(' '));
const tableTags = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
const cellTags = new Set(['td', 'th', 'table', 'caption']);
const dropped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'noembed',
  'noframes',
  'xmp',
]);

class TreeBuilder implements HtmlReader {
  readonly root: HtmlElement = {
    tag: '#root',
    attributes: new Map(),
    parent: null,
    children: [],
    depth: 0,
  };
  readonly scripts: HtmlTree['scripts'] = [];
  readonly #stack: HtmlElement[] = [this.root];
  /** How many of each tag are on the stack. */
  readonly #open = new Map<string, number>();
  #elements = 0;
  /** Open elements that were too deep to be put on the stack. */
  #over = 0;
  readonly #seen = new Set<string>();
  #skipped = '';
  #skippedDepth = 0;
  #scriptType = '';

  open(tag: string, attributes: Attributes): void {
    this.#elements += 1;
    if (this.#skipped) {
      if (tag === this.#skipped) this.#skippedDepth += 1;
      return;
    }
    if (dropped.has(tag)) {
      this.#skipped = tag;
      this.#skippedDepth = 1;
      this.#scriptType = attributes.get('type') ?? '';
      return;
    }
    if ((tag === 'html' || tag === 'body') && this.#seen.has(tag)) return;
    this.#seen.add(tag);
    this.#closeImplied(tag);
    const parent = this.#top();
    const element = { tag, attributes, parent, children: [], depth: this.#stack.length };
    parent.children.push(element);
    if (voidTags.has(tag)) return;
    if (this.#stack.length >= maxDepth) this.#over += 1;
    else {
      this.#stack.push(element);
      this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
    }
  }

  close(tag: string): void {
    if (this.#skipped) {
      if (tag !== this.#skipped) return;
      this.#skippedDepth -= 1;
      if (this.#skippedDepth === 0) this.#skipped = '';
      return;
    }
    if (this.#over > 0) {
      this.#over -= 1;
      return;
    }
    if (tag === 'body' || tag === 'html') return;
    if (!this.#open.get(tag)) return;
    const bounds = tableTags.has(tag) ? undefined : cellTags;
    const inline = !blockTags.has(tag);
    for (let at = this.#stack.length - 1; at > 0; at -= 1) {
      const each = this.#stack[at];
      if (each?.tag === tag) {
        this.#cut(at);
        return;
      }
      if (each && (bounds?.has(each.tag) || (inline && blockTags.has(each.tag)))) return;
    }
  }

  text(data: string): void {
    if (this.#skipped) {
      if (this.#skipped === 'script') this.scripts.push({ type: this.#scriptType, text: data });
      return;
    }
    this.#top().children.push(data);
  }

  isFull(): boolean {
    return this.#elements > maxElements;
  }

  #cut(length: number): void {
    while (this.#stack.length > length) {
      const { tag } = this.#top();
      this.#open.set(tag, (this.#open.get(tag) ?? 1) - 1);
      this.#stack.pop();
    }
  }

  #top(): HtmlElement {
    return this.#stack.at(-1) ?? this.root;
  }

  #closeImplied(tag: string): void {
    // Sloppy heads are not closed: anything that shows ends them.
    if (!headTags.has(tag) && this.#top().tag === 'head') this.#cut(this.#stack.length - 1);
    if (blockTags.has(tag) && tag !== 'option') this.#closeUpTo('p', cellTags);
    for (const open of closers.get(tag) ?? [])
      this.#closeUpTo(open, closedBy[open]?.bounds ?? cellTags);
  }

  #closeUpTo(tag: string, bounds: ReadonlySet<string>): void {
    if (!this.#open.get(tag)) return;
    for (let at = this.#stack.length - 1; at > 0; at -= 1) {
      const each = this.#stack[at]?.tag ?? '';
      if (each === tag) {
        this.#cut(at);
        return;
      }
      // A paragraph is not closed from within a box of its own.
      if (bounds.has(each) || (tag === 'p' && each === 'button')) return;
    }
  }
}

export function parseHtml(html: string): HtmlTree {
  const builder = new TreeBuilder();
  readHtml(html.length > maxLength ? html.slice(0, maxLength) : html, builder);
  return { root: builder.root, scripts: builder.scripts };
}

/** All elements below one, in document order. */
export function listElements(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const add = (parent: HtmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      add(child);
    }
  };
  add(element);
  return found;
}
