// The life of a project: signing, start, completion, production, capacity, increase, change, termination, and
// what is invested. Sums go to the event that they belong to; joint totals stay one fact, what 其中 names others.
import type { Fact, FactAmount, FactCount, FactKind } from '../../schema/fact.ts';
import type { Cue } from '../cues.ts';
import { makeFact } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Memory } from '../memory.ts';
import { isToldAgain, judge } from '../modality.ts';
import type { Judged } from '../modality.ts';
import type { FoundName } from '../names/found-name.ts';
import { companiesIn, officesIn, partiesOf, placeOf, projectOf } from '../parties.ts';
import type { Reading } from '../reading.ts';
import { findRoleWord, phaseNumber } from '../roles.ts';
import type { Span } from '../sentences.ts';
import { dateOf, isAhead, isLongAgo } from '../when.ts';
import { distribute } from './distribute.ts';
import { isOfCapital, isProjectCue } from './guards.ts';
import type { Figure } from './summaries.ts';

const projectKinds = new Set<FactKind>([
  'signing',
  'start',
  'completion',
  'production',
  'capacity',
  'increase',
  'change',
  'termination',
]);
/** One sum can belong to several events of a sentence; it goes to the first of these that is told. */
const owners: readonly FactKind[] = [
  'termination',
  'change',
  'signing',
  'increase',
  'start',
  'completion',
  'production',
  'capacity',
];

export interface Event {
  cue: Cue;
  clause: Span;
  judged: Exclude<Judged, 'none' | 'condition'>;
  phase: number | null;
  project: FoundName | null;
  amounts: FactAmount[];
  counts: FactCount[];
  batch: boolean;
}

export interface ProjectReading {
  facts: Fact[];
  /** Where 达产后 and the like stand: what follows is forecast. */
  conditions: number[];
}

/** @param summaries sums and numbers that account for a period: no event has them. */
export function readProjectEvents(
  reading: Reading,
  memory: Memory,
  summaries: readonly Figure[],
): ProjectReading {
  const conditions: number[] = [];
  const events = findEvents(reading, memory, conditions).filter(
    ({ cue }) => !summaries.some(({ word }) => word.start < cue.end && word.end > cue.start),
  );
  const split = partsAt(reading, events, memory);
  const facts: Fact[] = [];
  const accounted: readonly unknown[] = summaries.map(({ value }) => value);
  const taken = new Set<FactAmount>(reading.amounts.filter((sum) => accounted.includes(sum)));
  const shared = distribute(reading);
  // 分别签订…，总投资分别为: the sums are those of the signings.
  const joint =
    shared.length > 0
      ? events.find(({ cue, batch }) => !batch && (cue.kind === 'signing' || cue.kind === 'start'))
      : undefined;
  if (joint) events.splice(events.indexOf(joint), 1);
  for (const draft of shared) {
    facts.push(
      makeFact(
        reading,
        joint
          ? {
              ...finish(reading, joint, [], memory, split),
              ...draft,
              kind: joint.cue.kind,
              trigger: joint.cue,
              modality: joint.judged,
            }
          : draft,
      ),
    );
    for (const amount of draft.amounts ?? []) taken.add(amount);
  }
  assignAmounts(events, reading, split, taken);
  assignCounts(events, reading, split);
  for (const event of events) {
    if (
      event.cue.kind === 'change' &&
      event.amounts.length === 0 &&
      event.counts.length === 0 &&
      !/延期|推迟/.test(event.cue.words)
    )
      continue;
    facts.push(makeFact(reading, finish(reading, event, events, memory, split)));
  }
  for (const amount of reading.amounts) {
    if (taken.has(amount)) continue;
    const draft = ownFact(reading, amount, { events, split, memory, conditions });
    if (draft) facts.push(makeFact(reading, draft));
  }
  const batch = events.find((event) => event.batch);
  memory.batch = batch ? { kind: batch.cue.kind, modality: batch.judged } : null;
  return { facts, conditions };
}

