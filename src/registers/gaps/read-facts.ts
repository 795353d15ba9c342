// What the registers and the loaded directory hold for the analysis of gaps, in a handful of queries.
import { sql } from 'kysely';
import { spreadCombos } from '../../chain/gaps/combos.ts';
import type { Combo } from '../../chain/gaps/combos.ts';
import { noFacts } from '../../chain/gaps/facts.ts';
import type { Facts } from '../../chain/gaps/facts.ts';
import type { Chain } from '../../schema/chain.ts';
import type { Cluster } from '../clusters.ts';
import type { Scope } from '../scope.ts';
import { readVerdicts } from './verdicts.ts';
import type { SegmentVerdict } from './verdicts.ts';

/** Known makers of a segment outside of the registers' existing enterprises, by place. */
export interface Elsewhere {
  segment: number;
  register: 'target' | 'directory';
  province: string | null;
  city: string | null;
  count: number;
  /** One of them, to name. */
  entityId: number;
  name: string;
}

export interface Searched {
  enterprises: number;
  local: number;
  sources: { sourceId: number; title: string; dated: string }[];
  /** Every city of the cluster has enterprises in the directory. */
  covers: boolean;
}

export interface GapFacts extends Facts {
  combos: Combo[];
  /** By segment, in the order of the chain. */
  elsewhere: Elsewhere[][];
  directory: Searched;
  /** What people said of segments, by id. */
  verdicts: Map<string, SegmentVerdict>;
  /** All existing enterprises, on the chain or not. */
  totals: { enterprises: number; withRevenue: number; revenue: number };
}

/** Entities of the scope that stand on a day, as SQL. */
export function standing(scope: Scope, asOf: string | undefined) {
  const day =
    asOf === undefined
      ? sql`e.valid_to is null`
      : sql`e.valid_from <= ${asOf} and (e.valid_to is null or e.valid_to > ${asOf})`;
  return sql`e.cluster_id = ${scope.clusterId} and ${day}`;
}

export async function readGapFacts(
  scope: Scope,
  cluster: Cluster,
  chain: Chain,
  asOf: string | undefined,
): Promise<GapFacts> {
  const numbers = new Map(chain.segments.map(({ id }, v) => [id, v]));
  const combos = await readCombos(scope, numbers, asOf);
  const elsewhere = await readElsewhere(scope, numbers, asOf);
  const directory = await readDirectory(scope, cluster, asOf);
  const projects = await countProjects(scope, numbers, asOf);
  const verdicts = await readVerdicts(scope);
  const homes = new Set(cluster.cities);
  const segments = spreadCombos(chain.segments.length, combos).map((own, v) => ({
    ...noFacts,
    ...own,
    projects: projects[v] ?? 0,
    ruledMissing: verdicts.has(chain.segments[v]!.id),
  }));
  const bySegment: Elsewhere[][] = segments.map(() => []);
  for (const known of elsewhere) {
    const { segment, register, city, count } = known;
    bySegment[segment]!.push(known);
    const held = segments[segment]!;
    if (register === 'target') held.targets += count;
    else if (city !== null && homes.has(city)) held.listedHere += count;
    else held.listed += count;
  }
  return {
    segments,
    searched: directory.covers,
    combos,
    elsewhere: bySegment,
    directory,
    verdicts,
    totals: await readTotals(scope, asOf),
  };
}

