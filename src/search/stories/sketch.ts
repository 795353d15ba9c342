// What two texts are compared by: runs of six letters (shingles), a fixed sample of them, and the figures.
import { readAtoms } from '../tokens/atoms.ts';

export interface Sketch {
  /** Hashes of every six letters in a row, in the order of the text. Punctuation does not count. */
  shingles: Int32Array;
  /** Of the whole text. */
  whole: number;
  letters: number;
  /** A pure function of the shingles: copies share most of it, and a part shares what falls into the part. */
  sample: number[];
  /** The four letters before each number, and the number. */
  figures: [before: number, figure: string][];
}

const width = 6;
/** One shingle of sixteen, after Manber 1994 ("Finding similar files"): unlike min-wise samples, the sample
 * of a part is the part of the sample, so a trimmed copy is found as surely as a whole one. */
const oneOf = 16;
/** The smallest hashes besides: a short text has a sample too. */
const least = 4;
/** Longer texts are compared by their beginning. */
const maxLetters = 20_000;

/** A line that a site adds to every report, by how it begins. */
const siteLine =
  /^[\s【（([]*(?:责任编辑|责编|编辑[:：]|来源[:：]|原标题|扫码|扫一扫|欢迎关注|关注我们|本文(?:来自|系|转自|转载))/u;
/** Where the site's own words begin and the report has ended. */
const endLine =
  /^[\s【（([]*(?:(?:免责|版权|法律|郑重|特别)(?:声明|提示|说明)|版权所有|风险提示|未经授权|本文仅代表|转载请|凡本[网报站]|本[网报站](?:凡|登载|所有|注明|转载))/u;

/** The report without what its site adds to every one: two such additions are no likeness. */
function ownText(body: string): string {
  const lines = body.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && endLine.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !siteLine.test(line)).join('\n');
}

export function sketch(body: string): Sketch {
  const { codes, count, words } = readAtoms(ownText(body), maxLetters);
  const letters: number[] = [];
  const figures: [number, string][] = [];
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] as number;
    if (code === 0) continue;
    if (code > 0) letters.push(code);
    else {
      const word = words[-code - 1] as string;
      if (/^\d/.test(word))
        figures.push([hashRun(letters, letters.length - 4, letters.length), word]);
      letters.push(hashWord(word));
    }
  }
  const shingles = new Int32Array(Math.max(0, letters.length - width + 1));
  for (let at = 0; at < shingles.length; at += 1) shingles[at] = hashRun(letters, at, at + width);
  return {
    shingles,
    whole: hashRun(letters, 0, letters.length),
    letters: letters.length,
    sample: sampleOf(shingles, hashRun(letters, 0, letters.length)),
    figures,
  };
}

function sampleOf(shingles: Int32Array, whole: number): number[] {
  const sorted = [...new Set(shingles)].sort((a, b) => (a >>> 0) - (b >>> 0));
  // The lowest bits choose, the highest order: the two do not speak of the same bits.
  const chosen = new Set(sorted.filter((hash) => (hash & (oneOf - 1)) === 0));
  for (const hash of sorted.slice(0, least)) chosen.add(hash);
  // Of a text of six letters the only shingle is the whole.
  chosen.add(whole);
  return [...chosen];
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  // No character: below 0.
  return hash | 0x80000000;
}

/** MurmurHash3's mixing (Appleby 2008) over the letters from `from` to `to`. */
function hashRun(letters: readonly number[], from: number, to: number): number {
  let hash = 0x9747b28c;
  for (let at = Math.max(0, from); at < to; at += 1) {
    let key = Math.imul(letters[at] as number, 0xcc9e2d51);
    key = (key << 15) | (key >>> 17);
    hash ^= Math.imul(key, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
