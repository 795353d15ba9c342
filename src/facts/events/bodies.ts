// Founding: bodies and enterprises that are set up, unveiled or put together. Each named body is a fact of its own.
import type { Fact, FactAmount } from '../../schema/fact.ts';
import type { Cue } from '../cues.ts';
import { makeFact, party } from '../draft.ts';
import type { Memory } from '../memory.ts';
import { isToldAgain, judge } from '../modality.ts';
import type { FoundName } from '../names/found-name.ts';
import { placeOf } from '../parties.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';
import { dateOf, isAhead, isLongAgo } from '../when.ts';

const body =
  '(?:委员会|中心|协会|联盟|联合会|商会|学会|促进会|研究院|研究总院|研究所|研究会|实验室|工作站|保护站|服务站|创新体|学院|银行|基金|领导小组|工作专班|专班|有限公司|公司|集团|联合体|共同体|理事会|智库|分会|总部|法庭|工会|合作社|科创园|产业园|创新院|工程院|技术院|服务队|服务团|管委会|事业部|研究基地|实训基地|创新基地|孵化器|加速器|服务平台|创新平台|公共平台|合伙企业)';
const ends = new RegExp(`${body}(?:\\([^()]{1,12}\\))?[”"]?$`);
const notBody =
  /^(?:该|本|此|这|其|一个?|多个|新|大|小|两家|一家|三家|合资|全资|独立|专门)*(?:的)?(?:委员会|中心|协会|联盟|研究院|实验室|公司|集团|银行|基金|学院|子公司|分公司|合资公司|工会|平台|总部|服务平台|创新平台)$/;
const lead =
  /^(?:了|的|一个|一家|由[^，。；]{0,30}?(?:组成|牵头|担任|[任为]组长|参与|组建|出资)的|以[^，。；]{0,30}?为(?:组长|主任|首|核心)的|全国首[家个]|全省首[家个]|我国首[家个]|国内首[家个]|[国省市]内?首[家个]|首[家个]|湖南首[家个]|新的|(?:全资|控股)?子公司(?=.{4})|合资公司(?=.{4}))+/;
const marks = /(、|和|与|及|以及|——|暨)/;
/** A company listed or a plot sold, no founding. */
const otherHanging = /^(?:上市|督办|转让|出让|交易|成交|价|在|牌照|新三板|新规|销售)/;

export function readFoundings(reading: Reading, memory: Memory): Fact[] {
  return reading.cues.flatMap((cue) =>
    cue.kind === 'founding' ? readFounding(reading, cue, memory) : [],
  );
}

function readFounding(reading: Reading, cue: Cue, memory: Memory): Fact[] {
  const { sentence, text } = reading;
  const clause = reading.clauseAt(cue.start);
  const judged = judge({ text, sentence, clause, start: cue.start, end: cue.end });
  if (judged === 'none' || judged === 'condition') return [];
  const behind = text.slice(cue.end, clause.end);
  // 联合组建的…研究院正式挂牌: the later word tells it.
  if (
    behind.startsWith('的') &&
    reading.cues.some(
      ({ kind, start }) => kind === 'founding' && start >= cue.end && start < clause.end,
    )
  )
    return [];
  if (/挂牌/.test(cue.words) && otherHanging.test(behind)) return [];
  const since = behind.startsWith('于');
  let bodies = since ? bodiesOfYear(reading, cue, clause) : bodiesBehind(reading, cue, clause);
  const former = behind.startsWith('的') && /前身/.test(text.slice(clause.start, cue.start));
  if (bodies.length === 0 && !former && !/^(?:了|一|机制|全)/.test(behind))
    bodies = bodyBefore(reading, cue, clause, memory);
  const date = dateOf(reading, { start: cue.start, end: cue.end, modality: judged }, [], memory);
  const published = reading.of.published;
  const next = reading.cues.find(({ kind, start }) => kind === 'founding' && start >= cue.end);
  const first = reading.cues.find(({ kind }) => kind === 'founding') === cue;
  const capital = reading.amounts.filter(
    ({ role, start, end }) =>
      (role === 'registered-capital' || isPaidIn(reading, { role, start, end }, cue)) &&
      (first || start > cue.start) &&
      (next === undefined || start < next.start),
  );
  return bodies.map((subject, n) =>
    makeFact(reading, {
      kind: 'founding',
      modality: judged === 'actual' && isAhead(date, published) ? 'planned' : judged,
      trigger: cue,
      date,
      amounts: n === 0 ? capital : [],
      parties: [
        party(
          reading,
          subject,
          /(?:公司|集团|银行|合伙企业)(?:\([^()]*\))?$/.test(reading.slice(subject))
            ? 'company'
            : 'body',
        ),
      ],
      subject,
      place: placeOf(reading, clause, cue.start, subject),
      retold: isToldAgain(text, sentence, clause, cue.start) || since || isLongAgo(date, published),
    }),
  );
}

