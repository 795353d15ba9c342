// Figures of a cluster, a place or an enterprise: how many enterprises, revenue, output, tax, profit, jobs; with their
// period. Revenue and output are never one another's. Behind 达产后 they are forecasts of a project.
import type { Fact, FactAmount, FactCount, FactDate, Modality } from '../../schema/fact.ts';
import { makeFact } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Memory } from '../memory.ts';
import { judge } from '../modality.ts';
import { companiesIn, partiesOf, placeOf, projectOf } from '../parties.ts';
import type { Reading } from '../reading.ts';
import { findRoleWord } from '../roles.ts';
import type { Span } from '../sentences.ts';
import { isAhead } from '../when.ts';
import { isRun } from './summaries.ts';
import type { Figure, Key } from './summaries.ts';

const isOfPeriod = /年末|全[年市县省区]|总|合计|累计|实现|完成/;

const keys: Partial<Record<FactAmount['role'], Key>> = {
  revenue: 'revenue',
  output: 'output',
  tax: 'tax',
  profit: 'profit',
};
const goals = /(?:力争|目标|计划(?!总?投资)|规划|确保|(?<![加长展升大]|跃升)到20\d\d年|到“十|争取)/;
const expected =
  /(?:预计|预期|将(?!近)|可(?:实现|新增|达|创造|年|带动|提供|形成|贡献|增加|解决|望)|能够?(?:实现|新增|带动)|预测)/;
const gathered =
  /(?:培育|集聚|聚集|汇聚|拥有|现有|企业[:：]|(?:已|累计|现)(?:落户|入驻|注册|引进)|(?:入驻|入园|规模(?:以上)?(?:工业)?|会员|工业|生产|制造|加工|高新技术|骨干|重点|科技)企业|共有|已有|总数|数量|规模以上|规上|形成|吸引|集群企业|企业数|累计|上下游|链上|覆盖|发展(?:壮大)?|引育|集群|园区|突破|达到?|增至|增加到|增长到|发展到|扩大到|从|由|有)/;
/** 提供就业岗位1.5万个, of what is there already. */
const hasJobs = /(?:提供|吸纳|带动|解决|稳定|创造)[^，。；]{0,6}(?:就业|岗位)/;
const takingPart =
  /(?:参加|参会|参展|出席|来自|签约|调研|走访|代表|邀请|对接|抽查|检查|处罚|关闭|注销|倒闭|投诉|约谈|帮扶|惠及|组织|评选|入选|获评|获|受理|签署|订单|上市公司发布|披露|报名|考察|服务了?|接待|慰问|座谈|新增|减少|净增|其中|增资|扩产|投产|开工|复工|停产|上市(?!公司)|入围|上榜|中标|带来|申报|退出)/;

export function readIndicators(
  reading: Reading,
  memory: Memory,
  conditions: readonly number[],
  summaries: readonly Figure[],
): Fact[] {
  const facts: Fact[] = [];
  for (const figure of summaries) {
    const draft = draftOf(reading, figure, memory, conditions);
    const { value } = figure;
    if (draft)
      facts.push(
        makeFact(reading, {
          ...draft,
          ...('role' in value
            ? { amounts: [accounted(value, figure)], counts: growthBehind(reading, value) }
            : { counts: [value] }),
        }),
      );
  }
  const taken: readonly unknown[] = summaries.map(({ value }) => value);
  for (const amount of reading.amounts) {
    const key = keys[amount.role];
    if (!key || taken.includes(amount)) continue;
    if (/门槛[^，。；]{0,10}$/.test(reading.text.slice(amount.start - 16, amount.start))) continue;
    if (isFormerLevel(reading, amount) || isPerUnit(reading, amount)) continue;
    if (isOfCountry(reading, amount)) continue;
    const word =
      findRoleWord(reading.text, reading.sentence.start, amount, [amount.role]) ?? amount;
    const draft = draftOf(reading, { key, word, value: amount }, memory, conditions);
    if (draft?.indicator) draft.indicator.period = yearOf(reading, amount, draft.indicator.period);
    if (draft)
      facts.push(
        makeFact(reading, { ...draft, amounts: [amount], counts: growthBehind(reading, amount) }),
      );
  }
  for (const count of reading.counts) {
    const found = countedOf(reading, count, conditions);
    if (!found || isFormerLevel(reading, count) || isOfCountry(reading, count)) continue;
    const draft = draftOf(reading, { ...found, value: count }, memory, conditions);
    if (draft) facts.push(makeFact(reading, { ...draft, counts: [count] }));
  }
  return facts;
}

/** 2016年至2018年的营收分别为6066万元、2.61亿元、5.42亿元: as many sums side by side as years, one of each. */
function yearOf(reading: Reading, amount: FactAmount, period: string | null): string | null {
  const runs: FactAmount[][] = [];
  for (const sum of reading.amounts) {
    const before = runs.at(-1)?.at(-1);
    if (before && /^[、和及与]$/.test(reading.text.slice(before.end, sum.start)))
      runs.at(-1)?.push(sum);
    else runs.push([sum]);
  }
  const run = runs.find((sums) => sums.includes(amount)) ?? [];
  const span = /^(\d{4})\.\.(\d{4})$/.exec(period ?? '');
  if (!span) return yearOfList(reading, amount, run) ?? period;
  const [first, last] = [Number(span[1]), Number(span[2])];
  return run.length === last - first + 1 ? String(first + run.indexOf(amount)) : null;
}

