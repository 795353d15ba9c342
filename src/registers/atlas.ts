// The chain with what stands on each segment.
import { sql } from 'kysely';
import { buildGraph, listEssentialUsers, listPairs } from '../chain/graph.ts';
import { segmentState } from '../chain/state.ts';
import type { Atlas, SegmentStats } from '../schema/atlas.ts';
import type { Chain } from '../schema/chain.ts';
import { isoDay } from '../util/iso-day.ts';
import { addUp } from './amounts.ts';
import { placedEntities } from './register-query.ts';
import type { Scope } from './scope.ts';

/** The atlas as of a day. Placements are today's; which entities stand, and with what figures, is that day's. */
export async function getAtlas(
  scope: Scope,
  chain: Chain,
  asOf: string | undefined,
): Promise<Atlas> {
  const { stats, concentration } = await countPlaced(scope, chain, asOf);
  const graph = buildGraph(chain);
  const hasMakers = (index: number): boolean =>
    (stats.get(graph.ids[index] ?? '')?.enterprises ?? 0) > 0;
  return {
    name: chain.name,
    asOf: asOf ?? isoDay(new Date()),
    groups: chain.groups,
    segments: chain.segments.map((segment, index) => {
      const counted = stats.get(segment.id) ?? emptyStats();
      const neededBy = listEssentialUsers(graph, index)
        .filter(hasMakers)
        .flatMap((user) => chain.segments[user] ?? []);
      const { state, reasons } = segmentState({
        makers: counted.enterprises,
        ...(concentration.get(segment.id) ?? { known: 0, hhi: 0 }),
        neededBy,
      });
      return { ...segment, stats: counted, state, reasons };
    }),
    edges: listPairs(graph).map(({ from, to, essential }) => ({
      from: graph.ids[from] ?? '',
      to: graph.ids[to] ?? '',
      essential,
    })),
  };
}

async function countPlaced(scope: Scope, chain: Chain, asOf: string | undefined) {
  const rows = await placedEntities(scope, asOf)
    .where('entity.register', 'in', ['existing', 'target', 'building', 'planned'])
    .select((eb) => [
      'placement.segmentId',
      'entity.register',
      'entity.city',
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['placement.segmentId', 'entity.register', 'entity.city'])
    .execute();
  const stats = new Map(chain.segments.map((segment) => [segment.id, emptyStats()]));
  for (const { segmentId, register, city, count } of rows) {
    const segment = stats.get(segmentId);
    if (!segment) continue;
    if (register === 'existing') {
      segment.enterprises += count;
      if (city) segment.cities.push({ city, count });
    } else if (register === 'target') segment.targets += count;
    else if (register === 'building') segment.building += count;
    else segment.planned += count;
  }
  const concentration = new Map<string, { known: number; hhi: number }>();
  for (const row of await sumRevenue(scope, asOf)) {
    const segment = stats.get(row.segmentId);
    if (!segment) continue;
    segment.withRevenue = Number(row.stated);
    segment.revenue = addUp([row.total]);
    const known = Number(row.known);
    const hhi = row.positive ? (row.squares ?? 0) / row.positive ** 2 : 0;
    concentration.set(row.segmentId, { known, hhi });
  }
  for (const segment of stats.values()) segment.cities.sort((a, b) => b.count - a.count);
  return { stats, concentration };
}

/** Sums by segment over operating enterprises; added up in the database, which may hold very many. */
function sumRevenue(scope: Scope, asOf: string | undefined) {
  const above = sql`filter (where entity.revenue > 0)`;
  return placedEntities(scope, asOf)
    .where('entity.register', '=', 'existing')
    .where('entity.revenue', 'is not', null)
    .select((eb) => [
      'placement.segmentId',
      eb.fn.count<number>('entity.revenue').as('stated'),
      eb.fn.sum<string | null>('entity.revenue').as('total'),
      sql<number>`count(*) ${above}`.as('known'),
      sql<number | null>`sum(entity.revenue::float8) ${above}`.as('positive'),
      sql<number | null>`sum(entity.revenue::float8 ^ 2) ${above}`.as('squares'),
    ])
    .groupBy('placement.segmentId')
    .execute();
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
