// A file on disk as a text to read facts from: saved pages and plain text alike.
import { readFileSync, statSync } from 'node:fs';
import { extractArticle } from '../archive/extract/article/extract-article.ts';
import { decodePage } from '../archive/extract/charset/detect-charset.ts';
import { readPlainText } from '../facts/read-text.ts';
import { Refusal } from './errors.ts';

/** As much as one article may be; a book is none. */
const largest = 8 * 1024 ** 2;

export interface FactText {
  title: string;
  text: string;
  /** ISO day, when the file says on which it was published. */
  published: string | null;
  /** Where in the text the article stands; null: all of it is. */
  article: { start: number; end: number } | null;
}

/** Throws Refusal for what is no text. */
export function readFactFile(path: string): FactText {
  const bytes = readBytes(path);
  if (bytes.subarray(0, 4096).includes(0))
    throw new Refusal(`${path} 不是文本或网页。`, `${path} is no text and no page.`);
  const { html } = decodePage(bytes, '');
  if (/<!doctype html|<html[\s>]|<body[\s>]/i.test(html.slice(0, 4096))) {
    const { title, text, published } = extractArticle(html, 'http://localhost/');
    return { title, text, published: published?.value.slice(0, 10) ?? null, article: null };
  }
  const { title, published, start, end } = readPlainText(html);
  return { title, text: html, published, article: { start, end } };
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > largest)
      throw new Refusal(`${path} 超过 8 MB，不像一篇文章。`, `${path} is larger than 8 MB.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`读不到文件 ${path}。`, `Cannot read the file ${path}.`);
  }
}