/** 2022年、2023年分别实现营收8亿元、11亿元: one year to each sum. */
function yearOfList(
  reading: Reading,
  amount: FactAmount,
  run: readonly FactAmount[],
): string | undefined {
  const [first] = run;
  if (!first || run.length < 2) return undefined;
  const years = reading.dates.filter(
    ({ end, value }) => end <= first.start && value !== null && /^\d{4}(?:-[QH]\d)?$/.test(value),
  );
  const listed = years.slice(-run.length);
  const joined = listed.every((year, n) => {
    const next = listed[n + 1];
    return !next || /^[、和与及]$/.test(reading.text.slice(year.end, next.start));
  });
  if (listed.length !== run.length || !joined) return undefined;
  return listed[run.indexOf(amount)]?.value ?? undefined;
}

/** 全国…企业4200家: what a whole country has. */
function isOfCountry(reading: Reading, { start }: Span): boolean {
  return /^(?:[^，。；]{0,10}，)?(?:20\d\d年|目前|去年|今年|我国)?(?:全国|我国|全球|全世界)(?!第|首|最|领先|著名|知名|各地|性)/.test(
    reading.before(start),
  );
}

/** Enterprises that a cluster has (not those that came), people that it employs (of a forecast: 新增就业). */
function countedOf(
  reading: Reading,
  count: FactCount,
  conditions: readonly number[],
): { key: Key; word: Span } | undefined {
  const clause = reading.clauseAt(count.start);
  const words = reading.slice(clause);
  const left = reading.text.slice(clause.start, count.start);
  const right = reading.text.slice(count.end, clause.end);
  if (count.of === 'enterprises') {
    if (takingPart.test(words)) return undefined;
    const cue = lastMatch(left, gathered);
    if (!cue) return undefined;
    return {
      key: 'enterprises',
      word: { start: clause.start + cue.start, end: clause.start + cue.end },
    };
  }
  if (count.of !== 'jobs') return undefined;
  const forecast = conditions.some((at) => at < count.start) || expected.test(left);
  const cue = /(?:就业|岗位|用工|员工|职工|从业|(?<!施)工人)/.exec(`${left}|${right}`);
  if (!cue) return undefined;
  if (
    !forecast &&
    !/从业(?:人员|者|人数)|员工|职工|用工|(?<!施)工人/.test(words) &&
    !hasJobs.test(left)
  )
    return undefined;
  const inLeft = cue.index < left.length;
  const start = inLeft ? clause.start + cue.index : count.end + cue.index - left.length - 1;
  return { key: 'employees', word: { start, end: start + cue[0].length } };
}

function lastMatch(words: string, pattern: RegExp): Span | undefined {
  let found: Span | undefined;
  for (const match of words.matchAll(new RegExp(pattern, 'g')))
    found = { start: match.index, end: match.index + match[0].length };
  return found;
}

/** 亩均税收28万元: of each, not of all. */
function isPerUnit(reading: Reading, { start }: Span): boolean {
  return /(?:[亩人户地]均|平均每?|单[个家户])[^，。；、]{0,8}$/.test(
    reading.text.slice(Math.max(reading.sentence.start, start - 14), start),
  );
}

/** 从80人增加到650人: the first is of no time that is told. */
function isFormerLevel(reading: Reading, { start, end }: Span): boolean {
  return (
    /[从由][^，。；\d]{0,6}$/.test(reading.text.slice(start - 8, start)) &&
    /^(?:增[长加]?|发展|扩大|壮大|跃升|攀升|提升|提高|上升|升)[到至]/.test(
      reading.text.slice(end, end + 6),
    )
  );
}

/** 合同引资 is no sum of one project and none of contracts. */
function accounted(amount: FactAmount, { key }: Figure): FactAmount {
  return key === 'contract_total' && amount.role !== 'in-place'
    ? { ...amount, role: 'other' }
    : amount;
}

interface Told {
  key: Key;
  word: Span;
  value: Span;
}

function draftOf(
  reading: Reading,
  { key, word, value }: Told,
  memory: Memory,
  conditions: readonly number[],
): Draft | undefined {
  const { sentence, text } = reading;
  const clause = reading.clauseAt(value.start);
  const start = Math.min(word.start, value.start);
  const own = reading.clauseAt(start);
  const judged = judge({ text, sentence, clause: own, start, end: Math.max(word.end, start) });
  if (judged === 'none') return undefined;
  const since = conditions.findLast((at) => at < start) ?? sentence.start;
  const period = periodOf(reading, start, value, since, judged === 'actual' ? memory : null);
  const left = text.slice(Math.max(sentence.start, own.start - 16), value.start);
  const found = modalityOf(reading, {
    left,
    start,
    judged: judged === 'planned',
    period,
    conditions,
  });
  const modality = found === 'actual' && isGoalOfBefore(reading, start) ? 'planned' : found;
  const span = { start: sentence.start, end: clause.end };
  return {
    kind: 'indicator',
    modality,
    trigger: word,
    date: period,
    parties: partiesOf(reading, companiesIn(reading, span, memory).slice(-1), []),
    project: modality === 'forecast' ? projectOf(reading, sentence, value.start, memory) : null,
    place: placeOf(reading, span, value.start),
    indicator: { key, period: period?.value ?? null },
    retold: /^(?:此前|早在|当时)/.test(reading.before(start)),
  };
}

