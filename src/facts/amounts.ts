// Amounts of money in running text: 超12.6亿元 · 1亿5000万元 · 20—30亿元 · 1.8亿美元 · 数十亿元 · 总投资1200万.
import { findCurrency } from '../registers/import/parse/values/money.ts';
import type { FactAmount, Modifier } from '../schema/fact.ts';
import { foldText } from './fold.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { findRuns, lowerValue } from './numbers.ts';
import type { NumberRun } from './numbers.ts';
import { readRole, rolesOfList } from './roles.ts';
import { splitSentences } from './sentences.ts';

/** An amount as it stands, without what it is for. */
export interface Money {
  start: number;
  end: number;
  /** Where the number itself stands, without 约, 元 and 以上. */
  core: number;
  coreEnd: number;
  value: string | null;
  upper?: string;
  currency: string;
  modifier: Modifier;
}

const unit =
  /(?:美元|美金|欧元|日元|日圆|港元|港币|英镑|韩元|韩圆|新加坡元|新元|澳元|澳大利亚元|加元|加拿大元|瑞士法郎|新?台币|澳门元|人民币元?|元(?:人民币)?|块钱)/y;
const unitStarts = new Uint8Array(65_536);
for (const sign of '美欧日港英韩新澳加瑞台人元块') unitStarts[sign.charCodeAt(0)] = 1;
/** 元 that begins another word, behind a number without 万 or 亿. */
const otherWord =
  /元(?:旦|宵|素|件|首|老|宇|勋|凶|帅|年|组|锂|材料|前驱|正极|化|系|代|朝|谋|阳|江|大都|里|次方)/y;
const prefixes: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
];
const joints = '-—–~至到−';
/** Words that say that a bare 1200万 or 3亿 is money. */
const moneyWord =
  /(?:投资|投入|资金|金额|总额|投资额|产值|营收|收入|税收|利润|资本|合同额|订单额|融资|斥资|注资|增资|耗资|贷款|估值|市值|销售额|成交额|交易额|罚款|补贴|造价)(?:总额|总计|合计|共计|累计|规模|额|已|共|达到|达|为|了|是|将|可|约合|约|超过|超|逾|突破|近|过|不低于|不超过|至|到|:|：|人民币){0,4}$/;
