// Which verbs govern which goods. A clause ends at ；or 。; inside it verbs stand after their list
// (变压器、电抗器的制造、销售), before it (销售：电线电缆) or both (生产A、B的设计).
import type { Lexicon, Pattern } from './lexicon.ts';
import type { TextBuffer } from './text.ts';
import { verb } from './verbs.ts';
import { activityGoods, afterVerb, sameGoods, scrap, tools } from './words.ts';

/** One word of the chain found in a text. */
export interface Mention {
  pattern: Pattern;
  start: number;
  end: number;
  /** Families of the verbs that govern it; 0 when none does. */
  verbs: number;
  /** A verb stands directly beside it: 电力设备安装. */
  beside: boolean;
  /** Inside 不含…, 除…外, …除外. */
  negated: boolean;
  /** What follows moves the meaning on: 变压器配件, 电瓷机械. */
  moved: boolean;
  /** What follows turns an activity into goods: 光伏发电设备. */
  goods: boolean;
  /** The clause is open to branches only (限分支机构), or says that nothing is made (不含制造). */
  branchOnly: boolean;
  noMaking: boolean;
  electronics: boolean;
  /** The clause lists a general dealer's goods. */
  dealer: boolean;
  /** Highest voltage in kV that the clause states, 0 when none. */
  volts: number;
}

interface Token {
  pattern: Pattern;
  start: number;
  end: number;
  negated: boolean;
}

interface VerbGroup {
  first: number;
  last: number;
  start: number;
  end: number;
  mask: number;
  side: 'before' | 'after' | 'neither';
}

const noun = 0;
const separator = 1;
const link = 2;
const kinds = new Uint8Array(0x10000);
for (const c of '、,/:+|.·') kinds[c.charCodeAt(0)] = separator;
for (const c of '的等及和与并或兼类之以各') kinds[c.charCodeAt(0)] = link;
const semicolon = ';'.charCodeAt(0);
const colon = ':'.charCodeAt(0);
const comma = ','.charCodeAt(0);

/** Reads the mentions of a prepared text. `listed` is true where goods are named without verbs (主导产品). */
export function readMentions(text: TextBuffer, lexicon: Lexicon): Mention[] {
  const tokens: Token[] = [];
  lexicon.trie.scan(text.codes, text.length, (number, start, end) => {
    tokens.push({ pattern: lexicon.patterns[number] as Pattern, start, end, negated: false });
  });
  const mentions: Mention[] = [];
  let from = 0;
  let clauseStart = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.codes[i] !== semicolon) continue;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).start < i) to++;
    if (to > from) readClause(text, tokens.slice(from, to), clauseStart, i, mentions);
    from = to;
    clauseStart = i + 1;
  }
  return mentions;
}

function readClause(
  text: TextBuffer,
  tokens: Token[],
  start: number,
  end: number,
  mentions: Mention[],
): void {
  markNegated(text.codes, tokens, start, end);
  let hasGoods = false;
  let branchOnly = false;
  let noMaking = false;
  let electronics = false;
  let dealer = 0;
  let volts = 0;
  for (const token of tokens) {
    if (token.pattern.targets.length > 0) hasGoods = true;
    if (token.pattern.sign === 'branchOnly') branchOnly = true;
    if (token.pattern.sign === 'noMaking') noMaking = true;
    if (token.pattern.sign === 'electronics') electronics = true;
    if (token.pattern.sign === 'dealer') dealer++;
    if (token.pattern.sign === 'volts')
      volts = Math.max(volts, readVolts(text.codes, token, start));
  }
  if (!hasGoods) return;
  const groups = groupVerbs(text.codes, tokens, start, end);
  tokens.forEach((token, index) => {
    if (token.pattern.targets.length === 0) return;
    const governed = govern(text.codes, groups, token);
    mentions.push({
      pattern: token.pattern,
      start: token.start,
      end: token.end,
      verbs: governed.verbs,
      beside: governed.beside,
      negated: token.negated,
      moved: isMoved(text.codes, tokens, index, start, end, groups) || governed.head,
      goods: activityGoods.has(pairAt(text.codes, token.end)),
      branchOnly,
      noMaking,
      electronics,
      dealer: dealer > 1,
      volts,
    });
  });
}

