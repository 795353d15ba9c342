// The four registers as views over entities: what a filter means in SQL.
import { sql } from 'kysely';
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Filter } from '../schema/register.ts';
import type { Register } from '../schema/stage.ts';
import { holding } from './like.ts';
import type { Scope } from './scope.ts';

type Entities<O> = SelectQueryBuilder<Tables, 'entity', O>;

/** Entities that stand on a day: the current ones when no day is named. */
export function standingOn<O>(query: Entities<O>, asOf: string | undefined): Entities<O> {
  if (asOf === undefined) return query.where('entity.validTo', 'is', null);
  return query
    .where('entity.validFrom', '<=', asOf)
    .where((eb) => eb.or([eb('entity.validTo', 'is', null), eb('entity.validTo', '>', asOf)]));
}

/** Entities that stand on a day, once for each segment that they are shown on. */
export function placedEntities(scope: Scope, asOf: string | undefined) {
  return standingOn(scope.db.selectFrom('entity'), asOf)
    .innerJoin('placement', (join) =>
      join
        .onRef('placement.clusterId', '=', 'entity.clusterId')
        .onRef('placement.entityId', '=', 'entity.entityId')
        .on('placement.displayed', '=', true),
    )
    .where('entity.clusterId', '=', scope.clusterId);
}

/** Entities of a register under a filter; nothing selected or sorted yet. */
export function entitiesOf(scope: Scope, register: Register, filter: Filter): Entities<object> {
  let query = standingOn(
    scope.db.selectFrom('entity').where('entity.clusterId', '=', scope.clusterId),
    filter.asOf,
  ).where('entity.register', '=', register);
  if (filter.city) query = query.where('entity.city', '=', filter.city);
  if (filter.district) query = query.where('entity.district', '=', filter.district);
  if (filter.stage) query = query.where('entity.stage', '=', filter.stage);
  if (filter.conflicts) query = query.where('entity.conflicts', '>', 0);
  for (const word of (filter.q ?? '').split(/\s+/).filter(Boolean))
    query = query.where(holds(word));
  const { segment, source } = filter;
  if (segment) query = query.where((eb) => eb.exists(placedOn(eb, scope, segment)));
  if (source !== undefined) query = query.where((eb) => eb.exists(saidBy(eb, scope, source)));
  return query;
}

/** The word stands in the name, the code or the products. */
function holds(word: string) {
  const pattern = holding(word);
  return sql<boolean>`(entity.name ilike ${pattern} or entity.code ilike ${pattern} or entity.products ilike ${pattern})`;
}

function placedOn(eb: ExpressionBuilder<Tables, 'entity'>, scope: Scope, segment: string) {
  return eb
    .selectFrom('placement')
    .select('placement.entityId')
    .where('placement.clusterId', '=', scope.clusterId)
    .where('placement.segmentId', '=', segment)
    .where('placement.displayed', '=', true)
    .whereRef('placement.entityId', '=', 'entity.entityId');
}

function saidBy(eb: ExpressionBuilder<Tables, 'entity'>, scope: Scope, source: number) {
  return eb
    .selectFrom('record')
    .leftJoin('assignment', (join) =>
      join
        .onRef('assignment.clusterId', '=', 'record.clusterId')
        .onRef('assignment.recordId', '=', 'record.recordId'),
    )
    .leftJoin('canonical', (join) =>
      join
        .onRef('canonical.clusterId', '=', 'record.clusterId')
        .on(sql<boolean>`canonical.entity_id = coalesce(assignment.entity_id, record.subject_id)`),
    )
    .select('record.recordId')
    .where('record.clusterId', '=', scope.clusterId)
    .where('record.sourceId', '=', source)
    .where(
      sql<boolean>`coalesce(canonical.canonical_id, assignment.entity_id, record.subject_id) = entity.entity_id`,
    );
}
