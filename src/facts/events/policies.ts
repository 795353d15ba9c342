// Plans and policies with their titles: 编制《…规划》, 《…方案》印发. Each title is a fact of its own.
import type { Fact } from '../../schema/fact.ts';
import type { Cue } from '../cues.ts';
import { makeFact } from '../draft.ts';
import type { Memory } from '../memory.ts';
import { isToldAgain, judge } from '../modality.ts';
import { officesIn, partiesOf } from '../parties.ts';
import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';
import { dateOf, isAhead, isLongAgo } from '../when.ts';

const plan =
  /规划|方案|意见|计划|条例|办法|措施|行动|通知|政策|纲要|指南|细则|规定|目录|决定|若干|倡议|导则|规范|标准|清单|蓝图|路线图|规则/;
const notPlan = /报告|公告|论文|日报|快报|合同|协议|备忘录|通报|决定书|起诉|判决|访谈|纪实/;
/** What may stand between titles of one list. */
const between = /^[、，和与及以及\s]{0,3}$/;

export function readPolicies(reading: Reading, memory: Memory): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<number>();
  for (const cue of reading.cues) {
    if (cue.kind !== 'policy') continue;
    for (const title of titlesOf(reading, cue)) {
      if (seen.has(title.start)) continue;
      seen.add(title.start);
      const fact = readPolicy(reading, cue, title, memory);
      if (fact) facts.push(fact);
    }
  }
  return facts;
}

/** The run of titles behind the cue, or the one right before it. */
function titlesOf(reading: Reading, cue: Cue): Span[] {
  const before = reading.titles.findLast(({ end }) => end <= cue.start);
  if (
    before &&
    cue.start - before.end <= 12 &&
    !/[，。；]/.test(reading.text.slice(before.end, cue.start))
  )
    return [before];
  const next = reading.cues.find(({ start, kind }) => start >= cue.end && kind === 'policy');
  const run: Span[] = [];
  for (const title of reading.titles) {
    if (title.start < cue.end || (next && title.start > next.start)) continue;
    const last = run.at(-1);
    if (last && !between.test(reading.text.slice(last.end, title.start))) break;
    if (!last && title.start - cue.end > 40) break;
    run.push(title);
  }
  return run;
}

function readPolicy(reading: Reading, cue: Cue, title: Span, memory: Memory): Fact | undefined {
  const words = reading.slice(title);
  const tail = words.slice(-30);
  if (!plan.test(tail) || notPlan.test(tail)) return undefined;
  const { sentence, text } = reading;
  const clause = reading.clauseAt(cue.start);
  const judged = judge({ text, sentence, clause, start: cue.start, end: cue.end });
  if (judged === 'none' || judged === 'condition') return undefined;
  const date = dateOf(reading, { start: cue.start, end: cue.end, modality: judged }, [], memory);
  const outside = date && date.start >= title.start && date.end <= title.end ? null : date;
  const published = reading.of.published;
  const head = { start: sentence.start, end: cue.start };
  return makeFact(reading, {
    kind: 'policy',
    modality: judged === 'actual' && isAhead(outside, published) ? 'planned' : judged,
    trigger: cue,
    date: outside,
    parties: partiesOf(reading, [], officesIn(reading, head)),
    subject: { ...title, ref: null },
    retold: isToldAgain(text, sentence, clause, cue.start) || isLongAgo(outside, published),
  });
}
