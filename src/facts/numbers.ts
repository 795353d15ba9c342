// Runs of digits and numerals in folded text: 1,250 万 · 1亿5000万 · 两千 · 数十亿 · 20余亿. One pass, no regex.
import { multiplyDecimal } from '../registers/import/parse/decimal.ts';
import { parseQuantity } from '../registers/import/parse/values/quantity.ts';

export interface NumberRun {
  start: number;
  end: number;
  /** Exact decimal; null: it names a size, no number (数十亿, 十几). Undefined runs are left out. */
  value: string | null;
  /** The numerals alone, as parseQuantity takes them. */
  numerals: string;
  /** 20余亿, 三百多: more than it says. */
  more: boolean;
  /** 万, 亿, 万亿 at the end, which a range passes on to its lower end (20—30亿). */
  scale: string;
  /** 百亿, 千万, 亿: a scale without a digit. */
  bare: boolean;
  /** Written with Chinese digits only. */
  chinese: boolean;
}

const DIGIT = 1;
const NUMERAL = 2;
const SMALL = 3;
const LARGE = 4;
const VAGUE = 5;
const MORE = 6;
const kinds = new Uint8Array(65_536);
for (const [signs, kind] of [
  ['0123456789', DIGIT],
  ['零〇○一壹二两贰三叁四肆五伍六陆七柒八捌九玖', NUMERAL],
  ['十拾百佰千仟', SMALL],
  ['万亿', LARGE],
  ['数几', VAGUE],
  ['多余来', MORE],
] as const)
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;

/** Longer runs of digits are numbers of accounts or noise. */
const mostDigits = 18;

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** All runs in [from, to), in order; what is no one number (三万五, 1,23) is left out. */
export function findRuns(text: string, from: number, to: number): NumberRun[] {
  const runs: NumberRun[] = [];
  for (let i = from; i < to; i += 1) {
    const kind = kindAt(text, i);
    if (kind === 0 || kind === MORE) continue;
    const scan = scanRun(text, i, to);
    if (scan.run) runs.push(scan.run);
    i = scan.end - 1;
  }
  return runs;
}

function scanRun(text: string, start: number, to: number): { end: number; run?: NumberRun } {
  let at = start;
  let numerals = '';
  let more = false;
  let vague = false;
  let digits = false;
  let counted = false;
  let last = 0;
  let long = false;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) {
      if (last === NUMERAL || last === DIGIT) break;
      const end = endOfDigits(text, at, to);
      long ||= end - at > mostDigits;
      if (!long) numerals += text.slice(at, end);
      at = end;
      digits = true;
      counted = true;
    } else if (kind === NUMERAL) {
      if (last === DIGIT) break;
      numerals += text[at];
      at += 1;
      counted = true;
      if (at - start > mostDigits * 2) long = true;
    } else if (kind === SMALL || kind === LARGE) {
      // 500万|千米, ±800|千伏: 千 belongs to the unit.
      if (text[at] === '千' && '米伏瓦克赫'.includes(text[at + 1] ?? ' ')) break;
      numerals += text[at];
      at += 1;
      if (at - start > mostDigits * 2) long = true;
    } else if (kind === VAGUE) {
      const next = kindAt(text, at + 1);
      if (last === 0 ? next !== SMALL && next !== LARGE : last !== SMALL || text[at] !== '几')
        break;
      vague = true;
      at += 1;
    } else if (kind === MORE) {
      const next = kindAt(text, at + 1);
      if (last === 0 || last === NUMERAL || last === MORE) break;
      if (text[at] === '来' && next !== LARGE && next !== SMALL) break;
      more = true;
      at += 1;
      if (next !== LARGE && next !== SMALL) break;
    } else if (text[at] === ' ' && last === DIGIT && kindAt(text, at + 1) >= SMALL) {
      const next = kindAt(text, at + 1);
      if (next !== SMALL && next !== LARGE) break;
      at += 1;
      continue;
    } else break;
    last = kind;
  }
  if (at === start) return { end: start + 1 };
  if (long || numerals.length === 0) return { end: at };
  const bare = !counted && !vague && numerals[0] !== '十';
  const value = vague
    ? null
    : (plainValue(numerals) ?? parseQuantity(bare ? `一${numerals}` : numerals));
  if (value === undefined) return { end: at };
  const scale = /[万亿]*$/.exec(numerals.slice(-2))?.[0] ?? '';
  return {
    end: at,
    run: { start, end: at, value, numerals, more, scale, bare, chinese: !digits },
  };
}

/** 12.6亿, 1200万, 46: the usual forms, by moving the point. */
const plain = /^([1-9]\d*)(?:\.(\d*[1-9]))?([万亿]?)$/;

function plainValue(numerals: string): string | undefined {
  const match = plain.exec(numerals);
  if (!match) return undefined;
  const [, whole = '', fraction = '', scale] = match;
  if (!scale) return fraction ? `${whole}.${fraction}` : whole;
  const zeros = (scale === '万' ? 4 : 8) - fraction.length;
  if (zeros >= 0) return whole + fraction + '0'.repeat(zeros);
  return undefined;
}

/** 1,250.5 in one; a comma that groups no three digits ends it. */
function endOfDigits(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(text, at) === DIGIT) at += 1;
  if (at - from <= 3) {
    while (
      text[at] === ',' &&
      [1, 2, 3].every((n) => at + n < to && kindAt(text, at + n) === DIGIT) &&
      (at + 4 >= to || kindAt(text, at + 4) !== DIGIT)
    )
      at += 4;
  }
  if (text[at] === '.' && at + 1 < to && kindAt(text, at + 1) === DIGIT) {
    at += 1;
    while (at < to && kindAt(text, at) === DIGIT) at += 1;
  }
  return at;
}

/** Of 20—30亿 the lower end is 20亿; a lower end with a scale of its own keeps it. */
export function lowerValue(lower: NumberRun, upper: NumberRun): string | undefined {
  if (lower.value === null) return undefined;
  if (lower.scale !== '' || upper.scale === '') return lower.value;
  const factor = parseQuantity(`一${upper.scale}`);
  return factor === undefined ? undefined : multiplyDecimal(lower.value, factor);
}
