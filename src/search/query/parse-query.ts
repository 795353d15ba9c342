// What a person typed, as a question to the index. Nothing is an error: what cannot be used is said.
import { readAtoms } from '../tokens/atoms.ts';
import { readRange, readSide } from './read-range.ts';

export type TermField = 'text' | 'title' | 'source';

export interface Term {
  field: TermField;
  /** As typed, without quotes. */
  words: string;
  /** In quotes: its letters stand in a row. Otherwise a long run of Chinese is cut into words. */
  exact: boolean;
}

export interface Note {
  /** What was left out. */
  words: string;
  zh: string;
  en: string;
}

/** Every clause must hold (any of its terms), no term of `none` may. Days are numbers: 20250131, 0 for open. */
export interface Query {
  clauses: Term[][];
  none: Term[];
  from: number;
  to: number;
  categories: string[];
  ignored: Note[];
}

const maxLength = 500;
const maxTerms = 24;

const fields: Readonly<Record<string, TermField | 'category' | 'after' | 'before' | 'date'>> = {
  标题: 'title',
  title: 'title',
  来源: 'source',
  source: 'source',
  栏目: 'category',
  类别: 'category',
  category: 'category',
  起: 'after',
  after: 'after',
  止: 'before',
  before: 'before',
  时间: 'date',
  日期: 'date',
  date: 'date',
};

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '”': '”',
  '「': '」',
  '『': '』',
};
const minus = /^[-－−–]/u;
const or = /^(?:OR|或|\||｜)$/u;

interface Piece {
  /** As typed, for notes. */
  raw: string;
  excluded: boolean;
  name: string;
  words: string;
  quoted: boolean;
}

/**
 * Words (all needed), "短语", -排除, OR or 或 between two, 标题: 来源: 栏目:, 2025-01..2025-03, after: before:.
 * OR binds closer than a space: 衡阳 变压器 OR 电缆 asks for 衡阳 and one of the two. Never throws.
 */
export function parseQuery(text: string): Query {
  const query: Query = { clauses: [], none: [], from: 0, to: 0, categories: [], ignored: [] };
  if (text.length > maxLength) note(query, text.slice(maxLength), '查询过长，超出部分', 'too long');
  let open: Term[] | undefined;
  let terms = 0;
  let joins = false;
  for (const piece of piecesOf(text.slice(0, maxLength))) {
    if (!piece.quoted && piece.name === '' && or.test(piece.raw)) {
      if (!open) note(query, piece.raw, '“或”前面没有词', 'nothing stands before OR');
      else joins = true;
      continue;
    }
    const joined: Term[] | undefined = joins ? open : undefined;
    joins = false;
    if (takeFilter(query, piece)) {
      open = undefined;
      continue;
    }
    const field = (fields[piece.name.toLowerCase()] as TermField | undefined) ?? 'text';
    const term: Term = { field, words: piece.words, exact: piece.quoted };
    if (readAtoms(term.words).count === 0) {
      note(query, piece.raw, '没有可检索的字', 'no letter to search for');
    } else if ((terms += 1) > maxTerms) {
      note(query, piece.raw, `只取前 ${maxTerms} 个词`, `only ${maxTerms} words are taken`);
    } else if (piece.excluded) {
      if (joined) note(query, 'OR', '“或”不与排除词连用', 'OR does not join what is excluded');
      query.none.push(term);
      open = undefined;
    } else if (joined) joined.push(term);
    else query.clauses.push((open = [term]));
  }
  if (joins) note(query, 'OR', '“或”后面没有词', 'nothing follows OR');
  return query;
}

/** Dates and categories are no words: they narrow what is searched. */
function takeFilter(query: Query, piece: Piece): boolean {
  const kind = fields[piece.name.toLowerCase()];
  const { words, raw, quoted, excluded } = piece;
  if (kind === 'category') {
    if (words === '' || excluded) note(query, raw, '栏目不能这样写', 'no such filter');
    else query.categories.push(words);
    return true;
  }
  const isDate = kind === 'after' || kind === 'before' || kind === 'date';
  const isRange = piece.name === '' && !quoted && words.includes('..');
  if (!isDate && !isRange) return false;
  const range = isRange || kind === 'date' ? readRange(words) : readSide(words, kind === 'before');
  if (!range && isRange && !/^[\d.\-/年月日]+$/u.test(words)) return false;
  if (!range || excluded) note(query, raw, '看不懂的日期', 'not a date');
  else {
    if (range.from > 0) query.from = Math.max(query.from, range.from);
    if (range.to > 0) query.to = query.to === 0 ? range.to : Math.min(query.to, range.to);
  }
  return true;
}

function note(query: Query, words: string, zh: string, en: string): void {
  query.ignored.push({ words, zh: `${zh}，已略过：${words}`, en: `Left out, ${en}: ${words}` });
}

function* piecesOf(text: string): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    const excluded = minus.test(text.charAt(at)) && /\S/.test(text.charAt(at + 1));
    if (excluded) at += 1;
    const name = readName(text, at);
    if (name !== '') at += name.length + 1;
    const close = closing[text.charAt(at)];
    if (close !== undefined) {
      const end = text.indexOf(close, at + 1);
      // A quote that nothing closes reaches to the end.
      const to = end < 0 ? text.length : end;
      const words = text.slice(at + 1, to);
      at = Math.min(text.length, to + 1);
      yield { raw: text.slice(from, at), excluded, name, words, quoted: true };
      continue;
    }
    const start = at;
    while (at < text.length && !/\s/.test(text.charAt(at)) && !isOpening(text, at, start)) at += 1;
    const words = text.slice(start, at);
    yield { raw: text.slice(from, at), excluded, name, words, quoted: false };
  }
}

/** 变压器"特高压" is a word and a phrase; the quote of 24" is its inch. */
function isOpening(text: string, at: number, start: number): boolean {
  const close = closing[text.charAt(at)];
  return close !== undefined && at > start && text.indexOf(close, at + 1) > at + 1;
}

/** The name of a field that stands before a colon, '' for none. */
function readName(text: string, at: number): string {
  const match = /^([a-z]{4,8}|[\u4e00-\u9fff]{1,2})[:：]/iu.exec(text.slice(at, at + 10));
  const name = match?.[1] ?? '';
  return Object.hasOwn(fields, name.toLowerCase()) ? name : '';
}
