// One window of a register, its size, and the counts by value that its filters offer.
import { sql } from 'kysely';
import type { Chain } from '../schema/chain.ts';
import type { Facets, Filter, RegisterQuery, RegisterRow } from '../schema/register.ts';
import type { Register } from '../schema/stage.ts';
import { idArray } from './ids.ts';
import { entitiesOf, standingOn } from './register-query.ts';
import type { Scope } from './scope.ts';

const rowColumns = [
  'entity.entityId',
  'entity.kind',
  'entity.register',
  'entity.name',
  'entity.code',
  'entity.stage',
  'entity.province',
  'entity.city',
  'entity.district',
  'entity.park',
  'entity.products',
  'entity.founded',
  'entity.registeredCapital',
  'entity.revenue',
  'entity.revenuePeriod',
  'entity.output',
  'entity.outputPeriod',
  'entity.purchases',
  'entity.purchasesPeriod',
  'entity.purchasesLocal',
  'entity.employees',
  'entity.owner',
  'entity.investment',
  'entity.invested',
  'entity.signed',
  'entity.started',
  'entity.producing',
  'entity.conflicts',
  'entity.records',
] as const;

type SegmentNames = RegisterRow['segments'];

export async function countRegister(
  scope: Scope,
  register: Register,
  filter: Filter,
): Promise<number> {
  const row = await entitiesOf(scope, register, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Rows `offset` to `offset + limit`; unknown values come last in either order. */
export async function listRegister(
  scope: Scope,
  register: Register,
  query: Omit<RegisterQuery, 'offset' | 'limit'> & { offset: number; limit: number },
  chain: Chain,
): Promise<RegisterRow[]> {
  const direction = query.order === 'desc' ? sql`desc nulls last` : sql`asc nulls last`;
  // The window is found first, by index alone where there is one for the order; only its rows are read whole.
  const page = entitiesOf(scope, register, query)
    .select(['entity.entityId', sql.ref(`entity.${query.sort}`).as('ordered')])
    .orderBy(sql`ordered ${direction}, entity.entity_id`)
    .offset(query.offset)
    .limit(query.limit)
    .as('page');
  const rows = await standingOn(scope.db.selectFrom('entity'), query.asOf)
    .innerJoin(page, 'page.entityId', 'entity.entityId')
    .where('entity.clusterId', '=', scope.clusterId)
    .select(rowColumns)
    .orderBy(sql`page.ordered ${direction}, page.entity_id`)
    .execute();
  return withSegments(scope, rows as Omit<RegisterRow, 'segments'>[], chain);
}

/** Register rows of entities by id, as they stand today. */
export async function rowsOf(
  scope: Scope,
  entityIds: readonly number[],
  chain: Chain,
): Promise<Map<number, RegisterRow>> {
  const rows = await scope.db
    .selectFrom('entity')
    .select(rowColumns)
    .where('entity.clusterId', '=', scope.clusterId)
    .where('entity.validTo', 'is', null)
    .where('entity.entityId', '=', sql<number>`any(${idArray(entityIds)})`)
    .execute();
  const full = await withSegments(scope, rows as Omit<RegisterRow, 'segments'>[], chain);
  return new Map(full.map((row) => [row.entityId, row]));
}

async function withSegments(
  scope: Scope,
  rows: Omit<RegisterRow, 'segments'>[],
  chain: Chain,
): Promise<RegisterRow[]> {
  const names = new Map(chain.segments.map(({ id, zh, en }) => [id, { id, zh, en }]));
  const placements = await scope.db
    .selectFrom('placement')
    .select(['entityId', 'segmentId'])
    .where('clusterId', '=', scope.clusterId)
    .where('displayed', '=', true)
    .where('entityId', '=', sql<number>`any(${idArray(rows.map((row) => row.entityId))})`)
    .orderBy('score', 'desc')
    .orderBy('segmentId')
    .execute();
  const byEntity = new Map<number, SegmentNames>();
  for (const { entityId, segmentId } of placements) {
    const name = names.get(segmentId);
    if (name) byEntity.set(entityId, [...(byEntity.get(entityId) ?? []), name]);
  }
  return rows.map((row) => ({ ...row, segments: byEntity.get(row.entityId) ?? [] }));
}

/** Counts by value under the filter, most first; each facet leaves its own choice out, so that others can be chosen. */
export async function countFacets(
  scope: Scope,
  register: Register,
  filter: Filter,
): Promise<Facets> {
  const groups = await entitiesOf(scope, register, { ...filter, ...noPlace })
    .select(['entity.city', 'entity.district', 'entity.stage'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['entity.city', 'entity.district', 'entity.stage'])
    .execute();
  const by = (key: keyof typeof noPlace) => {
    const counts = new Map<string, number>();
    for (const group of groups) {
      const value = group[key];
      if (value !== null && chosenElsewhere(group, filter, key))
        counts.set(value, (counts.get(value) ?? 0) + Number(group.count));
    }
    return mostFirst([...counts].map(([value, count]) => ({ value, count }))).slice(0, 200);
  };
  const segments = await entitiesOf(scope, register, { ...filter, segment: undefined })
    .innerJoin('placement', (join) =>
      join
        .onRef('placement.clusterId', '=', 'entity.clusterId')
        .onRef('placement.entityId', '=', 'entity.entityId')
        .on('placement.displayed', '=', true),
    )
    .select(['placement.segmentId as value', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('placement.segmentId')
    .orderBy('count', 'desc')
    .orderBy('value')
    .execute();
  return {
    city: by('city'),
    district: by('district'),
    stage: by('stage'),
    segment: segments.map((row) => ({ value: row.value, count: Number(row.count) })),
  };
}

const noPlace = { city: undefined, district: undefined, stage: undefined };

/** Whether the group passes what was chosen in the other two facets. */
function chosenElsewhere(
  group: { city: string | null; district: string | null; stage: string | null },
  filter: Filter,
  key: keyof typeof noPlace,
): boolean {
  return (['city', 'district', 'stage'] as const).every(
    (other) => other === key || !filter[other] || filter[other] === group[other],
  );
}

function mostFirst(facet: Facets['city']): Facets['city'] {
  return facet.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
