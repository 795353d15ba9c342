// The values whose proof is a sentence of one archived page.
import { sql } from 'kysely';
import type { Values } from '../schema/field.ts';
import type { Locator } from '../schema/locator.ts';
import type { CitedValue } from '../schema/passage.ts';
import type { Scope } from './scope.ts';

interface CitedRow extends Omit<CitedValue, 'key' | 'value' | 'quote'> {
  values: Values;
  locator: Locator;
}

/** In the order in which they were cited, each with the entity in which it stands today. */
export async function listCitedValues(
  { db, clusterId }: Scope,
  snapshotId: number,
  removed: boolean,
): Promise<CitedValue[]> {
  const { rows } = await sql<CitedRow>`
    select r.record_id, r."values", r.locator, e.entity_id, e.kind, e.name
    from source s
    join record r on r.cluster_id = s.cluster_id and r.source_id = s.source_id
    left join assignment a on a.cluster_id = r.cluster_id and a.record_id = r.record_id
    left join canonical c on c.cluster_id = r.cluster_id
      and c.entity_id = coalesce(a.entity_id, r.subject_id)
    join entity e on e.cluster_id = r.cluster_id and e.valid_to is null
      and e.entity_id = coalesce(c.canonical_id, a.entity_id, r.subject_id)
    where s.cluster_id = ${clusterId} and s.snapshot_id = ${snapshotId}
    order by r.record_id`.execute(db);
  return rows.flatMap(({ values, locator, ...row }) =>
    Object.entries(values).map(([key, value]) => ({
      ...row,
      key,
      value,
      // What was taken down is shown nowhere, here neither.
      quote: locator.type === 'quote' && !removed ? locator.exact : '',
    })),
  );
}
