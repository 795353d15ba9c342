// The words around a number that say how exact it is: 超, 逾, 约, 近, 不低于, 以上, 左右.
import type { Modifier } from '../schema/fact.ts';

/** Longest first where one ends with another (不超过, 超过, 过). */
const before: readonly (readonly [string, Modifier])[] = [
  ['不低于', 'at-least'],
  ['不少于', 'at-least'],
  ['不小于', 'at-least'],
  ['至少', 'at-least'],
  ['不超过', 'at-most'],
  ['不高于', 'at-most'],
  ['不多于', 'at-most'],
  ['不超', 'at-most'],
  ['不足', 'at-most'],
  ['不到', 'at-most'],
  ['至多', 'at-most'],
  ['最多', 'at-most'],
  ['最高', 'at-most'],
  ['超过', 'over'],
  ['超出', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['大于', 'over'],
  ['远超', 'over'],
  ['超', 'over'],
  ['逾', 'over'],
  ['将近', 'near'],
  ['接近', 'near'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约', 'about'],
  ['近', 'near'],
  ['过', 'over'],
  ['上', 'over'],
];
const fillers = ['人民币', 'RMB', '¥', '￥', '$', '€', 'US$', '了', '为', '合', '达到', '达'];
/** 通过3亿元的, 经过3年: 过 is part of another word; 最近, 附近; 合约, 条约. */
const notBefore: Readonly<Record<string, string>> = {
  过: '通经不超胜',
  近: '最附临靠',
  约: '合条签履特违节制契邀预',
  上: '以之早晚会网线马地台路海北身世',
};
const after: readonly (readonly [string, Modifier])[] = [
  ['及以上', 'at-least'],
  ['以上', 'at-least'],
  ['及以下', 'at-most'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
];

export interface FoundModifier {
  modifier: Modifier;
  /** Where the word begins (before) or ends (after). */
  at: number;
}

/** What stands right before a number; 上 counts before a scale without a digit only (上千万). */
export function modifierBefore(
  text: string,
  at: number,
  from: number,
  bare: boolean,
): FoundModifier | undefined {
  let end = at;
  if (text[end - 1] === ' ') end -= 1;
  for (const filler of fillers) {
    if (!text.startsWith(filler, end - filler.length) || end - filler.length < from) continue;
    end -= filler.length;
    break;
  }
  for (const [word, modifier] of before) {
    const start = end - word.length;
    if (start < from || !text.startsWith(word, start)) continue;
    if (word === '上' && !bare) continue;
    if (start > from && notBefore[word]?.includes(text[start - 1] as string)) return undefined;
    return { modifier, at: start };
  }
  return undefined;
}

export function modifierAfter(text: string, at: number, to: number): FoundModifier | undefined {
  const start = text[at] === '(' ? at + 1 : at;
  for (const [word, modifier] of after) {
    const end = start + word.length;
    if (end <= to && text.startsWith(word, start)) return { modifier, at: end };
  }
  return undefined;
}
