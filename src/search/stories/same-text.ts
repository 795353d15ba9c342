// Whether two articles tell one text: reposts, trimmed and re-titled copies do; texts that share a
// disclaimer, a template with other figures, or a paragraph within a round-up do not.
import type { Sketch } from './sketch.ts';

/** So much of the shorter must stand in the longer; a changed character costs six shingles. */
const leastShared = 0.7;
/** A shorter one is a quotation, not a copy. */
const leastPart = 1 / 3;
/** Below this it must be the beginning or the end of the longer: the middle of one is an item of a round-up. */
const anyPart = 0.6;
/** Below this a text is too short for likeness: it must be the same to the letter. */
const fewLetters = 30;
/** And below this it says nothing (图片新闻). */
const leastLetters = 8;
/** Letters in a row that only the shorter has: a lead-in, a signature. */
const ownLetters = 60;
const ownShare = 0.2;
const opening = 60;
/** Of the figures that stand behind the same four letters in both. */
const leastFigures = 0.7;
const sampleShare = 0.4;

/** Whether two samples are alike enough to look at the texts: what the database can decide. */
export function needShared(sizeA: number, sizeB: number): number {
  return Math.max(1, Math.floor(sampleShare * Math.min(sizeA, sizeB)));
}

/** Depends on the two texts alone, and not on which is named first. */
export function isSameText(one: Sketch, two: Sketch): boolean {
  const [short, long] = inOrder(one, two);
  if (short.letters < leastLetters) return false;
  if (short.letters === long.letters && short.whole === long.whole) return true;
  if (short.letters < fewLetters || short.shingles.length < leastPart * long.shingles.length)
    return false;
  const inLong = new Set(long.shingles);
  const { shared, longestOwn } = compareRuns(short.shingles, inLong);
  if (shared < leastShared * short.shingles.length) return false;
  if (longestOwn > Math.max(ownLetters, ownShare * short.shingles.length)) return false;
  const inShort = new Set(short.shingles);
  const opens = opensIn(long.shingles, inShort);
  if (!opens && !opensIn(short.shingles, inLong)) return false;
  const isPart = short.shingles.length < anyPart * long.shingles.length;
  if (isPart && !opens && !opensIn(long.shingles.toReversed(), inShort)) return false;
  return agreesInFigures(short, long);
}

/** Equal lengths are told apart by their hashes, so that the answer is the same both ways. */
function inOrder(one: Sketch, two: Sketch): [short: Sketch, long: Sketch] {
  const step = one.shingles.length - two.shingles.length || one.whole - two.whole;
  return step <= 0 ? [one, two] : [two, one];
}

function compareRuns(
  shingles: Int32Array,
  inOther: ReadonlySet<number>,
): { shared: number; longestOwn: number } {
  let shared = 0;
  let run = 0;
  let longestOwn = 0;
  for (const hash of shingles) {
    if (inOther.has(hash)) {
      shared += 1;
      run = 0;
    } else {
      run += 1;
      longestOwn = Math.max(longestOwn, run);
    }
  }
  return { shared, longestOwn };
}

/** A text whose beginning the other lacks shares its end only: a disclaimer, a company's profile. */
function opensIn(shingles: Int32Array, inOther: ReadonlySet<number>): boolean {
  const first = shingles.subarray(0, opening);
  return compareRuns(first, inOther).shared >= first.length / 2;
}

/** 收盘报3000点 and 收盘报3100点: the same words with other figures are another report. */
function agreesInFigures(short: Sketch, long: Sketch): boolean {
  const known = new Map<number, Set<string>>();
  for (const [before, figure] of long.figures) {
    const held = known.get(before);
    if (held) held.add(figure);
    else known.set(before, new Set([figure]));
  }
  let same = 0;
  let other = 0;
  for (const [before, figure] of short.figures) {
    const held = known.get(before);
    if (held?.has(figure)) same += 1;
    else if (held) other += 1;
  }
  return same >= leastFigures * (same + other);
}
