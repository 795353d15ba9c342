// 补链方案: the cheapest set of segments to add for a segment or a goal value, and what it says.
import { findAdditions } from '../../chain/and-or/additions.ts';
import { derive } from '../../chain/and-or/derive.ts';
import { findAdditionsForValue } from '../../chain/and-or/goal-additions.ts';
import { findProducible, withPresent } from '../../chain/and-or/producible.ts';
import type { Supply } from '../../chain/and-or/producible.ts';
import type { Additions } from '../../schema/additions.ts';
import { RefusedError } from '../../util/errors.ts';
import { findSegment, nameSegment } from './gap-model.ts';
import type { GapModel } from './gap-model.ts';
import { shortName } from './reasons.ts';
import { toYuan, yuanWords } from './yuan.ts';

export interface AdditionsQuestion {
  /** One of the two: a segment's id, or local revenue in yuan that is to stand on a complete chain. */
  segment?: string | undefined;
  value?: number | undefined;
  imports: boolean;
  /** Of segments that are not counted as 1, in any one unit. */
  costs: ReadonlyMap<string, number>;
}

export function answerAdditions(model: GapModel, asked: AdditionsQuestion): Additions {
  const { analysis } = model;
  const { graph, imports } = analysis.local;
  const { present } = analysis;
  const supply: Supply = asked.imports
    ? { present, supplied: Uint8Array.from(imports, (of) => (of ? 1 : 0)) }
    : { present };
  const costOf = (v: number): number => asked.costs.get(graph.ids[v]!) ?? 1;
  const revenues = analysis.facts.segments.map(({ revenue }) => revenue);
  const before = findProducible(graph, supply);
  const target = asked.segment === undefined ? undefined : findSegment(model, asked.segment);
  const found =
    target === undefined
      ? findAdditionsForValue(graph, supply, revenues, asked.value ?? 0, costOf)
      : findAdditions(graph, supply, target, costOf);
  const add = found?.add ?? [];
  const after = findProducible(graph, withPresent(supply, add));
  const opened = [...after.keys()].filter((v) => after[v] === 1 && before[v] === 0);
  const name = (v: number) => nameSegment(model, v);
  const worth = (made: Uint8Array): number =>
    revenues.reduce((sum, revenue, v) => sum + (made[v] === 1 ? revenue : 0), 0);
  const goals = target === undefined ? opened.filter((v) => revenues[v]! > 0) : [target];
  return {
    goal:
      target === undefined
        ? { kind: 'value', revenue: toYuan(asked.value ?? 0) }
        : { kind: 'segment', ...name(target) },
    imports: asked.imports,
    outcome: !found ? 'none' : add.length === 0 ? 'already' : 'found',
    add: add.map((v) => {
      const { targets, listed } = analysis.facts.segments[v]!;
      return { ...name(v), cost: costOf(v), candidates: targets + listed };
    }),
    cost: found?.cost ?? 0,
    bound: found?.bound ?? 0,
    leansOn: listImports(model, supply, add, goals).map((v) => ({ ...name(v), ...imports[v]! })),
    opens: opened.map(name),
    before: toYuan(worth(before)),
    after: toYuan(worth(after)),
    note: sayAdditions(model, supply, found && { ...found, opened }, target),
  };
}

/** Imports on the ways by which the goals are made: what the answer leans on. */
function listImports(
  { analysis }: GapModel,
  supply: Supply,
  add: readonly number[],
  goals: readonly number[],
): number[] {
  if (!supply.supplied) return [];
  const afterwards = withPresent(supply, add);
  const used = new Set<number>();
  for (const goal of goals)
    for (const v of derive(analysis.local.graph, afterwards, goal) ?? [])
      if (supply.supplied[v] === 1) used.add(v);
  return [...used].sort((a, b) => a - b);
}

function sayAdditions(
  model: GapModel,
  supply: Supply,
  found: { add: readonly number[]; cost: number; bound: number; opened: number[] } | undefined,
  target: number | undefined,
): { zh: string; en: string } {
  const { chain, analysis } = model;
  const names = (list: readonly number[]) => ({
    zh: list.map((v) => shortName(chain.segments[v]!.zh)).join('、'),
    en: list.map((v) => chain.segments[v]!.en).join(', '),
  });
  if (!found)
    return {
      zh: '无论补哪些环节都达不到：所需的产出本地没有，或有环节无从取得。',
      en: 'No set of segments will do: the output is not there, or something cannot be had.',
    };
  if (found.add.length === 0)
    return {
      zh: target === undefined ? '现有链条已经达到这一产值。' : '自原料起本地已能配齐，无须补链。',
      en: 'It is reached already: nothing has to be added.',
    };
  const all = names(found.add);
  const proof =
    found.bound >= found.cost - 1e-9
      ? { zh: '已证明没有更省的组合', en: 'proven to be the cheapest' }
      : {
          zh: `尚未证明最省，任何组合的代价不会低于 ${round(found.bound)}`,
          en: `not proven to be the cheapest: no set costs less than ${round(found.bound)}`,
        };
  const lead = target === undefined ? undefined : sayAlone(model, supply, found.add, target);
  const worth = found.opened.reduce((sum, v) => sum + analysis.facts.segments[v]!.revenue, 0);
  const money = yuanWords(worth);
  return {
    zh: `${lead?.zh ?? ''}须补 ${found.add.length} 个环节：${all.zh}（${proof.zh}）；补齐后 ${found.opened.length} 个环节可自原料起在本地配齐，涉及现有营收 ${money.zh}。`,
    en: `${lead?.en ?? ''}Add ${found.add.length}: ${all.en} (${proof.en}). ${found.opened.length} segments can then be made here from raw materials on, with ${money.en} of present revenue.`,
  };
}

/** Added alone the target often opens nothing: the sentence that keeps a plan from stopping half-way. */
function sayAlone(
  model: GapModel,
  supply: Supply,
  add: readonly number[],
  target: number,
): { zh: string; en: string } | undefined {
  const { zh, en } = model.chain.segments[target]!;
  const others = add.filter((v) => v !== target);
  if (others.length === 0 || supply.present[target] === 1) return undefined;
  if (findProducible(model.analysis.local.graph, withPresent(supply, [target]))[target] === 1)
    return undefined;
  return {
    zh: `只补“${shortName(zh)}”一个环节打不通：它所需的投入本地也没有。`,
    en: `Adding “${en}” alone opens nothing: what it needs is missing here too. `,
  };
}

function round(cost: number): string {
  return cost.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** `copper-rod:2,cathode-copper:3` to costs by segment. Throws RefusedError for anything else. */
export function readCosts(text: string | undefined): Map<string, number> {
  const costs = new Map<string, number>();
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const match = /^(.+):(\d{1,9}(?:\.\d{1,6})?)$/.exec(part);
    if (!match)
      throw new RefusedError('costs', {
        zh: `代价应写作“环节:数”，如 copper-rod:2，读不懂“${part.slice(0, 50)}”。`,
        en: `A cost is written as segment:number, such as copper-rod:2; “${part.slice(0, 50)}” is not.`,
      });
    costs.set(match[1]!, Number(match[2]));
  }
  return costs;
}
