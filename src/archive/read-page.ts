// From the bytes of a page to its article, where it holds one.
import type { PageArticle } from '../schema/article.ts';
import { extractArticle } from './extract/article/extract-article.ts';
import { defaultCategoryRules } from './extract/category/default-rules.ts';
import { scoreCategory } from './extract/category/score-category.ts';
import { decodePage } from './extract/charset/detect-charset.ts';
import type { Capture } from './warc/capture.ts';

export interface ReadPage {
  article: PageArticle;
  charset: string;
  category: string | null;
  /** Where the category comes from: the page's own section, the watch, or the words of the text. */
  categoryBasis: 'page' | 'watch' | 'words' | null;
}

/** Undefined for what is no page with a text: lists, files, errors. */
export function readPage(
  page: Pick<Capture, 'url' | 'status' | 'contentType' | 'capturedAt'>,
  body: Uint8Array,
  watchCategory: string | null,
): ReadPage | undefined {
  if (page.status !== 200 || !isHtml(page.contentType, body)) return undefined;
  const { html, charset } = decodePage(body, page.contentType);
  const article = extractArticle(html, page.url, { capturedAt: page.capturedAt });
  if (article.kind === 'list' || article.kind === 'other') return undefined;
  if (article.title === '' && article.text === '') return undefined;
  const scored = scoreCategory(article, defaultCategoryRules);
  if (scored?.basis !== 'page' && watchCategory)
    return { article, charset, category: watchCategory, categoryBasis: 'watch' };
  const { category = null, basis = null } = scored ?? {};
  return { article, charset, category, categoryBasis: basis };
}

/** By its label; a missing or useless label is seen through by the first tag. */
function isHtml(contentType: string, body: Uint8Array): boolean {
  if (/\b(text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return true;
  if (/^\s*(image|audio|video|font)\//i.test(contentType)) return false;
  if (/\b(json|xml|rss|atom|pdf|css|javascript)\b/i.test(contentType)) return false;
  const start = Buffer.from(body.subarray(0, 1024)).toString('latin1').toLowerCase();
  return /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/.test(start);
}