/** 不含X up to the next comma, 除X外 between its signs, X除外 back to the last comma. A bracket has its own marks. */
function markNegated(codes: Uint16Array, tokens: Token[], start: number, end: number): void {
  for (const [index, token] of tokens.entries()) {
    let from = token.end;
    let to = token.end;
    if (token.pattern.sign === 'negated') {
      const closing = tokens.find((one, at) => at > index && one.pattern.sign === 'negatedEnd');
      to =
        closing && codes[token.start] === 0xe002 ? closing.start : nextComma(codes, token.end, end);
    } else if (token.pattern.sign === 'except') {
      const stop = nextComma(codes, token.end, end);
      for (let i = token.end; i < stop; i++) if (codes[i] === outside) to = i;
    } else if (token.pattern.sign === 'exceptEnd') {
      to = token.start;
      from = token.start;
      while (from > start && codes[from - 1] !== comma && codes[from - 1] !== 0xe002) from--;
    }
    if (to <= from) continue;
    for (const other of tokens) if (other.start >= from && other.end <= to) other.negated = true;
  }
}
const outside = '外'.charCodeAt(0);

function nextComma(codes: Uint16Array, from: number, end: number): number {
  let i = from;
  while (i < end && codes[i] !== comma && codes[i] !== 0xe003) i++;
  return i;
}

/** 110kV, ±800kV, 220千伏 → the number; 特高压 1000, 超高压 330. `以下` after it still names it as the top. */
function readVolts(codes: Uint16Array, token: Token, start: number): number {
  if (token.pattern.text === '特高压') return 1000;
  if (token.pattern.text === '超高压') return 330;
  let value = 0;
  let scale = 1;
  for (let i = token.start - 1; i >= start; i--) {
    const digit = (codes[i] as number) - 48;
    if (digit < 0 || digit > 9) break;
    value += digit * scale;
    scale *= 10;
  }
  return value;
}

function groupVerbs(codes: Uint16Array, tokens: Token[], start: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.pattern.verb === 0 || token.negated) continue;
    const last = groups.at(-1);
    if (last && isJoined(codes, last, token)) {
      last.last = index;
      last.end = token.end;
      last.mask |= token.pattern.verb;
    } else {
      groups.push({
        first: index,
        last: index,
        start: token.start,
        end: token.end,
        mask: token.pattern.verb,
        side: 'neither',
      });
    }
  }
  return groups.flatMap((group) => takeSide(codes, tokens, group, start, end));
}

/** 制造、销售 and 设计及安装 are one group; nothing but separators and links between, and no goods. */
function isJoined(codes: Uint16Array, group: VerbGroup, token: Token): boolean {
  for (let i = group.end; i < token.start; i++) {
    const kind = kinds[codes[i] as number];
    if (kind === noun && !isMark(codes[i] as number))
      return afterVerb.has(pairAt(codes, i)) && i + 2 === token.start;
    if (codes[i] === colon) return false;
  }
  return true;
}

function takeSide(
  codes: Uint16Array,
  tokens: Token[],
  group: VerbGroup,
  start: number,
  end: number,
): VerbGroup[] {
  if (isCompound(codes, tokens, group, end)) return [];
  const left = isNounBefore(codes, group.start, start);
  const right = isNounAfter(codes, group.end, end);
  if (left && !right) return [{ ...group, side: 'after' }];
  if (!left && right) return [{ ...group, side: 'before' }];
  if (!left)
    return [{ ...group, side: onlyBefore(codes, group.start, start) ? 'before' : 'after' }];
  if (group.first === group.last) {
    // Goods on both sides: 变压器生产设备 is a tool; 电缆销售开关柜 can only be read as a list before its verb.
    return tools.has(pairAt(codes, group.end)) || (group.mask & deeds) === 0
      ? []
      : [{ ...group, side: 'after' }];
  }
  const head = { ...group, mask: 0, side: 'after' as const };
  const verbs = tokens
    .slice(group.first, group.last + 1)
    .filter((token) => token.pattern.verb !== 0);
  const tail = verbs.pop() as Token;
  const before = verbs.at(-1) as Token;
  if (before.end === tail.start)
    return tools.has(pairAt(codes, group.end)) ? [] : [{ ...group, side: 'after' }];
  for (const one of verbs) head.mask |= one.pattern.verb;
  head.end = before.end;
  return [head, { ...group, start: tail.start, mask: tail.pattern.verb, side: 'before' }];
}

/** Verbs strong enough to close a list without a separator after them; 管理 or 检测 between nouns is part of a name. */
const deeds = verb.make | verb.process | verb.sell | verb.build | verb.repair;

