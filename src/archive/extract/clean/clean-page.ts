// The archived page as it is shown: same markup, nothing of it runs or loads. The result is written anew from its tags and
// text, every character of them escaped, so that no browser can read it otherwise than it was read here. It must be safe
// by itself, though it is served in a sandboxed frame under a policy.
import { cleanAddress, cleanSrcset } from './clean-address.ts';
import type { AddressCleaner, ReplaceAddress } from './clean-address.ts';
import { cleanCss } from './clean-css.ts';
import {
  addressAttributes,
  droppedAttributes,
  droppedElements,
  keptMetas,
  lazyAttributes,
  unwrappedElements,
} from './clean-elements.ts';
import { readHtml } from '../html/read-html.ts';
import type { Attributes, HtmlReader } from '../html/read-html.ts';
import { voidTags } from '../html/tag-kinds.ts';

/** No page is shown beyond that; the archive keeps all of it. */
const maxLength = 8_000_000;
const maxAddresses = 50_000;
const safeTag = /^[a-z][a-z0-9-]{0,60}$/;
const safeAttribute = /^[a-z_][a-z0-9_.:-]{0,80}$/;

/**
 * @param url the page's own address, to which its relative addresses belong.
 * @param replace is asked for each address, absolute, with its use; null takes the address out.
 */
export function cleanPage(html: string, url: string, replace: ReplaceAddress): string {
  const cleaner: AddressCleaner = { base: url, replace, left: maxAddresses };
  const writer = new PageWriter(cleaner);
  readHtml(html.length > maxLength ? html.slice(0, maxLength) : html, writer);
  return writer.end();
}

class PageWriter implements HtmlReader {
  readonly #cleaner: AddressCleaner;
  readonly #out: string[] = [];
  #doctype = '';
  /** The dropped element that is open, and how many of its name are open in it. */
  #dropped = '';
  #depth = 0;
  /** The raw element that is open: its text is not markup. */
  #raw = '';

  constructor(cleaner: AddressCleaner) {
    this.#cleaner = cleaner;
  }