/** 出资6000万元设立: what the founding takes. */
function isPaidIn(
  reading: Reading,
  { role, start, end }: Pick<FactAmount, 'role' | 'start' | 'end'>,
  cue: Cue,
): boolean {
  return (
    role === 'investment' &&
    end <= cue.start &&
    cue.start - end <= 6 &&
    /出资[^，。；]{0,8}$/.test(reading.text.slice(start - 12, start))
  );
}

/** 创立于1985年的示例集团. */
function bodiesOfYear(reading: Reading, cue: Cue, clause: Span): FoundName[] {
  const year = /^于[^，。；]{2,12}的/.exec(reading.text.slice(cue.end, clause.end));
  if (!year) return [];
  const from = cue.end + year[0].length;
  return reading.companies
    .filter(({ start }) => start - from >= 0 && start - from <= 1)
    .slice(0, 1);
}

/** 成立A、B和C: what ends as bodies do; behind —— the name stands that is meant. */
function bodiesBehind(reading: Reading, cue: Cue, clause: Span): FoundName[] {
  const words = reading.text.slice(cue.end, Math.min(clause.end, cue.end + 160));
  const pieces: Span[] = [];
  let at = cue.end;
  let open: Span | undefined;
  for (const part of words.split(marks)) {
    const piece = { start: at, end: at + part.length };
    at = piece.end;
    if (part === '' || (marks.test(part) && part.length <= 2)) {
      if (part === '——') open = undefined;
      continue;
    }
    const trimmed = trim(reading, open ? { start: open.start, end: piece.end } : piece);
    const own = trim(reading, piece);
    if (ends.test(reading.slice(own))) pieces.push(open ? trimmed : own);
    else {
      // 和 within a name: 人力资源|和|社会保障中心.
      open ??= piece;
      continue;
    }
    open = undefined;
  }
  const dash = words.includes('——') ? pieces.slice(-1) : pieces;
  return dash
    .filter((piece) => piece.end - piece.start >= 3 && !notBody.test(reading.slice(piece)))
    .map(({ start, end }) => ({ start, end, ref: refOf(reading, { start, end }) }));
}