/** 测试与试验设备, 公共管理用标牌: the verb only describes the noun that follows. */
function isCompound(codes: Uint16Array, tokens: Token[], group: VerbGroup, end: number): boolean {
  let at = group.end;
  if (at < end && codes[at] === use) return true;
  while (at < end && kinds[codes[at] as number] === link) at++;
  const next = tokens[group.last + 1];
  return (
    next?.start === at &&
    next.pattern.sign === 'not' &&
    next.pattern.targets.length === 0 &&
    tools.has(next.pattern.text.slice(-2))
  );
}
const use = '用'.charCodeAt(0);

function isNounBefore(codes: Uint16Array, at: number, start: number): boolean {
  let i = at - 1;
  while (i >= start && (kinds[codes[i] as number] === link || isMark(codes[i] as number))) i--;
  return i >= start && kinds[codes[i] as number] === noun;
}

function isNounAfter(codes: Uint16Array, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = codes[at] as number;
  if (code === colon) return true;
  if (kinds[code] !== noun || isMark(code)) return false;
  return !afterVerb.has(pairAt(codes, at));
}

/** Nothing but separators stands before: the clause opens with its verbs. */
function onlyBefore(codes: Uint16Array, at: number, start: number): boolean {
  for (let i = start; i < at; i++) if (kinds[codes[i] as number] === noun) return false;
  return true;
}

interface Governed {
  verbs: number;
  beside: boolean;
  /** Another noun stands between, after 的: 变压器和电机的铁心制造. */
  head: boolean;
}

/**
 * The verbs over one word. With verbs on both sides, the ones directly after it win for the last
 * of the list, the ones before it for the others: 生产A、B、C销售 makes A and B, sells C.
 */
function govern(codes: Uint16Array, groups: VerbGroup[], token: Token): Governed {
  let before: VerbGroup | undefined;
  let after: VerbGroup | undefined;
  for (const group of groups) {
    if (group.end <= token.start) before = group.side === 'before' ? group : undefined;
    else if (group.start >= token.end) {
      if (group.side === 'after') after = group;
      break;
    }
  }
  const beside = after?.start === token.end || before?.end === token.start;
  if (!after) return { verbs: before?.mask ?? 0, beside, head: false };
  let listed = false;
  let head = false;
  // The noun after 的 takes the goods right before it, and the whole list when 和 or 及 closes that.
  let reaches = true;
  for (let i = token.end; i < after.start; i++) {
    const code = codes[i] as number;
    if (kinds[code] === separator) {
      listed = true;
      reaches = false;
    } else if (code === and || code === along) reaches = true;
    else if (
      code === of &&
      reaches &&
      i + 1 < after.start &&
      kinds[codes[i + 1] as number] === noun
    ) {
      head ||= !sameGoods.has(pairAt(codes, i + 1));
    }
  }
  if (before && listed) return { verbs: before.mask, beside, head: false };
  return { verbs: after.mask, beside, head };
}
const of = '的'.charCodeAt(0);
const and = '和'.charCodeAt(0);
const along = '及'.charCodeAt(0);

/** 变压器配件 is no transformer: a noun that follows a word of the chain takes over, and scrap before it too. */
function isMoved(
  codes: Uint16Array,
  tokens: Token[],
  index: number,
  start: number,
  end: number,
  groups: VerbGroup[],
): boolean {
  const token = tokens[index] as Token;
  if (token.start > start && scrap.includes(String.fromCharCode(codes[token.start - 1] as number)))
    return true;
  const at = token.end;
  if (at >= end || kinds[codes[at] as number] !== noun || isMark(codes[at] as number)) return false;
  const next = tokens[index + 1];
  if (next?.start === at) {
    if (next.pattern.verb !== 0)
      return !groups.some((group) => group.start <= at && group.end > at);
    if (next.pattern.targets.length > 0) return !isSameKind(token.pattern, next.pattern);
    return next.pattern.sign === 'not' && !sameGoods.has(pairAt(codes, at));
  }
  if ('箱柜器屏站厂'.includes(String.fromCharCode(codes[at] as number))) return false;
  return !sameGoods.has(pairAt(codes, at));
}

/** 变压器互感器 is a list without its separator, 变压器潜油泵 a pump: only goods of one group run on. */
function isSameKind(left: Pattern, right: Pattern): boolean {
  return left.targets.some((one) => right.targets.some((other) => one.group === other.group));
}

function isMark(code: number): boolean {
  return code >= 0xe000 && code <= 0xe003;
}

function pairAt(codes: Uint16Array, at: number): string {
  return String.fromCharCode(codes[at] as number, codes[at + 1] ?? 0);
}