  end(): string {
    if (this.#raw) this.#out.push(`</${this.#raw}>`);
    return `${this.#doctype}<meta charset="utf-8">${this.#out.join('')}`;
  }

  /** Kept because it decides how the page is laid out (quirks or standards). */
  doctype(data: string): void {
    if (
      this.#doctype === '' &&
      /^!?doctype\s+html[\w\s"'\-/.:]{0,300}$/i.test(data.replaceAll('+', ''))
    ) {
      this.#doctype = `<!${data.replace(/^!/, '').replace(/[^\w\s"'\-/.:+]/g, '')}>`;
    }
  }

  open(tag: string, attributes: Attributes, closed: boolean): void {
    if (this.#dropped) {
      if (tag === this.#dropped) this.#depth += 1;
      return;
    }
    if (this.#raw) return;
    if (droppedElements.has(tag)) {
      this.#dropped = tag;
      this.#depth = 1;
      return;
    }
    if (tag === 'base') this.#readBase(attributes);
    if (unwrappedElements.has(tag) || !safeTag.test(tag)) return;
    if (tag === 'meta') this.#writeMeta(attributes);
    else if (tag === 'link') this.#writeLink(attributes);
    else {
      this.#out.push(`<${tag}${this.#writeAttributes(tag, attributes)}${closed ? '/>' : '>'}`);
      if (tag === 'style' || tag === 'title' || tag === 'textarea') this.#raw = tag;
    }
  }

  close(tag: string): void {
    if (this.#dropped) {
      if (tag !== this.#dropped) return;
      this.#depth -= 1;
      if (this.#depth === 0) this.#dropped = '';
      return;
    }
    if (this.#raw && tag !== this.#raw) return;
    if (droppedElements.has(tag) || unwrappedElements.has(tag) || !safeTag.test(tag)) return;
    if (voidTags.has(tag) && tag !== 'br') return;
    this.#raw = '';
    this.#out.push(`</${tag}>`);
  }

  text(data: string): void {
    if (this.#dropped) return;
    this.#out.push(this.#raw === 'style' ? cleanCss(data, this.#cleaner) : escapeText(data));
  }

  #readBase(attributes: Attributes): void {
    const href = attributes.get('href');
    if (href === undefined || !URL.canParse(href, this.#cleaner.base)) return;
    const base = new URL(href, this.#cleaner.base);
    if (base.protocol === 'http:' || base.protocol === 'https:') this.#cleaner.base = base.href;
  }

  #writeMeta(attributes: Attributes): void {
    const name = attributes.get('name') ?? attributes.get('property') ?? '';
    const content = attributes.get('content');
    if (content === undefined || !keptMetas.test(name) || attributes.has('http-equiv')) return;
    this.#out.push(`<meta name="${escapeAttribute(name)}" content="${escapeAttribute(content)}">`);
  }

  #writeLink(attributes: Attributes): void {
    const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    const href = attributes.get('href');
    const style = rel.includes('stylesheet') && !rel.includes('alternate');
    if (href === undefined || (!style && !rel.includes('icon'))) return;
    const address = cleanAddress(href, style ? 'style' : 'image', this.#cleaner);
    if (!address || address.startsWith('#') || (style && address.startsWith('data:'))) return;
    const media = attributes.get('media');
    const suffix = media === undefined ? '' : ` media="${escapeAttribute(media)}"`;
    this.#out.push(
      `<link rel="${style ? 'stylesheet' : 'icon'}" href="${escapeAttribute(address)}"${suffix}>`,
    );
  }

  #writeAttributes(tag: string, attributes: Attributes): string {
    let written = '';
    for (const [name, value] of attributes) {
      const clean = this.#cleanAttribute(tag, name, value, attributes);
      if (clean !== undefined) written += ` ${name}="${escapeAttribute(clean)}"`;
    }
    if (tag === 'img' && !written.includes(' src="')) written += this.#writeLazy(attributes);
    // A form of this method sends nothing anywhere (HTML standard: it closes a dialog, and there is none).
    if (tag === 'form') written += ' method="dialog"';
    if (tag === 'a' || tag === 'area') written += ' rel="noopener noreferrer nofollow"';
    return written;
  }

  #cleanAttribute(
    tag: string,
    name: string,
    value: string,
    attributes: Attributes,
  ): string | undefined {
    if (!safeAttribute.test(name) || name.startsWith('on') || droppedAttributes.has(name))
      return undefined;
    if (name === 'rel' || name === 'method') return undefined;
    if (name === 'style') return cleanCss(value, this.#cleaner);
    if (name === 'srcset')
      return tag === 'img' || tag === 'source' ? cleanSrcset(value, this.#cleaner) : undefined;
    if (name === 'href' || name === 'xlink:href') {
      if (tag === 'use') return /^#[\w.:-]{1,200}$/.test(value) ? value : undefined;
      if (/gradient$|^pattern$|^filter$|^textpath$/.test(tag))
        return value.startsWith('#') ? value : undefined;
    }
    const uses = addressAttributes[name];
    if (uses) {
      const use = uses.find(({ elements }) => elements.has(tag))?.use;
      if (!use || (tag === 'img' && name === 'src' && isPlaceholder(value) && hasLazy(attributes)))
        return undefined;
      return cleanAddress(value, use, this.#cleaner);
    }
    // Presentation attributes of SVG take CSS values: fill="url(…)".
    return /[\\(@]/.test(value) &&
      /url|\\|@|expression|image|src|attr/i.test(value) &&
      !/^(?:alt|title|content|value|placeholder|aria-|data-)/.test(name)
      ? cleanCss(value, this.#cleaner)
      : value;
  }

  #writeLazy(attributes: Attributes): string {
    for (const name of lazyAttributes) {
      const value = attributes.get(name);
      const address = value === undefined ? undefined : cleanAddress(value, 'image', this.#cleaner);
      if (address !== undefined) return ` src="${escapeAttribute(address)}"`;
    }
    return '';
  }
}

const isPlaceholder = (address: string): boolean =>
  /^\s*data:image\/(?:gif|png|svg)/i.test(address) ||
  /(?:blank|loading|placeholder|grey|gray|lazy|spacer|1x1)[\w-]*\.(?:gif|png|jpe?g|svg)/i.test(
    address,
  );
const hasLazy = (attributes: Attributes): boolean =>
  lazyAttributes.some((name) => attributes.has(name));

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '`': '&#96;',
  '\u0000': '\ufffd',
};

function escapeText(text: string): string {
  return text.replace(/[&<>\u0000]/g, (char) => marks[char] ?? char);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"`\u0000]/g, (char) => marks[char] ?? char);
}
