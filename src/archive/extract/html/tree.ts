// A small tree of a page: elements and text. Scripts are kept aside, styles are left out.
import { noAttributes, readHtml } from './read-html.ts';
import type { Attributes, HtmlReader } from './read-html.ts';
import { getTagKind } from './tag-kinds.ts';
import type { TagKind } from './tag-kinds.ts';

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly parent: HtmlElement | null;
  /** Set when the element is closed. */
  children: readonly (HtmlElement | string)[];
  readonly depth: number;
}

export interface HtmlTree {
  root: HtmlElement;
  /** All elements in document order. */
  elements: HtmlElement[];
  scripts: { type: string; text: string }[];
}

/** What is read of one page. An article stands well within these; what lies behind them is left unread. */
const maxLength = 3_000_000;
const maxElements = 150_000;
/** Elements deeper than that are laid into the last one that fits. */
const maxDepth = 200;

const none: readonly (HtmlElement | string)[] = [];

interface Level {
  nodes: (HtmlElement | string)[];
  count: number;
}

class TreeBuilder implements HtmlReader {
  readonly root: HtmlElement = {
    tag: '#root',
    attributes: noAttributes,
    parent: null,
    children: [],
    depth: 0,
  };
  readonly elements: HtmlElement[] = [];
  readonly scripts: HtmlTree['scripts'] = [];
  /** Open elements and their kinds, side by side. */
  readonly #stack: HtmlElement[] = [this.root];
  readonly #kinds: TagKind[] = [getTagKind('#root')];
  #top: HtmlElement = this.root;
  /** Children of the open elements, by depth; arrays are used again and copied to their size at the end. */
  readonly #levels: Level[] = [{ nodes: [], count: 0 }];
  #level: Level = this.#levels[0] ?? { nodes: [], count: 0 };
  /** Open elements that were too deep to be put on the stack. */
  #over = 0;
  #skipped = '';
  #skippedDepth = 0;
  #scriptType = '';
  #hasHtml = false;
  #hasBody = false;

  open(tag: string, attributes: Attributes): void {
    if (this.#skipped) {
      if (tag === this.#skipped) this.#skippedDepth += 1;
      return;
    }
    const kind = getTagKind(tag);
    if (kind.dropped) {
      this.#skipped = tag;
      this.#skippedDepth = 1;
      this.#scriptType = attributes.get('type') ?? '';
      return;
    }
    if (this.#isRepeated(tag)) return;
    this.#closeImplied(kind);
    const parent = this.#top;
    const element: HtmlElement = {
      tag: kind.name,
      attributes,
      parent,
      children: none,
      depth: this.#stack.length,
    };
    this.#add(element);
    this.elements.push(element);
    if (kind.empty) return;
    if (this.#stack.length >= maxDepth) {
      this.#over += 1;
      return;
    }
    this.#stack.push(element);
    this.#kinds.push(kind);
    this.#top = element;
    this.#level = this.#levels[element.depth] ??= { nodes: [], count: 0 };
    this.#level.count = 0;
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
    const kind = getTagKind(tag);
    for (let at = this.#stack.length - 1; at > 0; at -= 1) {
      const open = this.#kinds[at];
      if (!open) return;
      if (open.name === tag) {
        this.#cut(at);
        return;
      }
      // No tag closes a cell around it, unless it belongs to the table; none in a line closes a block.
      if ((open.cell && !kind.table) || (open.block && !kind.block)) return;
    }
  }

  text(data: string): void {
    if (this.#skipped) {
      if (this.#skipped === 'script') this.scripts.push({ type: this.#scriptType, text: data });
      return;
    }
    this.#add(isBlank(data) ? ' ' : data);
  }

  #add(node: HtmlElement | string): void {
    const level = this.#level;
    level.nodes[level.count] = node;
    level.count += 1;
  }

  isFull(): boolean {
    return this.elements.length > maxElements;
  }

  /** Second html and body tags belong to the first. */
  #isRepeated(tag: string): boolean {
    if (tag === 'html') {
      if (this.#hasHtml) return true;
      this.#hasHtml = true;
    } else if (tag === 'body') {
      if (this.#hasBody) return true;
      this.#hasBody = true;
    }
    return false;
  }

  #closeImplied(kind: TagKind): void {
    // Sloppy heads are not closed: anything that shows ends them.
    if (!kind.head && this.#top.tag === 'head') this.#cut(this.#stack.length - 1);
    if (kind.block && kind.name !== 'option') this.#closeParagraph();
    for (const { name, within } of kind.closes) this.#closeOpen(name, within);
  }

  #closeParagraph(): void {
    for (let at = this.#kinds.length - 1; at > 0; at -= 1) {
      const open = this.#kinds[at];
      if (open?.name === 'p') {
        this.#cut(at);
        return;
      }
      if (open?.cell) return;
    }
  }

  #closeOpen(name: string, within: ReadonlySet<string>): void {
    for (let at = this.#kinds.length - 1; at > 0; at -= 1) {
      const open = this.#kinds[at]?.name ?? '';
      if (open === name) {
        this.#cut(at);
        return;
      }
      if (within.has(open)) return;
    }
  }

  /** Closes what is open down to a depth. */
  #cut(length: number): void {
    for (let at = this.#stack.length - 1; at >= length; at -= 1) {
      const element = this.#stack[at];
      const level = this.#levels[at];
      if (element && level && level.count > 0) element.children = level.nodes.slice(0, level.count);
    }
    this.#stack.length = length;
    this.#kinds.length = length;
    this.#top = this.#stack[length - 1] ?? this.root;
    this.#level = this.#levels[Math.max(0, length - 1)] ?? this.#level;
  }

  end(): HtmlTree {
    this.#cut(0);
    this.#levels.length = 0;
    return { root: this.root, elements: this.elements, scripts: this.scripts };
  }
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) return false;
  return true;
}

export function parseHtml(html: string): HtmlTree {
  const builder = new TreeBuilder();
  readHtml(html.length > maxLength ? html.slice(0, maxLength) : html, builder);
  return builder.end();
}

/**
 * Takes a tree apart once it has been read. V8 keeps the young nodes of a dead tree as long as old ones point to them:
 * page after page that doubles the time.
 */
export function releaseTree(tree: HtmlTree): void {
  for (const element of tree.elements) element.children = none;
  tree.root.children = none;
  tree.elements.length = 0;
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