async function readCombos(
  scope: Scope,
  numbers: ReadonlyMap<string, number>,
  asOf: string | undefined,
): Promise<Combo[]> {
  const { rows } = await sql<Record<Exclude<keyof Combo, 'segments'>, number> & { ids: string[] }>`
    select ids, count(*)::int as enterprises,
      (count(*) filter (where revenue > 0))::int as known,
      coalesce(sum(revenue) filter (where revenue > 0), 0)::float8 as revenue,
      coalesce(sum(revenue::float8 ^ 2) filter (where revenue > 0), 0)::float8 as squares,
      (count(*) filter (where purchases > 0 and purchases_local is not null))::int as buyers,
      coalesce(sum(purchases) filter (where purchases > 0 and purchases_local is not null), 0)::float8 as purchases,
      coalesce(sum(purchases_local) filter (where purchases > 0), 0)::float8 as purchases_local
    from (
      select e.entity_id, e.revenue, e.purchases, e.purchases_local,
        array_agg(p.segment_id order by p.segment_id) as ids
      from entity e join placement p
        on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
      where ${standing(scope, asOf)} and e.register = 'existing'
      group by e.cluster_id, e.entity_id, e.valid_from
    ) placed group by ids order by ids`.execute(scope.db);
  return rows.flatMap(({ ids, ...sums }) => {
    const segments = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
    return segments.length === 0 ? [] : [{ segments, ...sums }];
  });
}

async function readElsewhere(
  scope: Scope,
  numbers: ReadonlyMap<string, number>,
  asOf: string | undefined,
): Promise<Elsewhere[]> {
  const { rows } = await sql<Omit<Elsewhere, 'segment'> & { segmentId: string }>`
    select p.segment_id, e.register, e.province, e.city, count(*)::int as count,
      (array_agg(e.entity_id order by e.entity_id))[1]::int as entity_id,
      (array_agg(e.name order by e.entity_id))[1] as name
    from entity e join placement p
      on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
    where ${standing(scope, asOf)} and e.register in ('target', 'directory')
    group by p.segment_id, e.register, e.province, e.city
    order by p.segment_id, e.register, e.province, e.city`.execute(scope.db);
  return rows.flatMap(({ segmentId, ...row }) => {
    const segment = numbers.get(segmentId);
    return segment === undefined ? [] : [{ segment, ...row }];
  });
}

async function readDirectory(
  scope: Scope,
  cluster: Cluster,
  asOf: string | undefined,
): Promise<Searched> {
  const { rows } = await sql<{ city: string | null; count: number }>`
    select e.city, count(*)::int as count from entity e
    where ${standing(scope, asOf)} and e.kind = 'enterprise' and exists (
      select 1 from record r join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id
      where r.cluster_id = e.cluster_id and r.subject_id = e.entity_id
        and s.register = 'directory' and s.state = 'accepted')
    group by e.city`.execute(scope.db);
  const byCity = new Map(rows.map(({ city, count }) => [city, count]));
  const sources = await scope.db
    .selectFrom('source')
    .select(['sourceId', 'title', 'dated'])
    .where('clusterId', '=', scope.clusterId)
    .where('register', '=', 'directory')
    .where('state', '=', 'accepted')
    .$if(asOf !== undefined, (query) => query.where('dated', '<=', asOf ?? ''))
    .orderBy('sourceId')
    .execute();
  const homes = cluster.cities.map((city) => byCity.get(city) ?? 0);
  return {
    enterprises: rows.reduce((sum, { count }) => sum + count, 0),
    local: homes.reduce((sum, count) => sum + count, 0),
    sources,
    covers: homes.length > 0 && homes.every((count) => count > 0),
  };
}

async function countProjects(
  scope: Scope,
  numbers: ReadonlyMap<string, number>,
  asOf: string | undefined,
): Promise<number[]> {
  const { rows } = await sql<{ segmentId: string; count: number }>`
    select p.segment_id, count(*)::int as count
    from entity e join placement p
      on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
    where ${standing(scope, asOf)} and e.register in ('building', 'planned')
    group by p.segment_id`.execute(scope.db);
  const counts: number[] = [];
  for (const { segmentId, count } of rows) {
    const v = numbers.get(segmentId);
    if (v !== undefined) counts[v] = count;
  }
  return counts;
}

async function readTotals(scope: Scope, asOf: string | undefined): Promise<GapFacts['totals']> {
  const { rows } = await sql<GapFacts['totals']>`
    select count(*)::int as enterprises, count(e.revenue)::int as with_revenue,
      coalesce(sum(e.revenue), 0)::float8 as revenue
    from entity e where ${standing(scope, asOf)} and e.register = 'existing'`.execute(scope.db);
  return rows[0]!;
}