function findEvents(reading: Reading, memory: Memory, conditions: number[]): Event[] {
  const events: Event[] = [];
  const { sentence, text } = reading;
  let carried = false;
  for (const told of reading.cues) {
    if (!projectKinds.has(told.kind) || !isProjectCue(reading, told)) continue;
    const cue: Cue =
      told.kind === 'change' && isOfCapital(reading, told) ? { ...told, kind: 'increase' } : told;
    const clause = reading.clauseAt(cue.start);
    let judged = judge({ text, sentence, clause, start: cue.start, end: cue.end });
    if (
      judged === 'planned' &&
      /延期|推迟/.test(cue.words) &&
      !/[拟将]|计划推/.test(reading.text.slice(cue.start - 3, cue.start))
    )
      judged = 'actual';
    if (
      cue.kind === 'change' &&
      judged === 'planned' &&
      !/(?:拟|计划|即将|将要|预计)[^，。；]{0,6}$/.test(text.slice(clause.start, cue.start))
    )
      judged = 'actual';
    if (judged === 'condition') conditions.push(cue.start);
    if (judged === 'none' || judged === 'condition') continue;
    if (isNoun(reading, cue, clause)) continue;
    // 计划6月开工，年底竣工: the plan goes on until something is told as done.
    if (
      judged === 'actual' &&
      carried &&
      cue.kind !== 'change' &&
      !/已|正式|成功|顺利|了/.test(reading.slice(clause))
    )
      judged = 'planned';
    carried = judged === 'planned';
    const since = events.at(-1)?.cue.end ?? sentence.start;
    const phase =
      phaseOf(reading, clause, cue.start) ??
      (projectOf(reading, clause, cue.start, memory)
        ? null
        : (phaseOf(
            reading,
            { start: Math.max(since, sentence.start), end: clause.end },
            cue.start,
          ) ??
          events.at(-1)?.phase ??
          null));
    const project = projectOf(reading, clause, cue.start, memory);
    const event: Event = {
      cue,
      clause,
      judged,
      phase,
      project,
      amounts: [],
      counts: [],
      batch: false,
    };
    const same = events.find(
      (other) =>
        other.cue.kind === cue.kind &&
        other.phase === phase &&
        other.judged === judged &&
        !isOtherProject(reading, other, event),
    );
    if (same) {
      if (/仪式/.test(cue.words) && !/仪式/.test(same.cue.words) && same.clause === clause)
        same.cue = cue;
      continue;
    }
    events.push(event);
  }
  const ended = events.find(({ cue }) => cue.kind === 'termination');
  return ended
    ? events.filter((event) => event === ended || event.cue.start < ended.cue.start)
    : events;
}

/** 已签约的项目正式开工, 签约项目开工: the earlier cue only says which project. */
function isNoun(reading: Reading, cue: Cue, clause: Span): boolean {
  const behind = reading.text.slice(cue.end, clause.end);
  const later = reading.cues.some(
    (other) => other.start >= cue.end && other.start < clause.end && projectKinds.has(other.kind),
  );
  if (later && /^(?:的|项目|建设的|企业)/.test(behind)) return true;
  if (cue.kind === 'signing' && isClassOfProjects(reading, cue, clause)) return true;
  return /^(?:项目|企业|合同)?(?:履约|转化|开工|落地)率/.test(behind);
}

/** 开展签约项目回访, 推动签约项目落地: no signing is told, where no sum, number or occasion stands by. */
function isClassOfProjects(reading: Reading, cue: Cue, clause: Span): boolean {
  const behind = reading.text.slice(cue.end, clause.end);
  if (!cue.words.endsWith('签约') || !/^(?:项目|企业|客户)/.test(behind)) return false;
  if (/^(?:项目|企业)(?:共|合计|总|累计|达|涵盖|涉及|包括|[\d一二三四五六七八九十])/.test(behind))
    return false;
  return (
    reading.amounts.length === 0 &&
    !/现场|集中|批量|仪式|活动|大会|会上|成功/.test(reading.slice(reading.sentence))
  );
}

