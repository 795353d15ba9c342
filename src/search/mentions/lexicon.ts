// Every way in which enterprises, projects and segments may be named, in one trie. Places have their own:
// src/registers/resolve/divisions.ts.
import { divisionTrie } from '../../registers/resolve/divisions.ts';
import { industryStarts } from '../../registers/resolve/industries.ts';
import { parseName } from '../../registers/resolve/name.ts';
import type { Segment } from '../../schema/chain.ts';
import { isCommonWord } from '../tokens/common-words.ts';
import { nameLetters } from './letters-of.ts';
import { NameTrie } from './name-trie.ts';

export interface NamedEntity {
  entityId: number;
  kind: 'enterprise' | 'project';
  name: string;
  shortNames?: readonly string[];
  formerNames?: readonly string[];
}

/** What a form can mean. */
export type Meaning =
  | {
      kind: 'enterprise' | 'project';
      ref: string;
      /** The whole registered name; otherwise a short form, which more is asked of. */
      isFull: boolean;
      /** Six-digit code of the division in the name, 0 for none. */
      place: number;
    }
  | { kind: 'segment'; ref: string }
  /** Looks like a segment's name and is none. */
  | { kind: 'none' };

export interface Lexicon {
  trie: NameTrie;
  /** By value of the trie. */
  meanings: Meaning[][];
  /** Whether divisions of China are looked for too. */
  places: boolean;
}

export interface LexiconParts {
  entities?: Iterable<NamedEntity>;
  segments?: readonly Pick<Segment, 'id' | 'zh' | 'aliases' | 'not'>[];
  places?: boolean;
  /** A word of the language (光明, 长城): alone it is nobody's name. Jieba's frequent words by default. */
  isCommon?: (word: string) => boolean;
}

/**
 * An enterprise goes by its whole name and former ones, by brand and trade together (示例变压器), by a brand
 * of four characters or more, and by the short names that the register gives it. None is a name that is a
 * place, a trade, a common word, or a single character.
 */
export function buildLexicon({ entities = [], ...parts }: LexiconParts): Lexicon {
  const { lexicon, add } = startLexicon(parts);
  for (const entity of entities) add(entity);
  return lexicon;
}

/** The same in steps: a hundred thousand names take seconds, in which others want to be answered. */
export function startLexicon({
  segments = [],
  places = true,
  isCommon = isCommonWord,
}: Omit<LexiconParts, 'entities'>): { lexicon: Lexicon; add: (entity: NamedEntity) => void } {
  const trie = new NameTrie();
  const meanings: Meaning[][] = [];
  const add = (word: string, meaning: Meaning): void => {
    const letters = nameLetters(word);
    if (letters.length === 0) return;
    const value = trie.add(letters, meanings.length);
    if (value === meanings.length) meanings.push([meaning]);
    else if (!meanings[value]?.some((held) => isSame(held, meaning)))
      meanings[value]?.push(meaning);
  };
  for (const segment of segments) addSegment(segment, add);
  return {
    lexicon: { trie, meanings, places },
    add: (entity) => addEntity(entity, isCommon, add),
  };
}

type Add = (word: string, meaning: Meaning) => void;

function addSegment(
  { id, zh, aliases, not }: Pick<Segment, 'id' | 'zh' | 'aliases' | 'not'>,
  add: Add,
): void {
  for (const name of [zh.replace(/[(（][^)）]*[)）]/gu, ''), ...aliases]) {
    if (nameLetters(name).length >= 2) add(name, { kind: 'segment', ref: id });
  }
  for (const word of not) add(word, { kind: 'none' });
}

function addEntity(entity: NamedEntity, isCommon: (word: string) => boolean, add: Add): void {
  const { kind, entityId, name, shortNames = [], formerNames = [] } = entity;
  const ref = String(entityId);
  if (kind === 'project') {
    for (const one of [name, ...formerNames]) {
      if (nameLetters(one).length >= 6) add(one, { kind, ref, isFull: true, place: 0 });
    }
    return;
  }
  const parsed = parseName(name);
  const meaning = { kind, ref, place: parsed.place };
  for (const one of [name, ...formerNames, ...parsed.former]) {
    if (nameLetters(one).length >= 4) add(one, { ...meaning, isFull: true });
  }
  const { brand, industry, generic, branch } = parsed;
  const isOwn = !branch && !generic && brand.length >= 2 && !isPlaceOrTrade(brand);
  if (isOwn && industry !== '') add(brand + industry, { ...meaning, isFull: false });
  if (isOwn && brand.length >= 4 && !isCommon(brand)) add(brand, { ...meaning, isFull: false });
  for (const short of shortNames) {
    if (nameLetters(short).length < 2 || isPlaceOrTrade(short) || isCommon(short)) continue;
    add(short, { ...meaning, isFull: false });
  }
}

/** 衡阳, 变压器, 衡阳变压器: says where or what, not who. */
function isPlaceOrTrade(word: string): boolean {
  const units = nameLetters(word);
  let at = 0;
  if (divisionTrie.longestFrom(units, 0, units.length) >= 0) at = divisionTrie.matchEnd;
  while (at < units.length && industryStarts.longestFrom(units, at, units.length) >= 0) {
    at = industryStarts.matchEnd;
  }
  return at === units.length;
}

function isSame(one: Meaning, two: Meaning): boolean {
  if (one.kind !== two.kind) return false;
  if ('ref' in one && 'ref' in two) return one.ref === two.ref;
  return one.kind === 'none';
}
