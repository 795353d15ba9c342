// The chain with what stands on each segment.
import { sql } from 'kysely';
import type { Atlas, SegmentStats } from '../schema/atlas.ts';
import type { Chain } from '../schema/chain.ts';
import { chainEdges } from '../chain/graph.ts';
import { segmentStates } from '../chain/state.ts';
import { standingOn } from './register-query.ts';
import type { Scope } from './scope.ts';

interface Row {
  segmentId: string;
  register: string;
  city: string | null;
  count: number;
  revenue: string | null;
  withRevenue: number;
  largest: string | null;
  squares: string | null;
}

/** The atlas as of a day. Placements are today's; which entities stand, and with what figures, is that day's. */
export async function getAtlas(scope: Scope, chain: Chain, asOf: string | undefined): Promise<Atlas> {
  const rows = (await standingOn(scope.db.selectFrom('entity'), asOf)
    .innerJoin('placement', (join) =>
      join
        .onRef('placement.clusterId', '=', 'entity.clusterId')
        .onRef('placement.entityId', '=', 'entity.entityId')
        .on('placement.displayed', '=', true),
    )
    .where('entity.clusterId', '=', scope.clusterId)
    .where('entity.register', 'in', ['existing', 'target', 'building', 'planned'])
    .select((eb) => [
      'placement.segmentId',
      'entity.register',
      'entity.city',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<string | null>('entity.revenue').as('revenue'),
      eb.fn.count<number>('entity.revenue').as('withRevenue'),
      sql<string | null>`sum(entity.revenue * entity.revenue)`.as('squares'),
    ])
    .groupBy(['placement.segmentId', 'entity.register', 'entity.city'])
    .execute()) as Row[];
  const stats = new Map(chain.segments.map((segment) => [segment.id, emptyStats()]));
  const squares = new Map<string, number>();
  for (const row of rows) {
    const segment = stats.get(row.segmentId);
    if (!segment) continue;
    const count = Number(row.count);
    if (row.register === 'existing') {
      segment.enterprises += count;
      segment.withRevenue += Number(row.withRevenue);
      segment.revenue = addWhole(segment.revenue, row.revenue);
      squares.set(row.segmentId, (squares.get(row.segmentId) ?? 0) + Number(row.squares ?? 0));
      if (row.city) segment.cities.push({ city: row.city, count });
    } else if (row.register === 'target') segment.targets += count;
    else if (row.register === 'building') segment.building += count;
    else segment.planned += count;
  }
  for (const segment of stats.values()) segment.cities.sort((a, b) => b.count - a.count);
  const states = segmentStates(
    chain,
    new Map(
      [...stats].map(([id, { enterprises, withRevenue, revenue }]) => {
        const total = Number(revenue);
        const hhi = total > 0 ? (squares.get(id) ?? 0) / (total * total) : null;
        return [id, { enterprises, withRevenue, hhi }];
      }),
    ),
  );
  return {
    name: chain.name,
    asOf: asOf ?? new Date().toISOString().slice(0, 10),
    groups: chain.groups,
    segments: chain.segments.map((segment) => ({
      ...segment,
      stats: stats.get(segment.id) ?? emptyStats(),
      state: states.get(segment.id)?.state ?? 'unknown',
      reasons: states.get(segment.id)?.reasons ?? [],
    })),
    edges: chainEdges(chain),
  };
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

function addWhole(a: string, b: string | null): string {
  return b === null ? a : (BigInt(a) + BigInt(b.split('.')[0] ?? '0')).toString();
}
