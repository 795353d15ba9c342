// 缺口清单: every segment with its class, reasons, revenue at stake and ladder, the gravest first.
import { reasonsOf, stateOf } from '../../chain/gaps/classify.ts';
import type { Dependent } from '../../chain/gaps/dependence.ts';
import type { LocalSupply } from '../../chain/gaps/supply.ts';
import { rateSupply } from '../../chain/and-or/supply-rate.ts';
import { spendOf } from '../../chain/gaps/combos.ts';
import { isOpen } from '../../schema/gaps.ts';
import type { Gap, Gaps, Stake, SupplyRate } from '../../schema/gaps.ts';
import { pickLargest } from '../../util/pick-largest.ts';
import { countOnes } from '../../util/count-ones.ts';
import { countStates, nameSegment, standingOf } from './gap-model.ts';
import type { GapModel } from './gap-model.ts';
import { ladderOf } from './ladder.ts';
import { sayReasons } from './reasons.ts';
import { toYuan } from './yuan.ts';

/** Dependents told of one gap. */
const mostDependents = 40;

export function listGaps(model: GapModel, asOf: string): Gaps {
  const { analysis, chain, cities, facts } = model;
  const gaps = chain.segments.map((_, v) => gapOf(model, v));
  const stakes = gaps.map((gap) => Number(gap.stake.revenue));
  const order = [...gaps.keys()].sort(
    (a, b) =>
      Number(isOpen(gaps[b]!)) - Number(isOpen(gaps[a]!)) ||
      stakes[b]! - stakes[a]! ||
      Number(gaps[b]!.revenue) - Number(gaps[a]!.revenue) ||
      a - b,
  );
  return {
    asOf,
    cities: [...cities],
    scope: {
      enterprises: facts.totals.enterprises,
      withRevenue: facts.totals.withRevenue,
      revenue: toYuan(facts.totals.revenue),
      directory: {
        enterprises: facts.directory.enterprises,
        local: facts.directory.local,
        sources: facts.directory.sources,
      },
    },
    counts: countStates(gaps.map(({ state }) => state)),
    supply: {
      slots: { basis: 'slots', ...rateSupply(analysis.local.graph, analysis.present) },
      spend: sayRate(spendOf(facts.combos)),
    },
    selfSufficient: countOnes(analysis.selfSufficient),
    present: countOnes(analysis.present),
    gaps: order.map((v) => gaps[v]!),
  };
}

export function gapOf(model: GapModel, v: number): Gap {
  const { analysis, chain, facts } = model;
  const standing = standingOf(analysis, v);
  const of = facts.segments[v]!;
  return {
    ...nameSegment(model, v),
    group: chain.segments[v]!.group,
    state: stateOf(standing),
    reasons: sayReasons(model, v, reasonsOf(standing), standing),
    makers: of.makers,
    revenue: toYuan(of.revenue),
    hhi: standing.hhi ?? null,
    lq: standing.lq ?? null,
    supplyRate: of.makers > 0 ? sayRate(standing.supply) : null,
    ladder: ladderOf(model, v),
    stake: stakeOf(model, v),
    selfSufficient: analysis.selfSufficient[v] === 1,
    targets: of.targets,
    listed: of.listed,
    projects: of.projects,
  };
}

function stakeOf({ analysis, chain, facts, enterprises }: GapModel, v: number): Stake {
  const stopped = new Set(analysis.stoppedBy(v));
  const dependents = analysis.dependentsOn(v);
  const revenue = analysis.stakeOf(v);
  const worth = ({ segment, share }: Dependent): number => share * facts.segments[segment]!.revenue;
  return {
    revenue: toYuan(revenue),
    share: facts.totals.revenue > 0 ? revenue / facts.totals.revenue : 0,
    stops: toYuan(analysis.stopsOf(v)),
    dependents: pickLargest(dependents, mostDependents, worth).map(({ segment, share }) => ({
      segment: chain.segments[segment]!.id,
      share,
      stops: stopped.has(segment),
      revenue: toYuan(facts.segments[segment]!.revenue),
      makers: facts.segments[segment]!.makers,
    })),
    enterprises: enterprises.countOn(dependents.map(({ segment }) => segment)),
  };
}

function sayRate(supply: LocalSupply | undefined): SupplyRate | null {
  if (!supply) return null;
  if (supply.basis === 'slots') return supply;
  const { basis, rate, local, total, enterprises } = supply;
  return { basis, rate, local: toYuan(local), total: toYuan(total), enterprises };
}
