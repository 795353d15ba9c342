// Whom and what a text speaks of: the longest known name at each place wins, and names do not overlap.
import { isWithin } from '../../registers/resolve/divisions.ts';
import type { MentionKind } from '../../schema/search.ts';
import { isWordUnit, lettersOf } from './letters-of.ts';
import type { Letters } from './letters-of.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { formEnd, goesOn, isElsewhere, placeAt } from './names-around.ts';

export interface Mention {
  kind: MentionKind;
  /** Entity number, segment id, or six-digit code of the division. */
  ref: string;
  /** [start, end) in UTF-16 units of the text. */
  start: number;
  end: number;
  /** As they stand in the text. */
  words: string;
}

interface Found {
  from: number;
  to: number;
  /** Several: a short name that more than one goes by, or a county's name that is found twice in the country. */
  meanings: Meaning[];
  codes: readonly number[];
}

/**
 * Links a text to the registers. A short name that several go by is taken only where exactly one of them is
 * named beyond doubt elsewhere in the text; a county's name that several provinces have, where the region
 * named before holds one of them. Otherwise both are left out. A short name is none where a longer company
 * name goes on behind it, or another place stands before it.
 */
export function linkMentions(text: string, lexicon: Lexicon): Mention[] {
  const letters = lettersOf(text);
  const found = findAll(letters, lexicon);
  const sure = new Set<string>();
  for (const { meanings } of found) {
    const [only] = meanings;
    if (meanings.length === 1 && only && 'ref' in only) sure.add(`${only.kind} ${only.ref}`);
  }
  const mentions: Mention[] = [];
  let region = 0;
  for (const { from, to, meanings, codes } of found) {
    const start = letters.at[from] as number;
    const end = (letters.at[to - 1] as number) + 1;
    const words = text.slice(start, end);
    if (codes.length > 0) {
      const code = chooseCode(codes, region);
      if (code === undefined) continue;
      region = code;
      mentions.push({ kind: 'place', ref: String(code), start, end, words });
      continue;
    }
    const named = meanings.filter((one) => 'ref' in one);
    const chosen =
      named.length === 1 ? named : named.filter((one) => sure.has(`${one.kind} ${one.ref}`));
    const [only] = chosen;
    if (chosen.length === 1 && only)
      mentions.push({ kind: only.kind, ref: only.ref, start, end, words });
  }
  return mentions;
}

function chooseCode(codes: readonly number[], region: number): number | undefined {
  if (codes.length === 1) return codes[0];
  const province = Math.floor(region / 10_000) * 10_000;
  for (const outer of [region, province]) {
    const inside = outer === 0 ? [] : codes.filter((code) => isWithin(code, outer));
    if (inside.length === 1) return inside[0];
  }
  return undefined;
}

function findAll(letters: Letters, lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < letters.count) {
    const name = nameAt(letters, lexicon, at, ends);
    const place = lexicon.places ? placeAt(letters, at) : undefined;
    if (place && (!name || place.end > name.to)) {
      // 东安 is a word too: a place only right behind the region that holds it.
      const before = found.at(-1);
      if (!place.isWeak || (before?.to === at && holds(before.codes, place.codes))) {
        found.push({ from: at, to: place.end, meanings: [], codes: place.codes });
        at = place.end;
        continue;
      }
    }
    if (name) {
      if (name.meanings.length > 0) found.push(name);
      at = name.to;
    } else at += 1;
  }
  return found;
}

function holds(outer: readonly number[], inner: readonly number[]): boolean {
  return outer.some((one) => inner.some((two) => isWithin(two, one)));
}

/** The longest name that starts here, with what it can mean; undefined where none does. */
function nameAt(
  letters: Letters,
  { trie, meanings }: Lexicon,
  at: number,
  ends: number[],
): Found | undefined {
  const { units, count } = letters;
  if (at > 0 && isWordUnit(units[at] as number) && isWordUnit(units[at - 1] as number))
    return undefined;
  ends.length = 0;
  let node = 0;
  for (let next = at; next < count; next += 1) {
    node = trie.follow(node, units[next] as number);
    if (node === 0) break;
    const value = trie.valueAt(node);
    if (value >= 0) ends.push(next + 1, value);
  }
  for (let i = ends.length - 2; i >= 0; i -= 2) {
    const end = ends[i] as number;
    const isCut =
      end < count && isWordUnit(units[end] as number) && isWordUnit(units[end - 1] as number);
    if (!isCut) return weigh(letters, at, end, meanings[ends[i + 1] as number] as Meaning[]);
  }
  return undefined;
}

/** Where the longest is part of another name, so are the shorter ones: without meanings. */
function weigh(letters: Letters, from: number, end: number, all: readonly Meaning[]): Found {
  const none: Found = { from, to: end, meanings: [], codes: [] };
  if (all.some((one) => one.kind === 'none')) return none;
  const full = all.filter((one) => 'isFull' in one && one.isFull);
  if (full.length > 0) return { ...none, meanings: full };
  // 变压器有限公司 and 变压器配件有限公司 end the name of a company.
  if (goesOn(letters, end)) return none;
  const to = formEnd(letters, end);
  const segments = all.filter((one) => one.kind === 'segment');
  if (segments.length > 0) return to === end ? { ...none, meanings: segments.slice(0, 1) } : none;
  const near = all.filter((one) => 'isFull' in one && !isElsewhere(letters, from, one.place));
  return near.length > 0 ? { ...none, to, meanings: near } : none;
}
