// Pages whose text stands in a script only: JSON-LD articleBody, a JSON state, or a string handed to a template.
import type { HtmlTree } from '../html/tree.ts';

export interface EmbeddedArticle {
  /** Markup or plain text of the body. */
  html: string;
  title?: string;
  time?: string;
  source?: string;
  author?: string;
}

/** Strings of at least that length may be a body. */
const minLength = 80;
const maxScript = 3_000_000;
const named = /(?:content|body|html|text|detail|article|desc|cont)[a-z_]*$/i;

interface Literal {
  key: string;
  value: string;
  start: number;
}

/** The longest string of prose in the scripts, and the strings with telling names near it. */
export function readEmbedded(scripts: HtmlTree['scripts']): EmbeddedArticle | undefined {
  let best: { literal: Literal; literals: Literal[]; weight: number } | undefined;
  for (const { text } of scripts) {
    if (text.length < minLength || text.length > maxScript) continue;
    const literals = readLiterals(text);
    for (const literal of literals) {
      const weight = weighProse(literal.value) * (named.test(literal.key) ? 2 : 1);
      if (weight > (best?.weight ?? minLength / 2)) best = { literal, literals, weight };
    }
  }
  if (!best) return undefined;
  const { literal, literals } = best;
  const near = (pattern: RegExp): string | undefined =>
    literals
      .filter(({ key, value }) => pattern.test(key) && value.length > 1 && value.length <= 120)
      .sort((a, b) => Math.abs(a.start - literal.start) - Math.abs(b.start - literal.start))[0]
      ?.value;
  return {
    html: decodeMarkup(literal.value),
    title: near(/^(?:title|headline|article_?title|news_?title|docTitle)$/i),
    time: near(
      /^(?:publish_?time|pub_?time|publish_?date|pub_?date|ptime|time|date|create_?time|created_?at|datePublished|newsTime)$/i,
    ),
    source: near(/^(?:source|media|media_?name|source_?name|origin|from|editorSource|mp_?name)$/i),
    author: near(/^(?:author|author_?name|writer|reporter)$/i),
  };
}

/** `key: "…"`, `"key":'…'` and bare strings; escapes decoded. Linear: each character is looked at once. */
function readLiterals(text: string): Literal[] {
  const found: Literal[] = [];
  for (let at = 0; at < text.length && found.length < 20_000;) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'") {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && text[end] !== quote && text[end] !== '\n') {
      end += text[end] === '\\' ? 2 : 1;
    }
    if (text[end] === quote) {
      const value = text.slice(at + 1, end);
      // A string before a colon is a key.
      if (!/^\s{0,3}:/.test(text.slice(end + 1, end + 5)) && value.length > 1) {
        const key =
          /["']?([\w$-]{1,40})["']?\s{0,3}[:=]\s{0,3}$/.exec(
            text.slice(Math.max(0, at - 50), at),
          )?.[1] ?? '';
        found.push({ key, value: decodeEscapes(value), start: at });
      }
    }
    at = end + 1;
  }
  return found;
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|([\s\S]))/g,
    (_, unicode: string | undefined, hex: string | undefined, char: string | undefined) => {
      const code = unicode ?? hex;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return controls[char ?? ''] ?? char ?? '';
    },
  );
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#x3D': '=',
  '#39': "'",
};

/** Some pages escape the markup once more: &lt;p&gt;…. */
function decodeMarkup(text: string): string {
  if (/<\w+[^>]*>/.test(text.slice(0, 5000)) || !/&(?:lt|#x3C|#60);/i.test(text)) return text;
  return text.replace(/&(lt|gt|quot|amp|#x3D|#39);/g, (_, name: string) => entities[name] ?? '');
}

function weighProse(text: string): number {
  if (text.length < minLength) return 0;
  const plain = text.replace(/<[^<>]{0,2000}>|&lt;.{0,500}?&gt;/g, ' ');
  const marks = (plain.match(/[，。；！？、]|[.,;](?=\s)/g) ?? []).length;
  const han = (plain.match(/[\u4e00-\u9fff]/g) ?? []).length;
  const words = (plain.match(/\b[a-z]{3,}\b/gi) ?? []).length;
  const code = (plain.match(/[{}=;$_\\]/g) ?? []).length;
  const prose = han + (han === 0 ? words * 3 : 0);
  return marks < 2 || code * 8 > plain.length ? 0 : Math.min(prose, marks * 60);
}