function isOtherProject(reading: Reading, a: Event, b: Event): boolean {
  if (!a.project || !b.project || a.clause === b.clause) return false;
  return reading.slice(a.project) !== reading.slice(b.project);
}

function phaseOf(reading: Reading, clause: Span, at: number): number | null {
  const before = reading.text.slice(clause.start, at);
  let found: string | undefined;
  for (const match of before.matchAll(/第?([一二三四五六首])期(?!间|刊|货|权|望|限|盼|待|末|中)/g))
    found = match[1];
  return found === undefined ? null : (phaseNumber(found) ?? null);
}

/** Where the parts of a joint signing begin: behind 其中; or the whole sentence, when it goes on after one. */
function partsAt(reading: Reading, events: readonly Event[], memory: Memory): number {
  const { sentence, text } = reading;
  for (const event of events) {
    const cut = reading.indexOf('其中', event.cue.end);
    const until = cut < 0 || cut >= sentence.end ? sentence.end : cut;
    markBatch(reading, event, until);
    if (event.batch && cut >= 0 && cut < sentence.end) return cut;
  }
  if (events.length === 0 && memory.batch && text.startsWith('其中', sentence.start))
    return sentence.start;
  return sentence.end;
}

function markBatch(reading: Reading, event: Event, until: number): void {
  if (event.project && !/集中|批量/.test(event.cue.words)) {
    const named = reading.text.slice(event.clause.start, event.cue.start);
    if (!/[个项批]/.test(named)) return;
  }
  const counts = reading.counts.toSorted((a, b) => near(event, a) - near(event, b));
  const { clause } = event;
  const told = counts.filter(
    (count) =>
      count.of === 'projects' &&
      count.value !== '1' &&
      count.start < until &&
      Math.abs(count.start - event.cue.start) < 60 &&
      !reading.text
        .slice(Math.min(count.end, event.cue.end), Math.max(count.start, event.cue.start))
        .includes('；'),
  );
  const count = told.find(({ start }) => start >= clause.start && start < clause.end) ?? told[0];
  const total = reading.amounts.some(({ role, start }) => role === 'batch' && start < until);
  if (!count && !(total && /集中|批/.test(reading.slice(reading.sentence)))) return;
  if (count && reading.text.slice(count.end - 1, count.end + 4).includes('环节')) return;
  event.batch = true;
  event.project = null;
  if (count) event.counts.push(count);
}

function assignAmounts(
  events: Event[],
  reading: Reading,
  split: number,
  taken: Set<FactAmount>,
): void {
  for (const amount of reading.amounts) {
    if (taken.has(amount) || amount.start >= split) continue;
    const owner = ownerOf(events, reading, amount);
    if (!owner) continue;
    owner.amounts.push(amount);
    taken.add(amount);
  }
}

const near = (event: Event, { start }: Span): number => Math.abs(event.cue.start - start);

function ownerOf(
  events: readonly Event[],
  reading: Reading,
  amount: FactAmount,
): Event | undefined {
  const byKind = (...kinds: FactKind[]): Event | undefined =>
    events.find(({ cue }) => kinds.includes(cue.kind));
  switch (amount.role) {
    case 'former':
      return byKind('change', 'increase');
    case 'increase':
      return byKind('increase');
    case 'registered-capital':
      return events.find(
        ({ cue, clause }) =>
          cue.kind === 'increase' &&
          amount.start >= clause.start &&
          amount.start < clause.end &&
          /注册资/.test(reading.slice(clause)),
      );
    case 'batch':
      return events.find(({ batch }) => batch) ?? byKind('signing', 'start');
    case 'contract':
      return reading.cues.some(({ kind }) => kind === 'award') ? undefined : byKind('signing');
    case 'phase': {
      const own = events.find(({ phase }) => phase === amount.phase);
      if (own) return own;
      const whole = events.filter(
        ({ phase, batch, cue }) => phase === null && !batch && cue.kind !== 'increase',
      );
      return whole.length > 0 ? pick(whole, reading, amount) : undefined;
    }
    case 'investment':
      return (
        byKind('change') ??
        pick(
          events.filter(({ batch }) => !batch),
          reading,
          amount,
        )
      );
    default:
      return undefined;
  }
}

