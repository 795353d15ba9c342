// The accepted records of entities, as claims ready to fold.
import { sql } from 'kysely';
import type { RecordTable } from '../db/tables.ts';
import type { Values } from '../schema/field.ts';
import type { Locator } from '../schema/locator.ts';
import type { Claim } from './claim.ts';
import { idArray } from './ids.ts';
import { membersOf } from './members.ts';
import type { Scope } from './scope.ts';

/** A record with what its source says of it and the entity it stands in today. */
export interface StoredClaim extends Claim {
  entityId: number;
  basis: RecordTable['basis'] | 'verdict';
  sourceTitle: string;
  locator: Locator;
  values: Values;
}

/**
 * The records that stand in each of the entities (canonical ids): their own, those of entities that
 * verdicts merged into them, and those a person moved here; oldest first.
 */
export async function loadClaims(
  scope: Scope,
  entityIds: readonly number[],
): Promise<Map<number, StoredClaim[]>> {
  if (entityIds.length === 0) return new Map();
  const { clusterId } = scope;
  const columns = sql`r.record_id, r.source_id, r.kind, r.dated, r.pinned, r.locator, r."values",
    s.series, s.trust, s.title as source_title`;
  const result = await sql<StoredClaim>`
    with member as (${membersOf(scope, entityIds)})
    select m.canonical_id as entity_id,
      case when m.entity_id = m.canonical_id then r.basis else 'verdict' end as basis, ${columns}
    from member m
    join record r on r.cluster_id = ${clusterId} and r.subject_id = m.entity_id
    join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id
    left join assignment a on a.cluster_id = r.cluster_id and a.record_id = r.record_id
    where a.record_id is null
    union all
    select m.canonical_id, 'verdict', ${columns}
    from member m
    join assignment a on a.cluster_id = ${clusterId} and a.entity_id = m.entity_id
    join record r on r.cluster_id = a.cluster_id and r.record_id = a.record_id
    join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id`.execute(scope.db);
  const byEntity = new Map<number, StoredClaim[]>();
  for (const claim of result.rows) {
    const list = byEntity.get(claim.entityId);
    if (list) list.push(claim);
    else byEntity.set(claim.entityId, [claim]);
  }
  for (const list of byEntity.values()) list.sort((a, b) => a.recordId - b.recordId);
  return byEntity;
}

/** Today's ids of entities: merged ones give the one they stand under. */
export async function canonicalIds(
  scope: Scope,
  entityIds: readonly number[],
): Promise<Map<number, number>> {
  const ids = new Map(entityIds.map((id) => [id, id]));
  const merged = await scope.db
    .selectFrom('canonical')
    .select(['entityId', 'canonicalId'])
    .where('clusterId', '=', scope.clusterId)
    .where('entityId', '=', sql<number>`any(${idArray(entityIds)})`)
    .execute();
  for (const { entityId, canonicalId } of merged) ids.set(entityId, canonicalId);
  return ids;
}