/** 力争引进项目50个，实现产值300亿元，税收10亿元: a goal goes on until a time or a mark of what is done. */
function isGoalOfBefore(reading: Reading, start: number): boolean {
  const before = reading.before(start);
  const goal = lastMatch(before, goals);
  if (!goal) return false;
  const since = before.slice(goal.end).replace(/^[^，。；]{0,4}[：:]/, '');
  const dated = reading.dates.some(
    (date) =>
      date.start >= reading.clauseAt(reading.sentence.start + goal.start).end && date.end <= start,
  );
  return !dated && !/[；：《》“”]|已|目前|了|超额|[的个]项目/.test(since) && since.length < 120;
}

function modalityOf(
  reading: Reading,
  {
    left,
    start,
    judged,
    period,
    conditions,
  }: {
    left: string;
    start: number;
    judged: boolean;
    period: FactDate | null;
    conditions: readonly number[];
  },
): Modality {
  if (conditions.some((at) => at < start)) return 'forecast';
  if (goals.test(left) || /未来[^，。；]{0,4}年|年内，将/.test(reading.before(start)))
    return 'planned';
  if (isAhead(period, reading.of.published)) return 'planned';
  return expected.test(left) || judged ? 'forecast' : 'actual';
}

/** In how many paragraphs behind it a period still holds. */
const reachOfPeriod = 3;

/** The year, half, quarter or run of months before the figure: in its clause, else in the clauses before. */
function periodOf(
  reading: Reading,
  start: number,
  value: Span,
  since: number,
  memory: Memory | null,
): FactDate | null {
  const clause = reading.clauseAt(start);
  const periods = reading.dates.filter(
    (date) =>
      date.value !== null &&
      !date.value.startsWith('P') &&
      date.end <= value.start &&
      date.start >= since &&
      !isAside(reading, date),
  );
  const own =
    periods.findLast((date) => date.start >= clause.start && isPeriod(date.value ?? '')) ??
    periods.findLast((date) => isPeriod(date.value ?? ''));
  const near =
    memory?.period && reading.sentence.paragraph - memory.periodParagraph <= reachOfPeriod
      ? memory.period
      : null;
  // 年末 and 全年 in an account of 2023.
  if (own && near && /^(?:年[末底]|全年)$/.test(own.words)) return near;
  if (own || !near) return own ?? null;
  return isOfPeriod.test(reading.slice(reading.sentence)) && isRun(near) ? near : null;
}

/** 较上年同期, 比去年增长: with what a figure is compared; 创建于2003年: when it was founded. */
function isAside(reading: Reading, { start, end }: Span): boolean {
  const { text } = reading;
  return (
    /(?:[较比]|相比|相较于?|同)$/.test(text.slice(start - 3, start)) ||
    /^(?:同期|同比|同月)/.test(text.slice(end, end + 2)) ||
    /(?:成立|创建|始建|创办|创立|组建|注册|建|设立)[于]?$/.test(text.slice(start - 3, start)) ||
    /^[^，。；]{0,2}(?:成立|创办|创建|建厂|设立)/.test(text.slice(end, end + 5)) ||
    (/[从由自]$/.test(text.slice(start - 1, start)) &&
      /^[^，。；]{0,20}[到至](?:如今|现在|目前)/.test(text.slice(end, end + 24)))
  );
}

function isPeriod(value: string): boolean {
  return !/^\d{4}-\d{2}-\d{2}/.test(value);
}

/** 同比增长12%, right behind the sum. */
function growthBehind(reading: Reading, amount: FactAmount): FactCount[] {
  const growth = reading.counts.find(({ of, start }) => of === 'growth' && start >= amount.end);
  if (!growth) return [];
  const between = reading.text.slice(amount.end, growth.start);
  if (between.includes('分别')) return growthDealt(reading, amount, growth);
  return between.length <= 12 && !between.includes('；') ? [growth] : [];
}

/** 营收18亿元，净利润1亿元，分别增长12%和8%: as many growths as sums before, in their order. */
function growthDealt(reading: Reading, amount: FactAmount, first: FactCount): FactCount[] {
  const growths = reading.counts.filter(({ of, start }) => of === 'growth' && start >= first.start);
  const sums = reading.amounts.filter(({ end }) => end <= first.start);
  const one = growths[sums.indexOf(amount)];
  return growths.length === sums.length && one ? [one] : [];
}