/** The event of the amount's clause, of the clauses before, of those behind; each event takes one whole sum. */
function pick(events: readonly Event[], reading: Reading, amount: FactAmount): Event | undefined {
  const free = events.filter(
    ({ amounts }) =>
      amount.role !== 'investment' || !amounts.some(({ role }) => role === 'investment'),
  );
  const told = free.filter(({ judged }) => judged === 'actual');
  // 总投资50亿元，预计2026年投产: the sum is told, the event only expected; it is no part of it.
  const candidates =
    told.length > 0 ? told : free.filter((event) => !isLaterOutcome(event, reading, amount));
  if (candidates.length <= 1) return candidates[0];
  const clause = reading.clauseAt(amount.start);
  const within = candidates.filter(
    ({ cue }) => cue.start >= clause.start && cue.start < clause.end,
  );
  if (within.length > 0) return byRank(within);
  const before = candidates.filter(({ cue }) => cue.start < amount.start);
  const nearest = (before.length > 0 ? before : candidates).toSorted(
    (a, b) => near(a, amount) - near(b, amount),
  )[0];
  // 签约，开工 of one clause before: the sum belongs to the first of them by rank.
  return nearest && byRank(candidates.filter(({ clause }) => clause === nearest.clause));
}

const outcomes = new Set<FactKind>(['completion', 'production', 'capacity']);

function isLaterOutcome(event: Event, reading: Reading, amount: FactAmount): boolean {
  return (
    amount.role === 'investment' &&
    outcomes.has(event.cue.kind) &&
    amount.end <= event.clause.start &&
    reading.sentence.start < event.clause.start
  );
}

function byRank(events: readonly Event[]): Event | undefined {
  return events.toSorted((a, b) => owners.indexOf(a.cue.kind) - owners.indexOf(b.cue.kind))[0];
}

/** Capacity, land, area and voltage of the project go to its first event. */
function assignCounts(events: readonly Event[], reading: Reading, split: number): void {
  const [main] = events;
  if (!main || main.batch) return;
  for (const count of reading.counts) {
    if (count.start >= split) continue;
    if (!['capacity', 'area', 'land', 'voltage'].includes(count.of)) continue;
    const owner =
      events.find(({ clause }) => count.start >= clause.start && count.start < clause.end) ?? main;
    owner.counts.push(count);
  }
}

function finish(
  reading: Reading,
  event: Event,
  events: readonly Event[],
  memory: Memory,
  split: number,
): Draft {
  const { cue, clause } = event;
  const span = spanOf(reading, event, events, split);
  const postponed = /延期|推迟/.test(cue.words)
    ? reading.dates.find(({ start }) => start >= cue.end && start - cue.end < 4)
    : undefined;
  const date =
    postponed ??
    dateOf(
      reading,
      { start: cue.start, end: cue.end, modality: event.judged },
      events.filter((other) => other !== event).map((other) => other.cue),
      memory,
    );
  const published = reading.of.published;
  const modality =
    event.judged === 'actual' && !postponed && isAhead(date, published) ? 'planned' : event.judged;
  const companies = companiesIn(reading, span, memory);
  const offices = cue.kind === 'signing' ? officesIn(reading, span) : [];
  const project = event.batch
    ? null
    : (event.project ??
      projectOf(reading, span, cue.start, memory) ??
      earlierProject(reading, event, events));
  return {
    kind: cue.kind,
    modality,
    trigger: cue,
    date,
    amounts: event.amounts,
    counts: event.counts,
    parties: partiesOf(reading, companies, offices),
    project,
    place: placeOf(reading, span, cue.start),
    batch: event.batch,
    phase: event.phase,
    retold:
      modality === 'actual' &&
      (isToldAgain(reading.text, reading.sentence, clause, cue.start) ||
        isLongAgo(date, published)),
  };
}

