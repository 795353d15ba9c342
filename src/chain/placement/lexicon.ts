// The chain's words as one trie: products, service objects, verbs, exclusions and context words together,
// so that one pass over a text finds them all and the longest always wins.
import type { Chain, Segment } from '../../schema/chain.ts';
import { foldWord, marks } from './text.ts';
import { buildTrie, type Trie } from './trie.ts';
import { idle, splitServiceWord, verb, verbs } from './verbs.ts';
import { dealerGoods, electronics, generic, shared } from './words.ts';

/** What a pattern says about one segment. */
export interface Target {
  segment: number;
  group: string;
  kind: 'product' | 'activity' | 'object';
  /** object: the verbs that make it this service; activity: the verbs that do not contradict it. */
  family: number;
  /** Least voltage in kV that the text has to state; 0 when the word says enough. */
  volts: number;
  /** A word of the electronics trade as well. */
  shared: boolean;
  /** The word itself says that it is made: 钢压延, 热镀锌. */
  process: boolean;
}

export interface Pattern {
  text: string;
  targets: Target[];
  verb: number;
  sign: Sign;
}
type Sign =
  | ''
  | 'not'
  | 'except'
  | 'exceptEnd'
  | 'negated'
  | 'negatedEnd'
  | 'branchOnly'
  | 'noMaking'
  | 'electronics'
  | 'dealer'
  | 'plant'
  | 'volts';

export interface Lexicon {
  trie: Trie;
  patterns: Pattern[];
  /** Whole names of a segment, for a declared one: 变压器油 → its index. */
  names: Map<string, number>;
  codes: Map<string, number[]>;
}

const process =
  /(?:镀锌|浸锌|电镀|冶炼|压延|轧制|铸造|采选|开采|回收|炼制|喷涂|表面处理|炼钢|产业链)$/;

export function buildLexicon(chain: Chain): Lexicon {
  const patterns = new Map<string, Pattern>();
  const pattern = (text: string): Pattern => {
    let found = patterns.get(text);
    if (!found) patterns.set(text, (found = { text, targets: [], verb: 0, sign: '' }));
    return found;
  };
  const names = new Map<string, number>();
  const codes = new Map<string, number[]>();
  chain.segments.forEach((segment, index) => {
    for (const name of [segment.id, segment.zh, ...segment.aliases]) {
      if (!names.has(foldWord(name))) names.set(foldWord(name), index);
    }
    for (const code of segment.gbt4754) codes.set(code, [...(codes.get(code) ?? []), index]);
    for (const word of wordsOf(segment)) addWord(word, segment, index, pattern);
  });
  for (const segment of chain.segments) {
    for (const word of segment.not) pattern(foldWord(word)).sign ||= 'not';
  }
  for (const word of idle) pattern(word).sign ||= 'not';
  for (const word of electronics) pattern(foldWord(word)).sign = 'electronics';
  for (const word of dealerGoods) pattern(word).sign ||= 'dealer';
  for (const [word, family] of verbs) pattern(word).verb = family;
  for (const [sign, words] of signs) for (const word of words.split(' ')) pattern(word).sign = sign;
  const list = [...patterns.values()];
  return { trie: buildTrie(list.map((one) => one.text)), patterns: list, names, codes };
}

const signs: readonly (readonly [Sign, string])[] = [
  [
    'negated',
    `不含 不包括 不包含 不涉及 不从事 不得从事 不得经营 不生产 不制造 不经营 非生产 ${marks.negated}`,
  ],
  ['negatedEnd', marks.negatedEnd],
  ['except', '除'],
  ['exceptEnd', '除外 以外 之外'],
  ['branchOnly', `限分公司经营 限分支机构经营 限分支机构 ${marks.branchOnly}`],
  ['noMaking', marks.noMaking],
  ['plant', '年产 产能 生产线 生产基地 制造基地 生产车间 生产厂房 产业化 生产项目 制造项目 产业园'],
  ['volts', 'KV 千伏 特高压 超高压'],
];

interface Word {
  text: string;
  volts: number;
}

/** 电力变压器（110–500kV） → 电力变压器 from 110 kV; 220kV电缆 → 电缆 from 220 kV; without aliases, 隔离开关与接地开关 → both. */
function wordsOf(segment: Segment): Word[] {
  const words: Word[] = [];
  for (const raw of [segment.zh, ...segment.aliases]) {
    const name = raw.normalize('NFKC').toUpperCase();
    const volts = Number(/(\d+)(?:[-–/±\d KV]*)(?:KV|千伏)/.exec(name)?.[1] ?? 0);
    const bare = name.replace(/\([^)]*(?:KV|千伏)[^)]*\)|^[±\d/-]+(?:KV|千伏)级?/g, '');
    const text = foldWord(raw === segment.zh ? bare.replace(/\([^)]*\)/g, '') : bare);
    if (text) words.push({ text, volts });
    if (segment.aliases.length > 0) continue;
    const parts = text.split(/[、/与和及]/);
    if (parts.length > 1 && parts.every((part) => part.length >= 4)) {
      for (const part of parts) words.push({ text: part, volts });
    }
  }
  return words;
}

function addWord(
  word: Word,
  segment: Segment,
  index: number,
  pattern: (text: string) => Pattern,
): void {
  const service = isService(segment);
  const split = service ? splitServiceWord(word.text) : undefined;
  const target: Target = {
    segment: index,
    group: segment.group,
    kind: split ? 'object' : service ? 'activity' : 'product',
    family: split ? split.family : familyOf(segment),
    volts: word.volts,
    shared: shared.has(word.text),
    process: process.test(word.text),
  };
  const text = split ? split.object : word.text;
  if (text.length < 2 || (!split && generic.has(text))) return;
  const targets = pattern(text).targets;
  const same = targets.find(
    (one) => one.segment === index && one.kind === target.kind && one.volts === target.volts,
  );
  if (same) same.family |= target.family;
  else targets.push(target);
}

/** GB/T 4754-2017 divisions: 06–42 extract and make, 43 repairs, 44 on supply, build, move and serve. */
function isService(segment: Segment): boolean {
  const division = Number(segment.gbt4754[0]?.slice(0, 2) ?? Number.NaN);
  return Number.isNaN(division)
    ? /服务|施工|设计|检修|运维|检测|运输|总承包|市场$/.test(segment.zh)
    : division >= 43;
}

/** The verbs that suit an activity of this class: 输变电工程的设计 is no construction. */
function familyOf(segment: Segment): number {
  const division = Number(segment.gbt4754[0]?.slice(0, 2) ?? 0);
  if (division === 43) return verb.repair | verb.operate;
  if (division >= 44 && division <= 46) return verb.operate | verb.make;
  if (division >= 47 && division <= 50) return verb.build;
  if (division >= 53 && division <= 60) return verb.transport | verb.operate;
  if (division === 73 || division === 74) return verb.design | verb.test | verb.other;
  return verb.operate | verb.build | verb.other;
}
