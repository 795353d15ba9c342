// One gap in full: whose output is at stake, who makes it elsewhere, what it hangs on itself.
import { sql } from 'kysely';
import { findCutSets } from '../../chain/and-or/cut-sets.ts';
import { findAdditions } from '../../chain/and-or/additions.ts';
import { findProducible, withPresent } from '../../chain/and-or/producible.ts';
import { findDominators, listDominators } from '../../chain/plain-criticality.ts';
import type { GapDetail } from '../../schema/gaps.ts';
import { joinKey } from '../../schema/field.ts';
import type { Scope } from '../scope.ts';
import { nameSegment } from './gap-model.ts';
import type { GapModel } from './gap-model.ts';
import { compareKm } from './geography.ts';
import { rungOf } from './ladder.ts';
import { gapOf } from './list-gaps.ts';
import { standing } from './read-facts.ts';
import { toYuan } from './yuan.ts';

const mostEnterprises = 50;
const mostOnRung = 10;
const mostPairs = 20;
/** Beyond it pairs of failures are not searched: their number grows with the square of the chain. */
const pairsUpTo = 400;

export async function describeGap(
  scope: Scope,
  model: GapModel,
  v: number,
  asOf: string | undefined,
): Promise<GapDetail> {
  return {
    gap: gapOf(model, v),
    enterprises: await listAtStake(scope, model, v, asOf),
    suppliers: await listSuppliers(scope, model, v, asOf),
    ...hangsOn(model, v),
  };
}

/** Local enterprises, by what part of their revenue depends on the segment. */
async function listAtStake(
  scope: Scope,
  { analysis, chain }: GapModel,
  v: number,
  asOf: string | undefined,
): Promise<GapDetail['enterprises']> {
  const dependents = analysis.dependentsOn(v);
  if (dependents.length === 0) return [];
  const ids = dependents.map(({ segment }) => chain.segments[segment]!.id);
  const { rows } = await sql<{
    entityId: number;
    name: string;
    city: string | null;
    revenue: string | null;
    revenuePeriod: string | null;
    atStake: number;
  }>`
    with share as (
      select unnest(${ids}::text[]) as segment_id, unnest(${dependents.map(({ share }) => share)}::float8[]) as share
    ), placed as (
      select p.entity_id, count(*) as k, coalesce(sum(s.share), 0) as share
      from placement p left join share s on s.segment_id = p.segment_id
      where p.cluster_id = ${scope.clusterId} and p.displayed
      group by p.entity_id having sum(s.share) > 0
    )
    select e.entity_id::int as entity_id, e.name, e.city, e.revenue, e.revenue_period,
      coalesce(e.revenue::float8 * placed.share / placed.k, 0) as at_stake
    from placed join entity e on e.entity_id = placed.entity_id
    where ${standing(scope, asOf)} and e.register = 'existing'
    order by at_stake desc, e.entity_id limit ${mostEnterprises}`.execute(scope.db);
  return rows.map(({ revenuePeriod, revenue, atStake, ...row }) => ({
    ...row,
    revenue: revenue ?? '0',
    key: revenue === null ? null : joinKey('revenue', revenuePeriod ?? undefined),
    atStake: toYuan(atStake),
  }));
}

async function listSuppliers(
  scope: Scope,
  model: GapModel,
  v: number,
  asOf: string | undefined,
): Promise<GapDetail['suppliers']> {
  const { rows } = await sql<{
    entityId: number;
    name: string;
    city: string | null;
    province: string | null;
    register: 'existing' | 'target' | 'directory';
    recordId: number | null;
  }>`
    select e.entity_id::int as entity_id, e.name, e.city, e.province, e.register, p.record_id::int as record_id
    from entity e join placement p
      on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
    where ${standing(scope, asOf)} and p.segment_id = ${model.chain.segments[v]!.id}
      and e.register in ('existing', 'target', 'directory')
    order by e.revenue desc nulls last, e.entity_id limit 5000`.execute(scope.db);
  const all = rows.map((row) => {
    const { register } = row;
    const at = { ...row, register, segment: v, count: 1 };
    const rung = register === 'existing' ? 'cluster' : rungOf(model, { ...at, register });
    return { ...row, rung, km: register === 'existing' ? null : model.geography.km(row) };
  });
  return (['cluster', 'province', 'nation'] as const).flatMap((rung) =>
    all
      .filter((one) => one.rung === rung)
      .toSorted((a, b) => (rung === 'cluster' ? 0 : compareKm(a.km, b.km)))
      .slice(0, mostOnRung),
  );
}

/** Its own structure, first where everything is in place, then as it stands here. */
function hangsOn(
  { analysis, chain }: GapModel,
  v: number,
): Pick<GapDetail, 'singlePoints' | 'plainDominators' | 'cutPairs' | 'opensAlone' | 'needsToo'> {
  const { graph } = analysis.local;
  const name = (w: number) => nameSegment({ chain }, w);
  const all = { present: new Uint8Array(graph.ids.length).fill(1) };
  const cuts = findCutSets(graph, all, v, graph.ids.length <= pairsUpTo ? 2 : 1);
  const opened = findProducible(graph, withPresent(analysis, [v]));
  const alone = [...opened.keys()].filter(
    (w) => opened[w] === 1 && analysis.selfSufficient[w] === 0,
  );
  const needs = findAdditions(graph, { present: analysis.present }, v, () => 1);
  return {
    singlePoints: cuts.filter((cut) => cut.length === 1).flatMap((cut) => cut.map(name)),
    plainDominators: listDominators(findDominators(graph), v).map(name),
    cutPairs: cuts
      .filter((cut) => cut.length === 2)
      .slice(0, mostPairs)
      .map((cut) => cut.map(name)),
    opensAlone: alone.map(name),
    needsToo: (needs?.add ?? []).filter((w) => w !== v).map(name),
  };
}
