// What others say of an enterprise, a cluster or a place: tenders won, titles awarded, ranks taken.
import type { Fact, FactCount } from '../../schema/fact.ts';
import type { Cue } from '../cues.ts';
import { makeFact } from '../draft.ts';
import type { Memory } from '../memory.ts';
import { isToldAgain, judge } from '../modality.ts';
import { companiesIn, partiesOf, placeOf, projectOf } from '../parties.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';
import { dateOf, isAhead, isLongAgo } from '../when.ts';

const tender = /项目|工程|标段|采购|订单|亿元|万元|标包|招标|份额|合同|大单/;
const titled =
  /企业|基地|集群|中心|工厂|称号|名单|认证|示范|试点|单位|小巨人|单项冠军|专精特新|瞪羚|园区|品牌|榜|首台|产品|之乡|之都|之城|城市|强县|龙头|国家级|省级|百强|工程师|实验室|平台|案例/;
const industry =
  /企业|公司|集团|产业|集群|园区|开发区|经开区|高新区|制造|工业|股份|装备|品牌|工厂|产量|产能|产值|营收|竞争力|国家队|项目|县域|百强|GDP|经济|地区生产总值|工业|出口|市场占有/;
const otherField =
  /(?<![全环地寰])球|赛季|选手|票房|积分|收视|热搜|游戏|电影|影片|演员|导演|歌|运动员|教练|联赛|奥运|世锦|作家|文学|小说|综艺|电视剧|艺术家|奖牌|金牌|银牌|胜率|战队|排位|高考|录取|院校|黑名单|失信|实体清单|制裁|异常名录|被执行|刑事|犯罪|世界遗产|非遗|院士增选|模特|选秀|富豪|学生|教师|医院|患者|死亡|确诊/;

export function readStandings(reading: Reading, memory: Memory): Fact[] {
  const facts: Fact[] = [];
  for (const cue of reading.cues) {
    const subject = subjectOf(reading, cue);
    if (!subject) continue;
    const last = facts.at(-1);
    if (last && cue.kind === 'ranking' && addsRank(reading, cue, last)) continue;
    if (last && cue.kind === 'award' && pricesIt(reading, cue, last)) continue;
    const fact = readStanding(reading, cue, subject === true ? null : subject, memory);
    if (fact && isToldRank(fact, last)) continue;
    if (fact) facts.push(...dealt(reading, cue, fact));
  }
  return facts;
}

/** 排名跃居全省第二: one rank, two words. */
function isToldRank({ kind, counts: [rank] }: Fact, last: Fact | undefined): boolean {
  return (
    kind === 'ranking' &&
    rank !== undefined &&
    last !== undefined &&
    last.counts.some(({ start }) => start === rank.start)
  );
}

/** 甲公司、乙公司分别位居第二位和第三位: one fact for each. */
function dealt(reading: Reading, cue: Cue, fact: Fact): Fact[] {
  const clause = reading.clauseAt(cue.start);
  const several = fact.counts.length > 1 && fact.counts.length === fact.parties.length;
  if (cue.kind !== 'ranking' || !several || !reading.slice(clause).includes('分别')) return [fact];
  return fact.parties.map((one, n) => ({
    ...fact,
    parties: [one],
    counts: fact.counts.slice(n, n + 1),
  }));
}

/** 中标…项目，中标价3亿元: one tender, its price told behind. */
function pricesIt(reading: Reading, cue: Cue, last: Fact): boolean {
  return (
    last.kind === 'award' &&
    /^(?:价|金额|总价|额|总金额|总额)/.test(reading.text.slice(cue.end, cue.end + 4))
  );
}

/** 跻身中国企业500强，排名第312位: one rank, told in two clauses. */
function addsRank(reading: Reading, cue: Cue, last: Fact): boolean {
  if (last.kind !== 'ranking' || last.counts.length > 0) return false;
  if (!/^[^，。；]{0,40}，?$/.test(reading.text.slice(last.trigger.end, cue.start))) return false;
  const ranks = ranksIn(reading, reading.clauseAt(cue.start), cue);
  const [rank] = ranks;
  if (!rank || rank.start - cue.end > 1) return false;
  last.counts.push(rank);
  return true;
}

