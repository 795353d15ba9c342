// What stands around a name and makes it another one: 示例变压器|配件有限公司, 长沙|示例变压器, 衡阳|路.
import { divisionList, divisionTrie, isWithin } from '../../registers/resolve/divisions.ts';
import { formStarts } from '../../registers/resolve/forms.ts';
import { industryStarts } from '../../registers/resolve/industries.ts';
import { Trie } from '../../registers/resolve/trie.ts';
import type { Letters } from './letters-of.ts';

/** Words that go on from a place's short name to something else that is called after it. */
const afterPlace = new Trie();
for (const word of '路 街 大街 大道 大桥 大学 学院 师范 理工 医院 中学 小学 日报 晚报 早报 卫视 电视台 港 机场 火车站 南站 北站 东站 西站 高铁站 银行 证券 菜 话 人寿 江 河 湖 山 岛 半岛 海峡 高原 平原 盆地 话剧 米粉 舰 号'.split(
  ' ',
)) {
  afterPlace.add(word, 0);
}
/** 长沙市|政府 but 长沙|市政: the suffix belongs to the next word. */
const suffixWords: Readonly<Record<string, string>> = {
  市: '政场容郊井',
  县: '域城',
  区: '域块',
  州: '际',
};
/** A name has none of these in it. */
const idle = new Set(
  [...'的了在是和与及由为将被把从向对等这那其有'].map((char) => char.charCodeAt(0)),
);
const longestName = 18;

/** Where the company's form that follows directly ends (有限公司), or `at`. */
export function formEnd({ units, count }: Letters, at: number): number {
  return formStarts.longestFrom(units, at, count) < 0 ? at : formStarts.matchEnd;
}

/** Whether trade words and then a form follow: the name of another, longer one. */
export function goesOn({ units, count }: Letters, at: number): boolean {
  let next = at;
  while (next < at + longestName && industryStarts.longestFrom(units, next, count) >= 0) {
    next = industryStarts.matchEnd;
  }
  return next > at && formStarts.longestFrom(units, next, count) >= 0;
}

/** Whether a division stands right before that neither holds nor lies in `place`. */
export function isElsewhere({ units }: Letters, at: number, place: number): boolean {
  if (place === 0) return false;
  for (let from = Math.max(0, at - 8); from <= at - 2; from += 1) {
    const index = divisionTrie.longestFrom(units, from, at);
    if (index < 0 || divisionTrie.matchEnd !== at) continue;
    const codes = divisionList[index]?.codes ?? [];
    return !codes.some((code) => isWithin(code, place) || isWithin(place, code));
  }
  return false;
}

export interface FoundPlace {
  codes: readonly number[];
  end: number;
  /** Spelt without 省, 市, 县 …, and a word of its own too (东安, 和平): needs its region before it. */
  isWeak: boolean;
}

/** The longest division that starts here; undefined within a longer name. */
export function placeAt(letters: Letters, at: number): FoundPlace | undefined {
  const { units, count } = letters;
  let index = divisionTrie.longestFrom(units, at, count);
  if (index < 0) return undefined;
  let end = divisionTrie.matchEnd;
  const last = String.fromCharCode(units[end - 1] as number);
  const next = String.fromCharCode(units[end] ?? 0);
  if (end < count && suffixWords[last]?.includes(next)) {
    index = divisionTrie.longestFrom(units, at, end - 1);
    end -= 1;
    if (index < 0 || divisionTrie.matchEnd !== end) return undefined;
  }
  const division = divisionList[index];
  if (!division || division.codes.includes(0)) return undefined;
  const spelling = String.fromCharCode(...units.subarray(at, end));
  const isBare = !/[省市县区州盟旗]$/u.test(spelling);
  if (isBare && (afterPlace.longestFrom(units, end, count) >= 0 || startsCompany(letters, end)))
    return undefined;
  return { codes: division.codes, end, isWeak: division.weak };
}

/** 衡阳|示例科技有限公司: a company that the registers may not know; its name is not news of the place. */
function startsCompany({ units, count }: Letters, at: number): boolean {
  for (let next = at; next < Math.min(count, at + longestName); next += 1) {
    const unit = units[next] as number;
    if (next > at + 1 && formStarts.longestFrom(units, next, count) >= 0) return true;
    if (unit === 0 || idle.has(unit)) return false;
  }
  return false;
}