/** 某项目签约；今年3月，项目正式动工: the project of the event before. */
function earlierProject(
  reading: Reading,
  event: Event,
  events: readonly Event[],
): FoundName | null {
  if (!/^(?:该|此)?项目/.test(reading.slice(event.clause))) return null;
  const before = events.findLast(({ cue, project }) => cue.start < event.cue.start && project);
  return before?.project ?? null;
}

/** What of the sentence speaks of an event: all of it, or from the event before another project's. */
function spanOf(reading: Reading, event: Event, events: readonly Event[], split: number): Span {
  const { sentence } = reading;
  let start = sentence.start;
  let end = Math.min(sentence.end, Math.max(split, event.cue.end));
  for (const other of events) {
    if (other === event || !isOtherProject(reading, other, event)) continue;
    if (other.cue.start < event.cue.start) start = Math.max(start, event.clause.start);
    else end = Math.min(end, Math.max(event.cue.end, other.clause.start));
  }
  const left = reading.lastIndexOf('；', event.cue.start);
  if (left > start) start = left + 1;
  const right = reading.indexOf('；', event.cue.end);
  if (right >= 0 && right < end) end = right;
  return { start, end };
}

interface Rest {
  events: readonly Event[];
  split: number;
  memory: Memory;
  conditions: readonly number[];
}

const macro =
  /(?:全国|全省|全市|全县|全区|同比|环比|研发(?:经费)?投入|科研|财政投入|教育|基金|民间投资|房地产开发投资|固定资产投资(?:同比|增长)|理财|炒股|股票|[基股]民|存款|彩票|广告|军费|票房)/;
/** Money lent, raised or given: no investment of an enterprise in a project. */
const lent =
  /买下|购得|竞得|拍得|竞拍|基金|贷款|授信|信贷|融资|债券|募集|补助|奖补|奖励|股权|收购|转让|定增|借款|研发|科研|科技投入|专项资金|保险|担保|采购|订单|罚/;
/** Projects that are wished for, listed or offered, none of them begun. */
const listed =
  /储备|谋划|策划|包装|梳理|在谈|摸排|线索|推介项目|意向项目|(?:发布|推出|推介)[^，。；]{0,10}项目/;
const inTalks = /洽谈|在谈|谈判|磋商|商谈|接洽|意向投资/;
const builds =
  /项目|工程|基地|产业园|园区|工厂|厂房|生产线|产线|公司|集团|企业|落户|总部|技改|高速|电站|电厂|段投资|线路/;

/** A sum that no event took: a part of a joint signing, a phase, money invested or in place, or just an investment. */
function ownFact(reading: Reading, amount: FactAmount, rest: Rest): Draft | undefined {
  const { events, split, memory, conditions } = rest;
  if (conditions.some((at) => at < amount.start) && amount.role !== 'phase') return undefined;
  const inParts = amount.start >= split;
  switch (amount.role) {
    case 'investment':
      if (inParts) return partFact(reading, amount, rest);
      return ofList(reading, amount, rest, investmentFact(reading, amount, rest));
    case 'phase':
    case 'increase':
    case 'in-place':
    case 'invested':
      return investmentFact(reading, amount, rest);
    case 'batch':
      return inParts || events.length > 0 || memory.batch
        ? undefined
        : investmentFact(reading, amount, rest);
    default:
      return undefined;
  }
}

