// The piece of a text that shows most of what was looked for, and where it stands in it.
import type { Range } from '../../schema/search.ts';
import { readAtoms } from '../tokens/atoms.ts';
import type { Atoms } from '../tokens/atoms.ts';
import { findPhrase } from '../tokens/phrase.ts';

const width = 120;
/** So much before the first mark, where no sentence begins nearer. */
const before = 30;

/** Where the phrases stand, joined where they touch, in order. */
export function findRanges(text: string, phrases: readonly Atoms[]): Range[] {
  const atoms = readAtoms(text);
  const found: Range[] = [];
  for (const phrase of phrases) {
    for (const at of findPhrase(atoms, phrase)) {
      found.push([atoms.starts[at] as number, atoms.ends[at + phrase.count - 1] as number]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: Range[] = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

export interface Snippet {
  text: string;
  start: number;
  ranges: Range[];
}

/** About 120 characters; without a mark the beginning. */
export function cutSnippet(body: string, phrases: readonly Atoms[]): Snippet {
  const ranges = findRanges(body, phrases);
  const start = startOf(body, bestStart(body, ranges));
  const end = wholeAt(body, Math.min(body.length, start + width));
  const inside = ranges.filter(([from, to]) => from >= start && to <= end);
  return {
    text: body.slice(start, end),
    start,
    ranges: inside.map(([from, to]) => [from - start, to - start]),
  };
}

/** The first mark of the window that shows the most different words. */
function bestStart(body: string, ranges: readonly Range[]): number {
  let best = 0;
  let most = 0;
  let next = 0;
  const inside = new Map<string, number>();
  for (const [index, [from, to]] of ranges.entries()) {
    for (; next < ranges.length; next += 1) {
      const range = ranges[next] as Range;
      if (range[1] > from + width - before) break;
      const word = body.slice(...range);
      inside.set(word, (inside.get(word) ?? 0) + 1);
    }
    if (inside.size > most || index === 0) {
      most = inside.size;
      best = from;
    }
    const word = body.slice(from, to);
    const left = (inside.get(word) ?? 0) - 1;
    if (left > 0) inside.set(word, left);
    else inside.delete(word);
  }
  return best;
}

function startOf(body: string, mark: number): number {
  const least = Math.max(0, mark - before);
  for (let at = mark; at > least; at -= 1) {
    if (/[。！？；\n]/u.test(body.charAt(at - 1))) return at;
  }
  return wholeAt(body, least);
}

/** Not between the halves of a surrogate pair. */
function wholeAt(body: string, at: number): number {
  const unit = body.charCodeAt(at);
  return at > 0 && at < body.length && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
