// Cuts a run of Chinese that a person typed without spaces into the words that must all be there.
import type { Segmenter } from '../tokens/segmenter.ts';

/** Words that stand in every text and say nothing of it. */
const idle = new Set(
  '的 了 和 与 及 在 是 有 为 对 等 将 把 被 从 到 也 又 就 都 而 或 其 之'.split(' '),
);
const chinese = /^\p{Script=Han}+$/u;

/**
 * 特高压变压器企业 is 特高压 变压器 企业. Up to three characters stay whole; single characters beside
 * each other are one word (铜 杆 is 铜杆), idle ones are left out. A number keeps its unit (500千伏).
 */
export function cutWords(text: string, segmenter: Segmenter): string[] {
  const words: string[] = [];
  for (const run of text.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []) {
    const isChinese = chinese.test(run);
    const pieces = isChinese && run.length > 3 ? joinSingles(segmenter.cut(run)) : [run];
    const before = words.at(-1) ?? '';
    const [first = ''] = pieces;
    if (isChinese && first.length <= 3 && /\d$/.test(before)) {
      words[words.length - 1] = before + first;
      pieces.shift();
    }
    words.push(...pieces);
  }
  return words;
}

function joinSingles(pieces: readonly string[]): string[] {
  const words: string[] = [];
  let singles = '';
  const end = (): void => {
    if (singles.length > 1 || (singles !== '' && !idle.has(singles))) words.push(singles);
    singles = '';
  };
  for (const piece of pieces) {
    if ([...piece].length === 1) singles += piece;
    else {
      end();
      words.push(piece);
    }
  }
  end();
  return words.length > 0 ? words : [pieces.join('')];
}