function trim(reading: Reading, piece: Span): Span {
  let { start, end } = piece;
  const words = reading.slice(piece);
  start += lead.exec(words)?.[0].length ?? 0;
  const tail = /(?:等等|等)?[。！？…]*$/.exec(reading.text.slice(start, end))?.[0];
  if (tail) end -= tail.length;
  while (
    start < end &&
    /[“"\s]/.test(reading.text[start] as string) &&
    !/[”"]/.test(reading.text.slice(start + 1, end))
  )
    start += 1;
  return { start, end };
}

function refOf(reading: Reading, piece: Span): string | null {
  return (
    reading.companies.find(({ start, end }) => start >= piece.start && end <= piece.end)?.ref ??
    null
  );
}

/** 在长沙, 正式, 日前: between a name and the word that it is founded. */
const asides =
  /(?:在[^，。；]{1,10})?(?:日前|近日|今[天日]|昨[天日]|正式|当[天日]|于[^，。；]{1,12}|相继|先后|同[时步日]|双双|获批|启动|联合|同步|一并|双双|宣布|宣告|隆重|召开|举行){0,4}$/;

/** Without what stands between the name and the word: 由甲公司牵头, 落户乙县并, 日前. */
function bareOf(words: string): string {
  const near = words.slice(-64).replace(asides, '');
  const by = /(?:由[^，。；、]{2,30}|(?:落户|入驻)[^，。；、]{2,20}并)$/.exec(near);
  const bare = by ? near.slice(0, by.index) : near;
  return by && ends.test(bare) ? bare : near;
}

/** A中心、B联盟和C工作站同时揭牌: each of the list, back from its last. */
function bodiesOfList(reading: Reading, clause: Span, words: string): FoundName[] {
  const from = Math.max(0, words.length - 160);
  const near = words
    .slice(from)
    .replace(asides, '')
    .replace(/等(?:[一二三四五六七八九十\d]+[家个大])?$/, '');
  const found: FoundName[] = [];
  let end = near.length;
  let name = '';
  for (const part of near.split(/([、和与及])/).toReversed()) {
    if (/^[、和与及]$/.test(part)) {
      if (ends.test(name)) {
        add(name, end);
        end -= name.length + 1;
        name = '';
      } else name = part + name;
      if (part === '、' && name !== '') return [];
      continue;
    }
    if (name === '' && !ends.test(part)) break;
    name = part + name;
  }
  if (name !== '' && ends.test(name)) add(name, end);
  return found.reverse();

  function add(piece: string, stop: number): void {
    const lead = /^.*(?:[月日的为在由了]|举行|设立|现场)/.exec(piece)?.[0].length ?? 0;
    const own = piece.slice(lead);
    const start = clause.start + from + stop - own.length;
    if (own.length >= 3 && !notBody.test(own))
      found.push({ start, end: start + own.length, ref: null });
  }
}

/** …中心正式揭牌, 株洲丙新材料有限公司日前成立. */
function bodyBefore(reading: Reading, cue: Cue, clause: Span, memory: Memory): FoundName[] {
  const words = reading.text.slice(clause.start, cue.start);
  const listed = bodiesOfList(reading, clause, words);
  if (listed.length > 1) return listed;
  const company = reading.companies.findLast(
    ({ start, end }) => start >= clause.start && end <= cue.start && cue.start - end <= 14,
  );
  const bare = bareOf(words);
  if (ends.test(bare)) {
    const name = /[^，。；：、“”《》\s]{2,40}[”"]?$/.exec(bare)?.[0] ?? '';
    const lead =
      /^.*(?:[月日的为在由了]|落户|入驻|设立|日前|近日|今天|昨天|举行)/.exec(name)?.[0].length ?? 0;
    const end = clause.start + Math.max(0, words.length - 64) + bare.length;
    const subject = { start: end - name.length + lead, end, ref: null };
    const isAgent =
      company !== undefined && /由|落户|入驻/.test(reading.text.slice(end, cue.start));
    const closer = !company || company.end < subject.end || isAgent;
    if (name.length > lead && closer && !notBody.test(reading.slice(subject))) return [subject];
  }
  if (company) return [company];
  // 示例公司，2015年成立，专注于…: the clause has the year alone.
  if (/^[\d年月日于]{2,12}$/.test(words)) {
    const before = reading.companies.findLast(({ end }) => end <= clause.start);
    if (before && clause.start - before.end <= 1) return [before];
  }
  const pronoun = /该公司|^公司/.test(words);
  return pronoun && memory.company && memory.paragraph === reading.sentence.paragraph
    ? [memory.company]
    : [];
}