/** The list or title; true where a tender names none; undefined: the cue tells nothing. */
function subjectOf(reading: Reading, cue: Cue): Span | true | undefined {
  const { text, sentence } = reading;
  const clause = reading.clauseAt(cue.start);
  const words = reading.slice(sentence);
  const behind = text.slice(cue.end, Math.min(sentence.end, cue.end + 60));
  if (cue.kind === 'award') {
    if (/^(?:率|公告|结果|公示|通知书|价(?!为|约|格|[\d:：]))/.test(behind)) return undefined;
    return tender.test(words) && !/彩票|大奖|双色球|号码/.test(words) ? true : undefined;
  }
  if (cue.kind === 'certification') {
    if (otherField.test(words) || /^(?:企业|的|名单|门槛)|小康村|文明村/.test(behind))
      return undefined;
    const own = behindOf(reading, cue, clause, sentence.end);
    if (!own) return undefined;
    const said = reading.slice(own);
    return titled.test(said) &&
      (industry.test(words) || /[市县区省]/.test(words) || reading.companies.length > 0)
      ? own
      : undefined;
  }
  if (cue.kind !== 'ranking' || otherField.test(words)) return undefined;
  const placed = reading.places.some(({ end }) => end <= cue.start && cue.start - end <= 2);
  if (!placed && !industry.test(words)) return undefined;
  if (/^第[一二三四五六七八九十\d]+(?:位|名)?为/.test(behind)) return undefined;
  const own = behindOf(reading, cue, clause, sentence.end);
  if (!own) return undefined;
  const said = reading.slice(own);
  return /第[一二三四五六七八九十\d]|前[一二三四五六七八九十百\d]|榜|强|首位|首列|“[^”]{2,12}”|行列|之首|前茅/.test(
    said,
  )
    ? own
    : undefined;
}

/** From the cue to the end of its clause; a list of 、 goes on, quotation marks are kept whole. */
function behindOf(reading: Reading, cue: Cue, clause: Span, last: number): Span | undefined {
  const { text } = reading;
  let start = cue.end;
  const lead = /^(?:为|了|成为|到|至|\s|首批|全国的|国家的)+/.exec(
    text.slice(start, clause.end),
  )?.[0];
  start += lead?.length ?? 0;
  let end = Math.min(clause.end, start + 50, last);
  while (end > start && /[。！？!?\s]/.test(text[end - 1] as string)) end -= 1;
  return end - start >= 2 ? { start, end } : undefined;
}

function readStanding(
  reading: Reading,
  cue: Cue,
  subject: Span | null,
  memory: Memory,
): Fact | undefined {
  const { sentence, text } = reading;
  const clause = reading.clauseAt(cue.start);
  const judged = judge({ text, sentence, clause, start: cue.start, end: cue.end });
  if (judged === 'none' || judged === 'condition') return undefined;
  const candidate = text.startsWith('候选', cue.end) || text[cue.start - 1] === '预';
  const date = dateOf(reading, { start: cue.start, end: cue.end, modality: judged }, [], memory);
  const published = reading.of.published;
  const head = { start: sentence.start, end: Math.max(cue.end, clause.end) };
  const award = cue.kind === 'award';
  const planned = candidate || (judged === 'actual' && isAhead(date, published));
  return makeFact(reading, {
    kind: cue.kind,
    modality: planned ? 'planned' : judged,
    trigger: cue,
    date,
    amounts: award ? reading.amounts.filter(({ role }) => role === 'contract') : [],
    counts: award ? [] : ranksIn(reading, clause, cue),
    parties: partiesOf(reading, whoOf(reading, head, cue, memory), []),
    project: award ? projectOf(reading, sentence, cue.end, memory) : null,
    place: placeOf(reading, head, cue.start),
    subject: subject ? { ...subject, ref: null } : null,
    retold: isToldAgain(text, sentence, clause, cue.start) || isLongAgo(date, published),
  });
}

/** Who stands before the cue; the client of a tender stands behind it. */
function whoOf(reading: Reading, head: Span, cue: Cue, memory: Memory): FoundName[] {
  const before = companiesIn(reading, { start: head.start, end: cue.start }, memory);
  return before.length > 0 || cue.kind === 'award' ? before : companiesIn(reading, head, memory);
}

function ranksIn(reading: Reading, clause: Span, cue: Cue): FactCount[] {
  return reading.counts.filter(
    ({ of, start }) => of === 'rank' && start >= cue.start && start < clause.end,
  );
}