/** What may follow a bare amount; a unit of count may not. */
const afterBare =
  /(?:$|[，。；、：！？,;!?()（）”’"\s]|以上|以下|左右|以内|的|建设|新建|建成|建|用于|打造|在|支持|兴建|扩建|，)/y;

/** What money a stretch of folded text names. */
export function findMoney(text: string, from: number, to: number): Money[] {
  return readMoney(text, from, to, findRuns(text, from, to));
}

/** As findMoney, with the runs of numbers already found. */
export function readMoney(
  text: string,
  from: number,
  to: number,
  runs: readonly NumberRun[],
): Money[] {
  const found: Money[] = [];
  for (let n = 0; n < runs.length; n += 1) {
    const run = runs[n] as NumberRun;
    const floor = found.at(-1)?.end ?? from;
    const next = runs[n + 1];
    const range = next && readRange(text, run, next, floor, to);
    if (range) {
      found.push(range);
      n += 1;
      continue;
    }
    const one = readOne(text, run, floor, to);
    if (one) found.push(one);
  }
  return found;
}

interface Unit {
  end: number;
  currency: string;
}

/** The currency right behind a number, over one blank. */
function unitAfter(text: string, run: NumberRun, to: number): Unit | undefined {
  const start = text[run.end] === ' ' ? run.end + 1 : run.end;
  if (unitStarts[text.charCodeAt(start)] !== 1) return undefined;
  otherWord.lastIndex = start;
  if (run.scale === '' && otherWord.test(text)) return undefined;
  unit.lastIndex = start;
  const words = unit.exec(text)?.[0];
  if (words === undefined || start + words.length > to) return undefined;
  return { end: start + words.length, currency: findCurrency(words) ?? 'CNY' };
}

function readRange(
  text: string,
  lower: NumberRun,
  upper: NumberRun,
  from: number,
  to: number,
): Money | undefined {
  if (lower.value === null || upper.value === null || upper.bare || lower.bare) return undefined;
  const own = unitAfter(text, lower, to);
  let at = own?.end ?? lower.end;
  while (text[at] === ' ') at += 1;
  const joint = text[at];
  if (joint === undefined || !joints.includes(joint)) return undefined;
  at += 1;
  while (joints.includes(text[at] ?? ' ') || text[at] === ' ') at += 1;
  if (at !== upper.start) return undefined;
  const unit = unitAfter(text, upper, to);
  if (!unit || (own && own.currency !== unit.currency)) return undefined;
  // 从3亿元到5亿元 tells a rise, not a range.
  if (/[从由自][^，。；]{0,6}$/.test(text.slice(Math.max(from, lower.start - 8), lower.start)))
    return undefined;
  const value = own ? lower.value : lowerValue(lower, upper);
  if (value === undefined || Number(value) >= Number(upper.value)) return undefined;
  const before = modifierBefore(text, lower.start, from, false);
  const after = modifierAfter(text, unit.end, to);
  return {
    start: before?.at ?? lower.start,
    end: after?.at ?? unit.end,
    core: lower.start,
    coreEnd: upper.end,
    value,
    upper: upper.value,
    currency: unit.currency,
    modifier: before?.modifier ?? after?.modifier ?? 'exact',
  };
}

function readOne(text: string, run: NumberRun, from: number, to: number): Money | undefined {
  const { start, end } = run;
  const unit = unitAfter(text, run, to) ?? bareUnit(text, run, from, to);
  if (!unit) return undefined;
  if (text[start - 1] === '第' || text[start - 1] === '.') return undefined;
  // 三元, 二元, 多元: materials and words.
  if (run.chinese && !/[十百千万亿]/.test(text.slice(start, end))) return undefined;
  const before = modifierBefore(text, start, from, run.bare);
  if (run.bare) {
    const size = text.slice(start, end);
    // 千元机, 百元店; 亿元企业, 千亿元级: kinds, not sums. 过亿元 is a sum.
    if (/^[百千]$/.test(size) || (size.length === 1 && !before)) return undefined;
    if (/^(?:级|企业|产业|园区|俱乐部|集群|县|镇|村|店)/.test(text.slice(unit.end, unit.end + 4)))
      return undefined;
  }
  const after = modifierAfter(text, unit.end, to);
  const modifier: Modifier =
    run.value === null
      ? 'vague'
      : (before?.modifier ?? (run.more ? 'over' : (after?.modifier ?? 'exact')));
  const sign = before ? undefined : prefixes.find(([p]) => text.startsWith(p, start - p.length));
  return {
    start: before?.at ?? start - (sign?.[0].length ?? 0),
    end: after?.at ?? unit.end,
    core: start,
    coreEnd: end,
    value: run.value,
    currency: sign && unit.currency === 'CNY' ? sign[1] : unit.currency,
    modifier,
  };
}

/** 总投资1200万: the words before say that it is money. $1.8亿: the sign does. */
function bareUnit(text: string, run: NumberRun, from: number, to: number): Unit | undefined {
  if (run.chinese || run.scale === '') return undefined;
  const signed = prefixes.some(([p]) => text.startsWith(p, run.start - p.length));
  const said =
    signed ||
    /[¥￥]$/.test(text.slice(run.start - 1, run.start)) ||
    moneyWord.test(text.slice(Math.max(from, run.start - 24), run.start));
  afterBare.lastIndex = run.end;
  return said && (run.end >= to || afterBare.test(text))
    ? { end: run.end, currency: 'CNY' }
    : undefined;
}

/** Every amount of money in a text, with what it is for as far as its own sentence tells. */
export function findAmounts(text: string): FactAmount[] {
  const folded = foldText(text);
  return splitSentences(text).flatMap((sentence) => {
    const money = findMoney(folded, sentence.start, sentence.end);
    return nameAmounts(text, folded, sentence, money);
  });
}

/** The amounts of one sentence as facts hold them. */
export function nameAmounts(
  text: string,
  folded: string,
  sentence: { start: number; end: number },
  money: readonly Money[],
): FactAmount[] {
  const named: FactAmount[] = [];
  for (const [n, { start, end, value, upper, currency, modifier }] of money.entries()) {
    const from = money[n - 1]?.end ?? sentence.start;
    const to = money[n + 1]?.start ?? sentence.end;
    const previous = named.at(-1)?.role;
    const role = readRole(folded, { sentence, from, start, end, to, previous });
    const words = text.slice(start, end);
    named.push({ start, end, words, value, ...(upper && { upper }), currency, modifier, ...role });
  }
  return dealRoles(folded, named);
}

const joined = /^(?:和|、|及|与|，|以及)$/;

/** 产值、利税分别达到8.6亿元和7200万元: the words before 分别 are dealt out in their order. */
function dealRoles(text: string, named: FactAmount[]): FactAmount[] {
  for (let n = 0; n + 1 < named.length; n += 1) {
    const first = named[n] as FactAmount;
    let last = n;
    while (named[last + 1] && joined.test(text.slice(named[last]?.end, named[last + 1]?.start)))
      last += 1;
    if (last === n) continue;
    const roles = rolesOfList(text.slice(Math.max(0, first.start - 40), first.start));
    if (roles.length === last - n + 1)
      for (const [k, role] of roles.entries()) (named[n + k] as FactAmount).role = role;
    n = last;
  }
  return named;
}
