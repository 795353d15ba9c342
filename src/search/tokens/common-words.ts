// Words of the language that everybody uses: 光明, 和平, 创新. Alone they are nobody's name.
import { dict } from '@node-rs/jieba/dict.js';

/** In the corpus that jieba's dictionary was counted on; 华为 and 海尔 stay below, 联想 does not. */
const leastFrequency = 500;

let words: Set<string> | undefined;

export function isCommonWord(word: string): boolean {
  words ??= readCommon();
  return words.has(word);
}

/** A line of the dictionary is a word, its frequency, its class: `光明 1219 n`. */
function readCommon(): Set<string> {
  const common = new Set<string>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', frequency] = line.split(' ');
    if (word.length > 1 && Number(frequency) >= leastFrequency) common.add(word);
  }
  return common;
}
