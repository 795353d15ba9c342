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
  now: Date,
): Promise<Atlas> {
  const { stats, concentration } = await countPlaced(scope, chain, asOf);
  const graph = buildGraph(chain);
  const hasMakers = (index: number): boolean =>
    (stats.get(graph.ids[index] ?? '')?.enterprises ?? 0) > 0;
  return {
    name: chain.name,
    asOf: asOf ?? isoDay(now),
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

/** Counts and sums by segment, register and city; added up in the database, which may hold very many. */
function sumPlaced(scope: Scope, asOf: string | undefined) {
  const above = sql`filter (where entity.revenue > 0)`;
  return placedEntities(scope, asOf)
    .where('entity.register', 'in', ['existing', 'target', 'building', 'planned'])
    .select((eb) => [
      'placement.segmentId',
      'entity.register',
      'entity.city',
      eb.fn.countAll<number>().as('count'),
      eb.fn.count<number>('entity.revenue').as('stated'),
      eb.fn.sum<string | null>('entity.revenue').as('total'),
      sql<number>`count(*) ${above}`.as('known'),
      sql<number | null>`sum(entity.revenue::float8) ${above}`.as('positive'),
      sql<number | null>`sum(entity.revenue::float8 ^ 2) ${above}`.as('squares'),
    ])
    .groupBy(['placement.segmentId', 'entity.register', 'entity.city'])
    .execute();
}

/** Revenue of operating enterprises on one segment, for its concentration (Herfindahl–Hirschman). */
interface Shares {
  known: number;
  positive: number;
  squares: number;
}

async function countPlaced(scope: Scope, chain: Chain, asOf: string | undefined) {
  const stats = new Map(chain.segments.map((segment) => [segment.id, emptyStats()]));
  const shares = new Map<string, Shares>();
  for (const row of await sumPlaced(scope, asOf)) {
    const segment = stats.get(row.segmentId);
    if (!segment) continue;
    const count = Number(row.count);
    if (row.register === 'existing') {
      segment.enterprises += count;
      segment.withRevenue += Number(row.stated);
      segment.revenue = addUp([segment.revenue, row.total]);
      if (row.city) segment.cities.push({ city: row.city, count });
      const held = shares.get(row.segmentId) ?? { known: 0, positive: 0, squares: 0 };
      held.known += Number(row.known);
      held.positive += row.positive ?? 0;
      held.squares += row.squares ?? 0;
      shares.set(row.segmentId, held);
    } else if (row.register === 'target') segment.targets += count;
    else if (row.register === 'building') segment.building += count;
    else segment.planned += count;
  }
  for (const segment of stats.values()) segment.cities.sort((a, b) => b.count - a.count);
  const concentration = new Map(
    [...shares].map(([segmentId, { known, positive, squares }]) => [
      segmentId,
      { known, hhi: positive > 0 ? squares / positive ** 2 : 0 },
    ]),
  );
  return { stats, concentration };
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
