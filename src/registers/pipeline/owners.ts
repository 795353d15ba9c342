// The enterprises behind projects: where they stand in the registers, and what people said of their move.
import { sql } from 'kysely';
import type { PipelineProject } from '../../schema/pipeline.ts';
import type { Register } from '../../schema/stage.ts';
import { fullKey } from '../resolve/keys.ts';
import { parseName } from '../resolve/name.ts';
import type { Scope } from '../scope.ts';

export interface Owner {
  entityId: number;
  register: Register | null;
}

export type OwnerAnswer = NonNullable<PipelineProject['ownerAnswer']>;

/** Of enterprises of one name the one that stands nearest to the cluster. */
const nearest: readonly (Register | null)[] = ['existing', 'target', 'directory', 'dropped', null];

/** Enterprises by the key of their name, for the names asked. */
export async function findOwners(
  { db, clusterId }: Scope,
  names: Iterable<string>,
): Promise<(name: string) => Owner | undefined> {
  const keys = new Map([...new Set(names)].map((name) => [name, fullKey(parseName(name))]));
  const wanted = JSON.stringify([...new Set(keys.values())]);
  const { rows } = await sql<Owner & { nameKey: string }>`
    select e.entity_id, e.register, e.name_key from entity e
    where e.cluster_id = ${clusterId} and e.valid_to is null and e.kind = 'enterprise'
      and e.name_key in (select jsonb_array_elements_text(${wanted}::jsonb))
    order by e.entity_id`.execute(db);
  const byKey = new Map<string, Owner>();
  for (const { entityId, register, nameKey } of rows) {
    const held = byKey.get(nameKey);
    if (!held || nearest.indexOf(register) < nearest.indexOf(held.register))
      byKey.set(nameKey, { entityId, register });
  }
  return (name) => byKey.get(keys.get(name) ?? fullKey(parseName(name)));
}

/** What people answered, by project. */
export async function readOwnerAnswers({
  db,
  clusterId,
}: Scope): Promise<Map<number, OwnerAnswer>> {
  const rows = await db
    .selectFrom('ownerMove')
    .select(['projectId', 'move', 'byWhom', 'note', 'at'])
    .where('clusterId', '=', clusterId)
    .execute();
  return new Map(
    rows.map(({ projectId, byWhom, ...answer }) => [projectId, { ...answer, by: byWhom }]),
  );
}
