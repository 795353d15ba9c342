// From the lines of the body to paragraphs and pictures: captions, labels, notices and boxes taken out.
import type { ArticleImage } from '../../../schema/article.ts';
import type { PageItem, Picture } from '../html/lines.ts';
import type { HtmlElement } from '../html/tree.ts';
import { contains, isByline } from './find-body.ts';
import type { Body, WeighedLine } from './find-body.ts';
import { foldTitle } from './find-title.ts';
import { readHints } from './junk.ts';
import { readDates } from './read-dates.ts';

export interface ReadBody {
  paragraphs: string[];
  images: ArticleImage[];
  /** Places of the first and the last line taken. */
  first: number;
  last: number;
}

export function readBody(
  body: Body,
  items: readonly PageItem[],
  title: string,
  resolve: (address: string) => string | undefined,
): ReadBody {
  const kept = keepLines(body, title);
  const taken = new Set(kept.map((line) => line.index));
  const first = kept[0]?.index ?? -1;
  const last = kept.at(-1)?.index ?? -1;
  const images: ArticleImage[] = [];
  const captions = new Set<number>();
  if (first >= 0) {
    for (let at = Math.max(0, first - 6); at <= Math.min(items.length - 1, last + 6); at += 1) {
      const item = items[at];
      if (item?.kind !== 'image' || !contains(body.container, item.block)) continue;
      const src = readSource(item, resolve);
      if (!src) continue;
      const caption = findCaption(items, at, kept);
      if (caption) captions.add(caption.index);
      const text = caption?.text ?? '';
      if (!images.some((each) => each.src === src)) images.push({ src, caption: text });
    }
  }
  const paragraphs = kept
    .filter((line) => !captions.has(line.index) || !taken.has(line.index))
    .map(({ text }) => text);
  return { paragraphs, images, first, last };
}

function keepLines({ core, lines }: Body, title: string): WeighedLine[] {
  const main = findMainBlock(lines, core);
  const folded = foldTitle(title);
  const kept: WeighedLine[] = [];
  /** Short lines wait until a line of prose after them proves that the text goes on. */
  let waiting: WeighedLine[] = [];
  let cut = false;
  for (const line of lines) {
    const inCore = contains(core, line.block);
    const atMain = blockOf(line) === main;
    if (line.role === 'heading' && kept.length > 0) {
      cut = true;
      waiting = [];
      continue;
    }
    if (line.boxed || line.summary || line.role !== 'text') continue;
    if (line.prose && (inCore ? !cut || atMain : !cut && line.length >= 30)) {
      if (isTitleLine(line, folded) && kept.length + waiting.length === 0) continue;
      if (cut) waiting = [];
      cut = false;
      kept.push(...waiting, line);
      waiting = [];
    } else if (inCore && !cut && line.linked * 2 <= line.length && !line.prose) {
      const opens = kept.length + waiting.length === 0;
      if (opens && isTitleLine(line, folded)) continue;
      if (kept.length === 0 && (isDated(line.text) || (!atMain && line.length < 16))) continue;
      waiting.push(line);
    }
  }
  for (const line of waiting) {
    const row = line.block.tag === 'tr';
    if (!row && (blockOf(line) !== main || line.length > 60)) break;
    kept.push(line);
  }
  return kept;
}

/** A line of the byline that stands before the text: a moment, or a day and a name. */
function isDated(text: string): boolean {
  const [date] = readDates(text);
  return isByline(text) || (date !== undefined && text.length - (date.end - date.start) <= 16);
}

const isTitleLine = (line: WeighedLine, title: string): boolean => {
  if (line.text.length > 150) return false;
  const text = foldTitle(line.text);
  return text !== '' && title.includes(text) && text.length >= Math.min(6, title.length);
};

/** The element around a paragraph; for lines that only `br` parts, the one they share. */
function blockOf(line: WeighedLine): HtmlElement {
  const { block } = line;
  const whole =
    block.tag === 'p' ||
    /^h[1-6]$/.test(block.tag) ||
    block.tag === 'section' ||
    block.tag === 'center' ||
    block.tag === 'blockquote';
  return whole && block.parent ? block.parent : block;
}

/** Where most paragraphs stand. */
function findMainBlock(lines: readonly WeighedLine[], core: HtmlElement): HtmlElement {
  const lengths = new Map<HtmlElement, number>();
  for (const line of lines) {
    if (line.prose && !line.boxed)
      lengths.set(blockOf(line), (lengths.get(blockOf(line)) ?? 0) + line.length);
  }
  return [...lengths].reduce<[HtmlElement, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [core, 0],
  )[0];
}

const lazySources = [
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-actualsrc',
  'data-echo',
  'data-url',
  'original',
  'lazysrc',
  'file',
  'src',
];
const decoration =
  /(?:icon|logo|avatar|qrcode|erweima|blank|loading|spacer|pixel|placeholder|share|emoji|smil(?:e|ey|ies)|face\/|btn|button|arrow|\bdot\b|\/ad[s_/-]|1x1|end_|_end\.|weixin\.|gongan|beian)/i;

