// 分别: 甲公司与乙公司分别投资3亿元和2亿元建设铜箔、漆包线项目. Names, sums and projects are dealt out in their order.
import type { FactAmount } from '../../schema/fact.ts';
import { party } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { judge } from '../modality.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Reading } from '../reading.ts';
import { findRoleWord } from '../roles.ts';
import type { Span } from '../sentences.ts';
import { placeOf } from '../parties.ts';

const invested = new Set<FactAmount['role']>(['investment', 'increase']);

/** One draft of each name and sum, or none where they do not match one to one. */
export function distribute(reading: Reading): Draft[] {
  const { text, sentence } = reading;
  const at = reading.indexOf('分别');
  if (at < 0) return [];
  const amounts = runOf(reading, at);
  if (amounts.length < 2) return [];
  const last = amounts.at(-1) as FactAmount;
  const companies = listBefore(reading, reading.companies, at);
  const projects = projectsBehind(reading, last.end);
  const before = listBefore(reading, reading.projects, at);
  const named = companies.length === amounts.length ? companies : undefined;
  const built =
    projects.length === amounts.length
      ? projects
      : before.length === amounts.length
        ? before
        : undefined;
  if (!named && !built) return [];
  const word = findRoleWord(text, sentence.start, amounts[0] as FactAmount, [
    'investment',
    'increase',
  ]);
  if (!word) return [];
  const clause = reading.clauseAt(at);
  const judged = judge({ text, sentence, clause, ...word });
  if (judged === 'none' || judged === 'condition') return [];
  const planned = /(?:拟|计划|预计|将)[^，。；]{0,3}$/.test(text.slice(clause.start, at));
  return amounts.map((amount, n) => {
    const company = named?.[n];
    return {
      kind: amount.role === 'increase' ? 'increase' : 'investment',
      modality: planned ? 'planned' : judged,
      trigger: word,
      amounts: [amount],
      parties: company ? [party(reading, company, 'company')] : [],
      project: built?.[n] ?? null,
      place: placeOf(reading, clause, at),
    } satisfies Draft;
  });
}

/** The sums behind 分别 that stand side by side. */
function runOf(reading: Reading, at: number): FactAmount[] {
  const run: FactAmount[] = [];
  for (const amount of reading.amounts) {
    if (amount.start < at || !invested.has(amount.role)) continue;
    const last = run.at(-1);
    if (last && !/^(?:和|、|及|与|，|以及)$/.test(reading.text.slice(last.end, amount.start)))
      break;
    run.push(amount);
  }
  return run;
}

/** Names right before 分别, joined by 和, 与, 、. */
function listBefore(reading: Reading, names: readonly FoundName[], at: number): FoundName[] {
  const list: FoundName[] = [];
  let edge = at;
  for (const name of names.toReversed()) {
    if (name.end > edge) continue;
    const between = reading.text.slice(name.end, edge);
    const joined =
      list.length === 0 ? between.length <= 8 : /^(?:和|、|及|与|以及|同)$/.test(between);
    if (!joined) break;
    list.unshift(name);
    edge = name.start;
  }
  return list;
}

/** 建设铜箔、漆包线项目: the last carries the word for all. */
function projectsBehind(reading: Reading, from: number): FoundName[] {
  const clause = reading.clauseAt(from - 1);
  const words = reading.text.slice(from, clause.end);
  const match =
    /(?:用于)?(?:投资)?(?:建设|新建|兴建|实施|打造|投向|扩建)([^，。；]{2,60}?(?:项目|工程|基地|产业园|生产线|工厂))/.exec(
      words,
    );
  if (!match?.[1]) return [];
  const start = from + match.index + match[0].length - match[1].length;
  const pieces: Span[] = [];
  let at = start;
  for (const part of match[1].split(/(、|和|与|及)/)) {
    if (!/^[、和与及]$/.test(part) && part !== '')
      pieces.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return pieces.map(({ start, end }) => ({ start, end, ref: null }));
}
