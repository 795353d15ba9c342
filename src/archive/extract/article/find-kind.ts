// Whether a page is an article at all: front pages, channels and search results are lists, not articles.
import type { PageKind } from '../../../schema/article.ts';
import type { PageItem } from '../html/lines.ts';
import type { HtmlElement } from '../html/tree.ts';
import { contains, isTitleLink } from './find-body.ts';
import type { Body, WeighedLine } from './find-body.ts';
import type { PageHead } from './read-head.ts';

export interface KindSearch {
  lines: readonly WeighedLine[];
  items: readonly PageItem[];
  body: Body | undefined;
  paragraphs: readonly string[];
  images: number;
  head: PageHead;
  /** The headline was found on the page, or only a title in its head. */
  headed: boolean;
  dated: boolean;
  url: string;
  video: boolean;
}

export function findKind(search: KindSearch): PageKind {
  const { paragraphs, images, headed, dated, video, lines, body, head } = search;
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const links = lines.filter((line) => isTitleLink(line) && !inBar(line.block)).length;
  if (head.linked.list && !head.linked.datePublished) return 'list';
  if (body && isListOfSummaries(body)) return 'list';
  if (lines.filter((line) => line.summary).length >= 4 && length < 200 && !(headed && dated))
    return 'list';
  const hasText = length >= 60;
  if (!hasText && links >= 6 && !(headed && (dated || images > 0 || video))) return 'list';
  if (isFrontPage(search) && links >= 10 && length < links * 25) return 'list';
  if (video && length < 400) return 'video';
  if (images >= 1 && length < 60) return headed || dated ? 'images' : 'other';
  if (images >= 4 && length < images * 30) return 'images';
  return length >= 20 || (headed && dated && length > 0) ? 'article' : 'other';
}

function inBar(block: HtmlElement): boolean {
  for (let each: HtmlElement | null = block; each; each = each.parent)
    if (each.tag === 'nav' || each.tag === 'footer') return true;
  return false;
}

/** Summaries of other pages: nearly every line of prose has a linked headline of its own beside it. */
function isListOfSummaries({ core, lines }: Body): boolean {
  const within = lines.filter((line) => contains(core, line.block) && !line.boxed);
  const prose = within.filter((line) => line.prose).length;
  const links = within.filter(isTitleLink).length;
  return links >= 4 && links * 1.3 >= prose;
}

function isFrontPage({ url, headed, dated }: KindSearch): boolean {
  if (headed && dated) return false;
  return /^[a-z]+:\/\/[^/]+\/?(?:[^?]*\/)?(?:index\.\w{2,5}|default\.\w{2,5}|list[\w-]*\.\w{2,5})?(?:[?#].*)?$/i.test(
    url,
  );
}