function readSource(
  { element, hidden }: Picture,
  resolve: (address: string) => string | undefined,
): string | undefined {
  if (hidden) return undefined;
  const { attributes } = element;
  const width = Number.parseInt(attributes.get('width') ?? '', 10);
  const height = Number.parseInt(attributes.get('height') ?? '', 10);
  if (width <= 48 || height <= 48) return undefined;
  for (const name of lazySources) {
    const value = attributes.get(name)?.trim().slice(0, 4000);
    if (!value || value.startsWith('data:')) continue;
    const address = resolve(value);
    if (!address) continue;
    const path = address.replace(/^https?:\/\/[^/]*/, '');
    return decoration.test(path) || decoration.test(readHints(element)) ? undefined : address;
  }
  return undefined;
}

const captionHint =
  /caption|img[-_]?(?:desc|txt|text|title|info|note|intro|explain)|pic[-_]?(?:desc|txt|text|title|info|note|intro|explain)|image[-_]?(?:desc|txt|title|note)|photo[-_]?(?:desc|txt|title|info)|tuzhu|tushuo|imgt\b|f_center|\bdesc\b/i;
const captionStart = /^[\s（(【[]{0,2}(?:图|▲|△|▼|↑|←|→|↓|图片|图源|图为|资料图|供图|摄影|Photo)/i;
const captionEnd =
  /(?:摄影?|供图|图源.{0,12}|图片来源.{0,16}|资料(?:图|图片)?|制图|绘图?|截图|效果图|视觉中国.{0,4}|示意图|(?:\s|／|\/)图)[。）)\]】]{0,3}$/;

/** The line right after a picture (or in its figure) when it reads or stands like a caption. */
function findCaption(
  items: readonly PageItem[],
  at: number,
  kept: readonly WeighedLine[],
): WeighedLine | undefined {
  const image = items[at] as Picture;
  const next = items[at + 1];
  if (next?.kind !== 'text' || next.length > 120 || next.linked * 2 > next.length) return undefined;
  const line = next as WeighedLine;
  if (line.role === 'heading' || line.role === 'button') return undefined;
  const figure = figureOf(image.block);
  if (figure && contains(figure, line.block)) return line;
  if (captionHint.test(readHints(line.block)) || line.block.tag === 'figcaption') return line;
  if (
    line.length <= 100 &&
    (captionStart.test(line.text) || captionEnd.test(line.text)) &&
    countSentences(line.text) <= 2
  )
    return line;
  const centred =
    isCentred(line.block) || (line.block.parent !== null && line.block.parent.tag === 'center');
  if (centred && line.length <= 60 && !isCentredMostly(kept)) return line;
  if (isSmall(line)) return line;
  // A short line that ends like a sentence or a name, right under a picture, between long paragraphs.
  return isLoneName(line, kept) ? line : undefined;
}

const countSentences = (text: string): number => (text.match(/[。！？]/g) ?? []).length;

/** A wrapper that holds this picture and little else. */
function figureOf(block: HtmlElement): HtmlElement | undefined {
  for (
    let each: HtmlElement | null = block, steps = 0;
    each && steps < 3;
    each = each.parent, steps += 1
  ) {
    if (each.tag === 'figure') return each;
    if (/img|pic|photo|figure|image/i.test(readHints(each)) && each.children.length <= 6)
      return each;
  }
  return undefined;
}

function isCentred({ attributes }: HtmlElement): boolean {
  return (
    attributes.get('align')?.toLowerCase() === 'center' ||
    /text-align\s*:\s*center/i.test(attributes.get('style')?.slice(0, 300) ?? '')
  );
}

const isCentredMostly = (kept: readonly WeighedLine[]): boolean =>
  kept.filter((line) => isCentred(line.block)).length * 3 > kept.length;

/** Set in a smaller face than the text around it. */
function isSmall(line: WeighedLine): boolean {
  return (
    line.length <= 80 &&
    line.parts.every(({ text, element }) => {
      if (text.trim() === '') return true;
      const style = element.attributes.get('style')?.slice(0, 300) ?? '';
      const size = /font-size\s*:\s*(\d{1,2})(?:\.\d)?(pt|px)/i.exec(style);
      if (element.tag === 'small') return true;
      return size !== null && Number(size[1]) <= (size[2]?.toLowerCase() === 'pt' ? 9 : 12);
    })
  );
}

/** 小区大门。 under a picture, where the text around it is written in long paragraphs. */
function isLoneName(line: WeighedLine, kept: readonly WeighedLine[]): boolean {
  if (line.length > 24 || /[，：:？?！!“”]/.test(line.text) || /^\d/.test(line.text)) return false;
  if (line.parts.some(({ element }) => /^(?:strong|b|h\d)$/.test(element.tag))) return false;
  const long = kept.filter((each) => each.length > 40).length;
  return long * 2 > kept.length && line.text.endsWith('。');
}
