// The chain with what stands on each segment.
import { buildGraph, listPairs } from '../chain/graph.ts';
import type { Atlas, SegmentStats } from '../schema/atlas.ts';
import type { Chain } from '../schema/chain.ts';
import { isoDay } from '../util/iso-day.ts';
import { addUp } from './amounts.ts';
import { standingOf } from './gaps/gap-model.ts';
import type { GapModel } from './gaps/gap-model.ts';
import { sayReasons } from './gaps/reasons.ts';
import { classify } from '../chain/gaps/classify.ts';
import { placedEntities } from './register-query.ts';
import type { Scope } from './scope.ts';

/** The atlas as of a day. Placements are today's; which entities stand, and with what figures, is that day's. */
export async function getAtlas(
  scope: Scope,
  model: GapModel,
  asOf: string | undefined,
  now: Date,
): Promise<Atlas> {
  const { analysis, chain } = model;
  const stats = await countPlaced(scope, chain, asOf);
  const graph = buildGraph(chain);
  return {
    name: chain.name,
    asOf: asOf ?? isoDay(now),
    groups: chain.groups,
    segments: chain.segments.map((segment, v) => {
      const standing = standingOf(analysis, v);
      const { state, codes } = classify(standing);
      const reasons = sayReasons(model, v, codes, standing);
      return {
        ...segment,
        stats: stats.get(segment.id) ?? emptyStats(),
        state,
        reasons: reasons.map(({ zh, en }) => ({ zh, en })),
      };
    }),
    edges: listPairs(graph).map(({ from, to, essential }) => ({
      from: graph.ids[from] ?? '',
      to: graph.ids[to] ?? '',
      essential,
    })),
  };
}

/** Counts and sums by segment, register and city; added up in the database, which may hold very many. */
function sumPlaced(scope: Scope, asOf: string | undefined) {
  return placedEntities(scope, asOf)
    .where('entity.register', 'in', ['existing', 'target', 'building', 'planned'])
    .select((eb) => [
      'placement.segmentId',
      'entity.register',
      'entity.city',
      eb.fn.countAll<number>().as('count'),
      eb.fn.count<number>('entity.revenue').as('stated'),
      eb.fn.sum<string | null>('entity.revenue').as('total'),
    ])
    .groupBy(['placement.segmentId', 'entity.register', 'entity.city'])
    .execute();
}

async function countPlaced(
  scope: Scope,
  chain: Chain,
  asOf: string | undefined,
): Promise<Map<string, SegmentStats>> {
  const stats = new Map(chain.segments.map((segment) => [segment.id, emptyStats()]));
  for (const row of await sumPlaced(scope, asOf)) {
    const segment = stats.get(row.segmentId);
    if (!segment) continue;
    const count = Number(row.count);
    if (row.register === 'existing') {
      segment.enterprises += count;
      segment.withRevenue += Number(row.stated);
      segment.revenue = addUp([segment.revenue, row.total]);
      if (row.city) segment.cities.push({ city: row.city, count });
    } else if (row.register === 'target') segment.targets += count;
    else if (row.register === 'building') segment.building += count;
    else segment.planned += count;
  }
  for (const segment of stats.values()) segment.cities.sort((a, b) => b.count - a.count);
  return stats;
}

function emptyStats(): SegmentStats {
  return {
    enterprises: 0,
    withRevenue: 0,
    revenue: '0',
    targets: 0,
    building: 0,
    planned: 0,
    cities: [],
  };
}
