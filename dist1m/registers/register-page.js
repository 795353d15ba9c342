// One window of a register, its size, and the counts by value that its filters offer.
import { sql } from 'kysely';
import { idArray } from "./ids.js";
import { entitiesOf } from "./register-query.js";
const rowColumns = [
    'entity.entityId',
    'entity.kind',
    'entity.register',
    'entity.name',
    'entity.code',
    'entity.stage',
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
    'entity.employees',
    'entity.owner',
    'entity.investment',
    'entity.invested',
    'entity.signed',
    'entity.started',
    'entity.producing',
    'entity.conflicts',
    'entity.records',
];
export async function countRegister(scope, register, filter) {
    const row = await entitiesOf(scope, register, filter)
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    return Number(row.count);
}
/** Rows `offset` to `offset + limit`; unknown values come last in either order. */
export async function listRegister(scope, register, query, chain) {
    const column = `entity.${query.sort}`;
    const rows = await entitiesOf(scope, register, query)
        .select(rowColumns)
        .orderBy(column, (order) => (query.order === 'desc' ? order.desc() : order.asc()).nullsLast())
        .$if(query.sort !== 'entityId', (builder) => builder.orderBy('entity.entityId'))
        .offset(query.offset)
        .limit(query.limit)
        .execute();
    return withSegments(scope, rows, chain);
}
/** Register rows of entities by id, as they stand today. */
export async function rowsOf(scope, entityIds, chain) {
    const rows = await scope.db
        .selectFrom('entity')
        .select(rowColumns)
        .where('entity.clusterId', '=', scope.clusterId)
        .where('entity.validTo', 'is', null)
        .where('entity.entityId', '=', sql `any(${idArray(entityIds)})`)
        .execute();
    const full = await withSegments(scope, rows, chain);
    return new Map(full.map((row) => [row.entityId, row]));
}
async function withSegments(scope, rows, chain) {
    const names = new Map(chain.segments.map(({ id, zh, en }) => [id, { id, zh, en }]));
    const placements = await scope.db
        .selectFrom('placement')
        .select(['entityId', 'segmentId'])
        .where('clusterId', '=', scope.clusterId)
        .where('displayed', '=', true)
        .where('entityId', '=', sql `any(${idArray(rows.map((row) => row.entityId))})`)
        .orderBy('score', 'desc')
        .orderBy('segmentId')
        .execute();
    const byEntity = new Map();
    for (const { entityId, segmentId } of placements) {
        const name = names.get(segmentId);
        if (name)
            byEntity.set(entityId, [...(byEntity.get(entityId) ?? []), name]);
    }
    return rows.map((row) => ({ ...row, segments: byEntity.get(row.entityId) ?? [] }));
}
/** Counts by value under the filter, most first; each facet leaves its own choice out, so that others can be chosen. */
export async function countFacets(scope, register, filter) {
    const by = async (key) => {
        const rows = await entitiesOf(scope, register, { ...filter, [key]: undefined })
            .select([`entity.${key} as value`, (eb) => eb.fn.countAll().as('count')])
            .where(`entity.${key}`, 'is not', null)
            .groupBy(`entity.${key}`)
            .orderBy('count', 'desc')
            .orderBy('value')
            .limit(200)
            .execute();
        return rows.map((row) => ({ value: row.value ?? '', count: Number(row.count) }));
    };
    const segments = await entitiesOf(scope, register, { ...filter, segment: undefined })
        .innerJoin('placement', (join) => join
        .onRef('placement.clusterId', '=', 'entity.clusterId')
        .onRef('placement.entityId', '=', 'entity.entityId')
        .on('placement.displayed', '=', true))
        .select(['placement.segmentId as value', (eb) => eb.fn.countAll().as('count')])
        .groupBy('placement.segmentId')
        .orderBy('count', 'desc')
        .orderBy('value')
        .execute();
    return {
        city: await by('city'),
        district: await by('district'),
        stage: await by('stage'),
        segment: segments.map((row) => ({ value: row.value, count: Number(row.count) })),
    };
}
//# sourceMappingURL=register-page.js.map