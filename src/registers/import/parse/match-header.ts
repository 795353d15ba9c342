// How well a header's words name a field: exact synonym, contained synonym, or near in spelling.
import { fieldsOf } from '../../../schema/field.ts';
import { rowAspects } from '../../../schema/row-aspect.ts';
import { type EntityKind, entityKindSchema } from '../../../schema/stage.ts';
import {
  derived,
  otherParty,
  partFields,
  placedPurchases,
  runningNumbers,
  synonymsOf,
} from './synonyms.ts';
import { splitUnit } from './units.ts';

/** Between the words of stacked header rows: 主要经济指标 / 营业收入（万元） / 2023年. */
export const joint = ' / ';

/**
 * Header words as they are compared: NFKC, lower case, without unit, year, blanks, marks and notes to
 * the person who fills the sheet. "*2023年 营业收入（万元）（必填）" → 营业收入.
 */
export function normaliseHeader(header: string): string {
  return splitUnit(header.normalize('NFKC'))
    .rest.toLowerCase()
    .replace(
      /\((?:必填|选填|单选|多选|下拉|可选|公章|盖章|全称|请填写[^)]*|如有|没有则不填|18位|截至[^)]*|预计|填[^)]*)[^)]*\)/g,
      '',
    )
    .replace(
      /(?:截至|截止)?(?:19|20)\d{2}年?(?:度)?(?:\d{1,2}[-~至—]\d{1,2}月|\d{1,2}月底?|上半年|下半年|第?[一二三四1-4]季度)?|上一?年度?|去年|前年|本年度?|今年|当年(?=.)/g,
      '',
    )
    .replace(/^(?:\(?\d{1,2}[.、)]|[一二三四五六七八九十]+、)/, '')
    .replace(/[\s*_\-.,:;、，：；"'“”《》<>?？!！\\]/g, '')
    .replace(/[()/（）[\]【】]+$|^[()/（）[\]【】]+/g, '');
}

interface Entry {
  field: string;
  word: string;
  pairs: Set<string>;
}

interface Index {
  exact: Map<string, string[]>;
  entries: Entry[];
}

const indexes = new Map<EntityKind, Index>();

function getIndex(kind: EntityKind): Index {
  const known = indexes.get(kind);
  if (known) return known;
  const index: Index = { exact: new Map(), entries: [] };
  for (const field of [
    ...fieldsOf(kind).map(({ key }) => key),
    ...rowAspects.map(({ key }) => key),
  ]) {
    for (const synonym of new Set(synonymsOf(field, kind).map((word) => normaliseHeader(word)))) {
      index.exact.set(synonym, [...(index.exact.get(synonym) ?? []), field]);
      // 开业年份 is no year of the row: what speaks of rows must be named exactly.
      if (synonym.length >= 2 && !field.startsWith('row:'))
        index.entries.push({ field, word: synonym, pairs: pairs(synonym) });
    }
  }
  index.entries.sort((a, b) => b.word.length - a.word.length);
  indexes.set(kind, index);
  return index;
}

export interface HeaderMatch {
  field: string;
  score: number;
}

function pairs(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)),
  );
}

/** Sørensen–Dice on character pairs, 0 to 1. */
function dice(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Scores of one header part: 1 exact, up to 0.85 where a synonym stands at its end, less elsewhere. */
function matchPart(part: string, kind: EntityKind): HeaderMatch[] {
  const header = normaliseHeader(part).replace(/^其中/, '');
  if (header === '' || runningNumbers.has(header)) return [];
  const { exact, entries } = getIndex(kind);
  const found = new Map<string, number>();
  const add = (field: string, score: number) =>
    found.set(field, Math.max(found.get(field) ?? 0, score));
  for (const field of exact.get(header) ?? []) add(field, 1);
  if (found.size === 0) {
    const own = pairs(header);
    for (const { field, word, pairs: wordPairs } of entries) {
      const at = header.lastIndexOf(word);
      if (at >= 0) {
        const share = word.length / header.length;
        add(field, (at + word.length === header.length ? 0.55 : 0.45) + 0.3 * share);
      } else if (word.length >= 3 && header.length >= 3) {
        const near = dice(own, wordPairs);
        if (near >= 0.7) add(field, near * 0.8);
      }
    }
  }
  return [...found]
    .filter(([field]) => !isDerived(part, field))
    .filter(([field]) => !(field === 'purchases' && placedPurchases.test(header)))
    .filter(([field]) => !((field === 'name' || field === 'code') && otherParty.test(header)))
    .map(([field, score]) => ({ field, score }));
}

function isDerived(part: string, field: string): boolean {
  if (/^(?:note|content|reason|scope|products)$/.test(field)) return false;
  return derived.test(partFields.includes(field) ? part.replace('其中', '') : part);
}

function isQualifier(part: string): boolean {
  return (
    normaliseHeader(part) === '' ||
    /^(?:合计|小计|数额|金额|数值|情况|总额|总量|全年|年度|人数|实际|完成)$/.test(
      normaliseHeader(part),
    )
  );
}

/**
 * Fields that a header may name, best first. Of stacked words the lowest counts; a group's words above
 * count in full only when those below name just a year, a unit or 合计.
 */
export function matchHeader(header: string, kind: EntityKind): HeaderMatch[] {
  const parts = header.split(joint);
  const found = new Map<string, number>();
  let weight = 1;
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i] ?? '';
    for (const { field, score } of matchPart(part, kind)) {
      found.set(field, Math.max(found.get(field) ?? 0, score * weight));
    }
    if (i > 0 && weight === 1) {
      for (const { field, score } of matchPart(`${parts[i - 1]}${part}`, kind)) {
        if (score === 1) found.set(field, Math.max(found.get(field) ?? 0, 0.97));
      }
    }
    if (isQualifier(part)) {
      if (derived.test(part)) return [];
    } else if (!/其中/.test(part)) weight = Math.min(weight, found.size > 0 ? 0.3 : 0.45);
    else if (found.size === 0) return [];
    // 采购总额 / 其中：集群内采购额 is the part; the group above is what it is a part of.
    else break;
  }
  return [...found].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

/** Whether the words are exactly a known header of any kind of table; cheap enough for every row. */
export function isExactHeader(text: string): boolean {
  if (text.length > 20) return false;
  const word = normaliseHeader(text);
  return (
    runningNumbers.has(word) ||
    entityKindSchema.options.some((kind) => getIndex(kind).exact.has(word))
  );
}

/** Whether the words read like a header of any field, running numbers included. */
export function isHeaderWord(text: string, kind: EntityKind): boolean {
  if (text.length > 40) return false;
  const word = normaliseHeader(text);
  return runningNumbers.has(word) || matchPart(text, kind).some(({ score }) => score >= 0.7);
}
