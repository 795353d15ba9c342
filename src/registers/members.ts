// Which entities stand in one: itself, and those that verdicts merged into it.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { idArray } from './ids.ts';
import type { Scope } from './scope.ts';

/** Rows `(entity_id, canonical_id)` of everything that stands under the given canonical ids. */
export function membersOf(
  { clusterId }: Scope,
  canonicalIds: readonly number[],
): RawBuilder<unknown> {
  return sql`
    select id as entity_id, id as canonical_id from unnest(${idArray(canonicalIds)}) as id
    union all
    select entity_id, canonical_id from canonical
    where cluster_id = ${clusterId} and canonical_id = any(${idArray(canonicalIds)})`;
}