/** 签订总投资20亿元的铜箔项目、总投资8亿元的电缆项目: the second is signed as the first. */
function ofList(
  reading: Reading,
  amount: FactAmount,
  { events, memory }: Rest,
  draft: Draft | undefined,
): Draft | undefined {
  const before = reading.amounts.findLast(({ end }) => end <= amount.start);
  const event = events.find(
    ({ cue, batch, amounts }) =>
      !batch &&
      (cue.kind === 'signing' || cue.kind === 'start') &&
      amounts.some((sum) => sum.role === 'investment' && sum.end <= amount.start),
  );
  if (!draft || !event || !before) return draft;
  const between = reading.text.slice(before.end, amount.start);
  if (!/^[^，。；]{2,30}(?:[、和与及]|以及)(?:计划)?(?:总?投资)额?[约为达]?$/.test(between))
    return draft;
  const { cue, judged } = event;
  return {
    ...draft,
    kind: cue.kind,
    modality: judged,
    trigger: cue,
    date: dateOf(reading, { start: cue.start, end: cue.end, modality: judged }, [], memory),
  };
}

/** 其中甲公司智能电机项目投资6亿元: what belongs to it stands since the sum before it. */
function partFact(
  reading: Reading,
  amount: FactAmount,
  { events, split, memory }: Rest,
): Draft | undefined {
  const batch = events.find((event) => event.batch);
  const kind = batch?.cue.kind ?? memory.batch?.kind;
  if (!kind) return undefined;
  const span = ownSpan(reading, amount, split);
  const companies = companiesIn(reading, span, memory);
  const project = projectOf(reading, span, amount.start, memory);
  if (companies.length === 0 && !project) return undefined;
  const word = findRoleWord(reading.text, span.start, amount, ['investment']) ?? amount;
  return {
    kind,
    modality: batch?.judged ?? memory.batch?.modality ?? 'actual',
    trigger: batch?.cue ?? word,
    date: batch
      ? dateOf(
          reading,
          { start: batch.cue.start, end: batch.cue.end, modality: batch.judged },
          [],
          memory,
        )
      : memory.date,
    amounts: [amount],
    counts: reading.counts.filter(
      ({ start, of }) => of === 'capacity' && start >= span.start && start < span.end,
    ),
    parties: partiesOf(reading, companies, officesIn(reading, span)),
    project,
    place: placeOf(reading, span, amount.start),
  };
}

/** From the sum before (or the parts' beginning) to the end of the sum's own clauses. */
function ownSpan(reading: Reading, amount: FactAmount, from: number): Span {
  const before = reading.amounts.findLast(({ end }) => end <= amount.start);
  const after = reading.amounts.find(({ start }) => start >= amount.end);
  const start = Math.max(from, before ? nextMark(reading, before.end, amount.start) : from);
  const clause = reading.clauseAt(amount.start);
  return { start, end: Math.max(amount.end, after ? clause.end : reading.sentence.end) };
}

/** Behind the first mark between a sum and the next; without one right behind the sum. */
function nextMark(reading: Reading, from: number, to: number): number {
  const mark = /[，；、：]/.exec(reading.text.slice(from, to));
  return mark ? from + mark.index + 1 : from;
}

