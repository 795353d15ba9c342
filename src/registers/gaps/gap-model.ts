// The analysis of one cluster on one day: facts, chain and geography together.
import { Analysis } from '../../chain/gaps/analysis.ts';
import { stateOf } from '../../chain/gaps/classify.ts';
import type { Standing } from '../../chain/gaps/classify.ts';
import { ComboIndex } from '../../chain/gaps/combos.ts';
import { buildLocalGraph } from '../../chain/gaps/local-graph.ts';
import type { Chain, GapState } from '../../schema/chain.ts';
import { NotFoundError } from '../../util/errors.ts';
import type { Cluster } from '../clusters.ts';
import type { Scope } from '../scope.ts';
import { Geography } from './geography.ts';
import { readGapFacts } from './read-facts.ts';
import type { GapFacts } from './read-facts.ts';

export interface GapModel {
  chain: Chain;
  cities: readonly string[];
  facts: GapFacts;
  analysis: Analysis;
  geography: Geography;
  enterprises: ComboIndex;
}

export async function readGapModel(
  scope: Scope,
  cluster: Cluster,
  chain: Chain,
  asOf: string | undefined,
): Promise<GapModel> {
  const facts = await readGapFacts(scope, cluster, chain, asOf);
  const analysis = new Analysis(buildLocalGraph(chain), facts);
  const { cities } = cluster;
  const enterprises = new ComboIndex(chain.segments.length, facts.combos);
  return { chain, cities, facts, analysis, geography: new Geography(cities), enterprises };
}

/** What the class of a segment is judged by; what others it stops and serves is worked out when it is asked. */
export function standingOf(analysis: Analysis, v: number): Standing {
  const of = analysis.facts.segments[v]!;
  return {
    makers: analysis.present[v] === 1 ? of.makers : 0,
    known: of.known,
    hhi: analysis.hhiOf(v),
    lq: analysis.quotientOf(v),
    supply: analysis.supplyOf(v),
    ruledMissing: of.ruledMissing,
    searched: analysis.facts.searched,
    listedHere: of.listedHere,
    get stops() {
      return analysis.stoppedBy(v).length;
    },
    get dependents() {
      return analysis.dependentsOn(v).length;
    },
    outside: analysis.outsideOf(v),
  };
}

export function judge(analysis: Analysis, v: number): GapState {
  return stateOf(standingOf(analysis, v));
}

/** A segment as the answers name it. */
export function nameSegment(
  { chain }: Pick<GapModel, 'chain'>,
  v: number,
): { segment: string; zh: string; en: string } {
  const { id, zh, en } = chain.segments[v]!;
  return { segment: id, zh, en };
}

/** Segments by class. */
export function countStates(states: Iterable<GapState>): Record<GapState, number> {
  const counts = { present: 0, weak: 0, choke: 0, missing: 0, unknown: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** Number of a segment by its id. Throws NotFoundError. */
export function findSegment({ analysis }: Pick<GapModel, 'analysis'>, id: string): number {
  const v = analysis.local.graph.indexOf.get(id);
  if (v !== undefined) return v;
  throw new NotFoundError('segment', {
    zh: `产业链上没有环节 ${id}。`,
    en: `The chain has no segment ${id}.`,
  });
}
