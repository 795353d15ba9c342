// The cluster at a glance. Every sum says how many of how many it knows.
import { sql } from 'kysely';
import type { GapState } from '../schema/chain.ts';
import type { Overview } from '../schema/overview.ts';
import { registerSchema } from '../schema/stage.ts';
import { isoDay } from '../util/iso-day.ts';
import { addUp } from './amounts.ts';
import type { Cluster } from './clusters.ts';
import { listIndicators } from './indicators.ts';
import { standingOn } from './register-query.ts';
import { countOpenPairs } from './review.ts';
import type { Scope } from './scope.ts';

export async function getOverview(
  scope: Scope,
  cluster: Cluster,
  asOf: string | undefined,
  states: ReadonlyMap<GapState, number>,
  now: Date,
): Promise<Overview> {
  const { registers, cities, stages, totals } = await countStanding(scope, cluster, asOf);
  // Of that day, like every other figure here: a view of the past must not count what came later.
  const sources = await scope.db
    .selectFrom('source')
    .where('clusterId', '=', scope.clusterId)
    .where('state', '=', 'accepted')
    .$if(asOf !== undefined, (query) => query.where('dated', '<=', asOf ?? ''))
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<string | null>('records').as('records'),
    ])
    .executeTakeFirstOrThrow();
  return {
    cluster: { slug: cluster.slug, name: cluster.name },
    asOf: asOf ?? isoDay(now),
    indicators: await listIndicators(scope, asOf),
    registers,
    cities,
    stages,
    states: [...states].map(([state, count]) => ({ state, count })),
    placed: { placed: await countPlaced(scope, asOf), total: totals.existing },
    conflicts: totals.conflicts,
    review: await countOpenPairs(scope),
    sources: Number(sources.count),
    records: Number(sources.records ?? 0),
  };
}

/** Existing enterprises that stand on the chain. */
async function countPlaced(scope: Scope, asOf: string | undefined): Promise<number> {
  const row = await standingOn(scope.db.selectFrom('entity'), asOf)
    .where('entity.clusterId', '=', scope.clusterId)
    .where('entity.register', '=', 'existing')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('placement')
          .select('placement.entityId')
          .where('placement.clusterId', '=', scope.clusterId)
          .whereRef('placement.entityId', '=', 'entity.entityId')
          .where('placement.displayed', '=', true),
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

interface Group {
  register: string | null;
  kind: string;
  stage: string | null;
  city: string | null;
  count: number;
  conflicts: number;
  revenue: string | null;
  revenueKnown: number;
  investment: string | null;
  investmentKnown: number;
  invested: string | null;
  investedKnown: number;
  firstPeriod: string | null;
  lastPeriod: string | null;
}

/** One pass over the standing entities, grouped by what the overview shows them by. */
async function countStanding(scope: Scope, cluster: Cluster, asOf: string | undefined) {
  const stated = sql`filter (where entity.revenue is not null)`;
  const groups = (await standingOn(scope.db.selectFrom('entity'), asOf)
    .where('entity.clusterId', '=', scope.clusterId)
    .where('entity.register', 'is not', null)
    .select((eb) => [
      'entity.register',
      'entity.kind',
      'entity.stage',
      'entity.city',
      eb.fn.countAll<number>().as('count'),
      sql<number>`count(*) filter (where entity.conflicts > 0)`.as('conflicts'),
      eb.fn.sum<string | null>('entity.revenue').as('revenue'),
      eb.fn.count<number>('entity.revenue').as('revenueKnown'),
      eb.fn.sum<string | null>('entity.investment').as('investment'),
      eb.fn.count<number>('entity.investment').as('investmentKnown'),
      eb.fn.sum<string | null>('entity.invested').as('invested'),
      eb.fn.count<number>('entity.invested').as('investedKnown'),
      sql<string | null>`min(coalesce(entity.revenue_period, '')) ${stated}`.as('firstPeriod'),
      sql<string | null>`max(coalesce(entity.revenue_period, '')) ${stated}`.as('lastPeriod'),
    ])
    .groupBy(['entity.register', 'entity.kind', 'entity.stage', 'entity.city'])
    .execute()) as Group[];
  const count = (
    list: readonly Group[],
    of: (group: Group) => number = (group) => Number(group.count),
  ): number => list.reduce((sum, group) => sum + of(group), 0);
  const within = (register: string, list: readonly Group[] = groups): Group[] =>
    list.filter((group) => group.register === register);
  const period = commonPeriod(within('existing'));
  const registers = registerSchema.options.map((register) => {
    const list = within(register);
    const total = count(list);
    const sums =
      register === 'existing'
        ? [
            {
              field: 'revenue',
              period,
              value: addUp(list.map((group) => group.revenue)),
              known: count(list, (group) => Number(group.revenueKnown)),
              total,
            },
          ]
        : register === 'target' || register === 'directory'
          ? []
          : (['investment', 'invested'] as const).map((field) => ({
              field,
              period: null,
              value: addUp(list.map((group) => group[field])),
              known: count(list, (group) => Number(group[`${field}Known`])),
              total,
            }));
    return { register, count: total, sums };
  });
  // Who is merely on a list is no part of the cluster: counted as such, in no sum, city or stage.
  const own = groups.filter((group) => group.register !== 'directory');
  const byCity = groupBy(own, (group) => group.city ?? '');
  for (const city of cluster.cities) if (!byCity.has(city)) byCity.set(city, []);
  const cities = [...byCity].flatMap(([city, list]) => {
    if (city === '') return [];
    return [
      {
        city,
        home: cluster.cities.includes(city),
        existing: count(within('existing', list)),
        target: count(within('target', list)),
        building: count(within('building', list)),
        planned: count(within('planned', list)),
        revenue: addUp(within('existing', list).map((group) => group.revenue)),
        investment: addUp(
          [...within('building', list), ...within('planned', list)].map(
            (group) => group.investment,
          ),
        ),
      },
    ];
  });
  const place = (city: string): number => {
    const at = cluster.cities.indexOf(city);
    return at < 0 ? cluster.cities.length : at;
  };
  cities.sort(
    (a, b) =>
      place(a.city) - place(b.city) || b.existing - a.existing || (a.city < b.city ? -1 : 1),
  );
  const stages = new Map<string, { kind: string; stage: string; count: number }>();
  for (const group of own) {
    if (!group.stage) continue;
    const key = `${group.kind} ${group.stage}`;
    const held = stages.get(key) ?? { kind: group.kind, stage: group.stage, count: 0 };
    held.count += Number(group.count);
    stages.set(key, held);
  }
  return {
    registers,
    cities,
    stages: [...stages.values()],
    totals: {
      existing: count(within('existing')),
      conflicts: count(own, (group) => Number(group.conflicts)),
    },
  };
}

/** The year that the revenues speak of, when they all speak of one. */
function commonPeriod(groups: readonly Group[]): string | null {
  const named = groups.filter((group) => Number(group.revenueKnown) > 0);
  const years = new Set(named.flatMap((group) => [group.firstPeriod, group.lastPeriod]));
  const [year] = years;
  return years.size === 1 ? year || null : null;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