function investmentFact(
  reading: Reading,
  amount: FactAmount,
  { events, memory, conditions }: Rest,
): Draft | undefined {
  const { sentence, text } = reading;
  const clause = reading.clauseAt(amount.start);
  const words = reading.slice(sentence);
  const near = reading.slice(clause);
  const progress = amount.role === 'in-place' || amount.role === 'invested';
  if (amount.role === 'batch' && listed.test(words)) return undefined;
  if (macro.test(near) || lent.test(near) || (inTalks.test(words) && !/签/.test(words)))
    return undefined;
  const behind = text.slice(amount.end, amount.end + 24);
  // 出资6000万元设立甲公司 is the founding.
  const founded = reading.cues.find(({ kind }) => kind === 'founding');
  if (founded && founded.start >= amount.end && clause.end >= founded.end) return undefined;
  if (/^(?:及以上)?的(?:，|$|[^，。；]{0,6}企业，)/.test(behind) || /损益|损失|减值/.test(words))
    return undefined;
  if (macro.test(near) || (!progress && !builds.test(words))) return undefined;
  const word = findRoleWord(text, sentence.start, amount, [
    'investment',
    'increase',
    'in-place',
    'invested',
  ]);
  if (!word && amount.role !== 'phase') return undefined;
  const trigger = word ?? amount;
  const judged = judge({
    text,
    sentence,
    clause: reading.clauseAt(trigger.start),
    start: trigger.start,
    end: trigger.end,
  });
  if (judged === 'none' || judged === 'condition') return undefined;
  const planned =
    /(?:计划|拟|将)[^，。；]{0,16}投资(?:建设|新建)/.test(
      text.slice(sentence.start, amount.start),
    ) ||
    /(?:计划|拟|预计|预算)[^，。；]{0,4}$/.test(text.slice(clause.start, amount.start)) ||
    /计划|拟|预计/.test(text.slice(trigger.start, trigger.end));
  // 一期已投产，二期投资5亿元: without a word of its own the part is neither done nor planned; the whole is told.
  const span = spanAround(reading, amount, events);
  const companies = companiesIn(reading, span, memory);
  const project =
    projectOf(reading, span, amount.start, memory) ??
    (amount.role === 'phase' ? projectOf(reading, sentence, amount.start, memory) : null);
  if (conditions.length > 0 && companies.length === 0 && !project && amount.role !== 'phase')
    return undefined;
  const before = reading.amounts.filter(({ end }) => end <= amount.start);
  const others = [...events.map(({ cue }) => cue), ...before];
  const date = dateOf(reading, { ...trigger, modality: judged }, others, memory);
  // 要抓好总投资50亿元的项目建设: the plan is not that of the sum.
  const attribute =
    judged === 'planned' &&
    /^的[^，。；]{0,24}(?:项目|工程|基地|园)/.test(behind) &&
    !/(?:拟|计划|预计|将|预期)[^，。；]{0,4}$/.test(text.slice(clause.start, trigger.start));
  const modality = planned ? 'planned' : attribute ? 'actual' : judged;
  return {
    kind: amount.role === 'increase' ? 'increase' : 'investment',
    modality: modality === 'actual' && isAhead(date, reading.of.published) ? 'planned' : modality,
    trigger,
    date: events.length > 0 ? null : date,
    amounts: [amount],
    counts: reading.counts.filter(
      ({ start, of }) =>
        (['capacity', 'area', 'land', 'voltage'].includes(of) ||
          (of === 'projects' && amount.role === 'batch')) &&
        events.length === 0 &&
        amount.role !== 'phase' &&
        start >= span.start &&
        start < span.end,
    ),
    parties: partiesOf(reading, companies, []),
    project: amount.role === 'batch' ? null : project,
    place: placeOf(reading, span, amount.start),
    batch: amount.role === 'batch',
    phase: amount.phase ?? null,
    retold:
      modality === 'actual' &&
      (isToldAgain(text, sentence, clause, amount.start) ||
        (events.length === 0 && isLongAgo(date, reading.of.published))),
  };
}

/** The part of a sentence between its semicolons, and between the sums where there are several. */
function spanAround(reading: Reading, amount: FactAmount, events: readonly Event[]): Span {
  let { start, end } = reading.sentence;
  const left = reading.lastIndexOf('；', amount.start);
  if (left >= start) start = left + 1;
  const right = reading.indexOf('；', amount.end);
  if (right >= 0 && right < end) end = right;
  const several = reading.amounts.filter(({ role }) => role === 'investment').length > 1;
  if (several && amount.role === 'investment') {
    const own = ownSpan(reading, amount, start);
    const named = reading.projects.some((name) => name.start >= own.start && name.start < own.end);
    if (named || events.length > 0) return own;
  }
  return { start, end };
}
