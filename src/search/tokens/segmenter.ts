// Chinese words: jieba with its own dictionary and the names that the registers hold.
import { Jieba, TfIdf } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict.js';

export interface Segmenter {
  /** The text in pieces, none left out. */
  cut(text: string): string[];
  /** The words that tell the text from others, the strongest first (TF-IDF by jieba's own table). */
  keywords(text: string, count: number): string[];
}

/** Outweighs any split of the name into words. */
const nameWeight = 1_000_000;

/** Takes some hundred milliseconds: made once, and again when the names have changed. */
export function createSegmenter(names: Iterable<string> = []): Segmenter {
  const jieba = Jieba.withDict(dict);
  let own = '';
  for (const name of names) {
    // The dictionary's format: one word a line, its parts divided by spaces.
    if (/^[^\s]{2,40}$/u.test(name)) own += `${name} ${nameWeight} nz\n`;
  }
  if (own !== '') jieba.loadDict(Buffer.from(own));
  const strength = TfIdf.withDict(idf);
  return {
    cut: (text) => jieba.cut(text, true),
    keywords: (text, count) =>
      strength.extractKeywords(jieba, text, count).map(({ keyword }) => keyword),
  };
}
