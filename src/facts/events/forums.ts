// Forums, fairs and congresses that are held: with name, days and city. Board meetings and press conferences are none.
import type { Fact } from '../../schema/fact.ts';
import type { Cue } from '../cues.ts';
import { makeFact } from '../draft.ts';
import type { Memory } from '../memory.ts';
import { isToldAgain, judge } from '../modality.ts';
import { walkBack } from '../names/walk-back.ts';
import { placeOf } from '../parties.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';
import { dateOf, isAhead, isLongAgo } from '../when.ts';

const endings =
  /(?:论坛|峰会|博览会|博览交易会|展览会|展销会|展会|推介会|洽谈会|投洽会|交易会|对接会|研讨会|交流会|年会|供需会|恳谈会|招商大会|产业大会|发展大会|创新大会|开发者大会|博览|供应商大会|合作大会|大会)(?:暨[^，。；、]{2,40}?(?:论坛|峰会|大会|展览会|推介会|博览会|对接会|洽谈会|签约仪式|活动|年会))?(?:\([^()]{1,12}\))?/g;
const otherMeeting =
  /(?:股东|成立|代表|人民|联合国|表彰|动员|总结|誓师|庆祝|董事会|纪念|动员部署|债权人|业主|党员|职工|世界卫生|巡回|音乐|体育|运动|颁奖|宣判|公审|团拜|教师节|开学|毕业|升旗|群众|广大)大会$/;
const hard = new Set('，。；：、！？《》【】〈〉「」『』[]<>{}|,;:!?\n\r\t 　“‘');
const stops =
  /(?:举行的?|举办的?|召开的?|主办的?|承办的?|开幕的|参加|出席|以及|在(?=.{2,8}(?:举|召))|的|是|与|由|为期.{0,3}天|日(?!本|用|化|照|上)|月(?!球)|组织|参与|和(?=第)|主题为|题为|当[天日]|今[天日]|昨[天日]|了|本届(?=.)|年度(?=.{6}))/g;
const generic =
  /^(?:该|本|此|这|本届|本次|此次|今年|这次|大|各|每|一|届|上届|首届|新|的|个|场|次|系列|专题|主题|高峰|国际|行业|产业|签约|招商|项目|经贸|专场)*(?:论坛|峰会|博览会|展览会|展会|推介会|洽谈会|交易会|对接会|研讨会|交流会|年会|大会|博览)$/;

export function readForums(reading: Reading, memory: Memory): Fact[] {
  const cues = reading.cues.filter(({ kind }) => kind === 'forum');
  if (cues.length === 0 || !/[论峰大博展推洽投交对研年供恳招]/.test(reading.words)) return [];
  const facts: Fact[] = [];
  const seen = new Set<number>();
  for (const cue of cues) {
    const subject = nameNear(reading, cue);
    if (!subject || seen.has(subject.start)) continue;
    seen.add(subject.start);
    const fact = readForum(reading, cue, subject, memory);
    if (fact) facts.push(fact);
  }
  return facts;
}

/** No name of a forum is longer before its ending. */
const longest = 48;
/** How far from its cue a name may stand. */
const reach = 80;

/** The name of the cue's clause nearest to it; 开幕 and 闭幕 may follow in the next. */
function nameNear(reading: Reading, cue: Cue): Span | undefined {
  const clause = reading.clauseAt(cue.start);
  const around = {
    start: Math.max(clause.start, cue.start - reach),
    end: Math.min(clause.end, cue.end + reach),
  };
  const named = namesIn(reading, around);
  const inClause = named.length > 0 ? named : namesIn(reading, around, isTold(reading, around));
  const behind = inClause.find(({ start }) => start >= cue.end);
  const before = inClause.findLast(({ end }) => end <= cue.start);
  if (behind && before) return behind.start - cue.end < cue.start - before.end ? behind : before;
  if (behind ?? before) return behind ?? before;
  const index = reading.clauses.indexOf(clause);
  const previous = reading.clauses[index - 1];
  const gap =
    previous && cue.start - previous.end <= 14 ? namesIn(reading, previous).at(-1) : undefined;
  return gap && previous && previous.end - gap.end <= 2 ? gap : undefined;
}

/** 上届, or a day and a place tell one forum even where it has no name of its own: 赴深圳举办专场推介会. */
function isTold(reading: Reading, { start, end }: Span): boolean {
  const words = reading.text.slice(start, end);
  if (/[上下]一?届/.test(words)) return true;
  if (/该|此次|本次|会议/.test(words)) return false;
  const dated = reading.dates.some((date) => date.end <= end && date.value !== null);
  return dated && reading.places.some((place) => place.start >= start && place.end <= end);
}

function namesIn(reading: Reading, { start, end }: Span, isNameless = false): Span[] {
  const found: Span[] = [];
  let floor = start;
  for (const match of reading.text.slice(start, end).matchAll(endings)) {
    const stop = start + match.index + match[0].length;
    const span = { start: beginOf(reading.text, start + match.index, floor), end: stop };
    floor = stop;
    if (
      /[”"]$/.test(reading.text.slice(stop, stop + 1)) &&
      /[“"]/.test(reading.text.slice(span.start - 1, span.start))
    )
      span.end = stop;
    const words = reading.slice(span);
    const own = words.length >= 5 && !generic.test(words);
    if ((own || (isNameless && words.length >= 4)) && !otherMeeting.test(words)) found.push(span);
  }
  return found;
}

function beginOf(text: string, form: number, floor: number): number {
  const { from } = walkBack(text, form, Math.max(floor, form - longest), hard, true);
  let cut = 0;
  for (const match of text.slice(from, form).matchAll(stops)) cut = match.index + match[0].length;
  return from + cut + (/^[在于由为以]/.test(text.slice(from + cut, form)) ? 1 : 0);
}

function readForum(reading: Reading, cue: Cue, subject: Span, memory: Memory): Fact | undefined {
  const { sentence, text } = reading;
  const clause = reading.clauseAt(cue.start);
  const judged = judge({ text, sentence, clause, start: cue.start, end: cue.end });
  if (judged === 'none' || judged === 'condition') return undefined;
  const found = dateOf(reading, { start: cue.start, end: cue.end, modality: judged }, [], memory);
  // 2025世界…大会: the year within the name is no day.
  const date = found && found.start >= subject.start && found.end <= subject.end ? null : found;
  const published = reading.of.published;
  return makeFact(reading, {
    kind: 'forum',
    modality: judged === 'actual' && isAhead(date, published) ? 'planned' : judged,
    trigger: cue,
    date,
    subject: { ...subject, ref: null },
    place: placeOf(
      reading,
      { start: clause.start, end: Math.max(clause.end, subject.end) },
      cue.start,
      subject,
    ),
    retold: isToldAgain(text, sentence, clause, cue.start) || isLongAgo(date, published),
  });
}
