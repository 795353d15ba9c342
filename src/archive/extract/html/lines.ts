// A page as a reader sees it: lines of text and pictures in their order, each with the element it stands in.
import { blockTags } from './tag-kinds.ts';
import type { HtmlElement } from './tree.ts';

export interface LinePart {
  text: string;
  element: HtmlElement;
  link: HtmlElement | null;
}

export interface Line {
  kind: 'text';
  text: string;
  /** Characters without spaces, and how many of them are links. */
  length: number;
  linked: number;
  /** The nearest block element; lines that only a `br` parts share it. */
  block: HtmlElement;
  parts: LinePart[];
  hidden: boolean;
}

export interface Picture {
  kind: 'image';
  element: HtmlElement;
  block: HtmlElement;
  hidden: boolean;
}

export type PageItem = Line | Picture;

const left = new Set([
  'select',
  'textarea',
  'button',
  'audio',
  'object',
  'canvas',
  'map',
  'head',
  'datalist',
  'math',
]);

/** Any run of white space, ideographic and zero-width included, is one space. */
export function normaliseSpace(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+/g, ' ').trim();
}

export function listItems(root: HtmlElement): PageItem[] {
  const lister = new Lister();
  lister.walk(root, root, null, false);
  lister.flush(root, false);
  return lister.items;
}

class Lister {
  readonly items: PageItem[] = [];
  #parts: LinePart[] = [];

  walk(element: HtmlElement, block: HtmlElement, link: HtmlElement | null, hidden: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        // Lines do not begin with the white space of the markup.
        if (child !== ' ' || this.#parts.length > 0)
          this.#parts.push({ text: child, element, link });
        continue;
      }
      const { tag } = child;
      if (left.has(tag)) continue;
      if (tag === 'br') {
        this.flush(block, hidden);
      } else if (tag === 'img') {
        this.flush(block, hidden);
        this.items.push({ kind: 'image', element: child, block, hidden });
      } else {
        const unseen = hidden || isHidden(child);
        if (tag === 'tr' && isDataRow(child)) {
          this.flush(block, hidden);
          for (const cell of child.children) {
            if (typeof cell === 'string') continue;
            this.#addText(cell, link);
            this.#parts.push({ text: ' ', element: child, link: null });
          }
          this.flush(child, unseen);
        } else if (blockTags.has(tag)) {
          this.flush(block, hidden);
          this.walk(child, child, link, unseen);
          this.flush(child, unseen);
        } else if (hidden || !unseen) this.walk(child, block, tag === 'a' ? child : link, unseen);
      }
    }
  }

  #addText(element: HtmlElement, link: HtmlElement | null): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#parts.push({ text: child, element, link });
      else if (!left.has(child.tag)) this.#addText(child, child.tag === 'a' ? child : link);
    }
  }

  flush(block: HtmlElement, hidden: boolean): void {
    if (this.#parts.length === 0) return;
    const parts = this.#parts;
    this.#parts = [];
    let joined = '';
    for (const part of parts) joined += part.text;
    const text = normaliseSpace(joined);
    if (text === '') return;
    let linked = 0;
    for (const part of parts) if (part.link) linked += countVisible(part.text);
    const length = countVisible(text);
    this.items.push({ kind: 'text', text, length, linked, block, parts, hidden });
  }
}

const maxCell = 120;

/** A row of a table of data: two cells or more of a few words each. Tables that lay out a page have boxes in them. */
function isDataRow(row: HtmlElement): boolean {
  const cells = row.children.filter((child) => typeof child !== 'string');
  if (cells.length < 2 || cells.length > 20) return false;
  return cells.every(
    (cell) => (cell.tag === 'td' || cell.tag === 'th') && measureCell(cell) <= maxCell,
  );
}

/** Characters in a cell; infinite when something else than words stands in it. */
function measureCell(element: HtmlElement): number {
  let length = 0;
  for (const child of element.children) {
    if (typeof child === 'string') length += child.trim().length;
    else if (
      child.tag === 'br' ||
      child.tag === 'img' ||
      (blockTags.has(child.tag) && child.tag !== 'p')
    )
      return Infinity;
    else length += measureCell(child);
    if (length > maxCell) return Infinity;
  }
  return length;
}

function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0xa0 && code !== 0x3000) count += 1;
  }
  return count;
}

/** `visibility: hidden` is not taken: pages show their body by script that way. */
function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.size === 0) return false;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  return style !== undefined && /display\s*:\s*none/i.test(style.slice(0, 400));
}
