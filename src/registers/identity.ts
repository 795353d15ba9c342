// Which entities verdicts make one. A merge is a row in `canonical`; records are never rewritten.
import { sql } from 'kysely';
import { refold, removeEntities } from './entities.ts';
import { idArray } from './ids.ts';
import type { Placing } from './placing.ts';
import type { Scope } from './scope.ts';

/**
 * Works out anew, from the standing `same` verdicts, the groups that hold the given entities,
 * and refolds them. Each group stands under its smallest id.
 */
export async function regroup(
  scope: Scope,
  entityIds: readonly number[],
  placing: Placing,
): Promise<void> {
  const { ids, links } = await reach(scope, entityIds);
  const root = new Map([...ids].map((id) => [id, id]));
  const find = (id: number): number => {
    let at = id;
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) at = up;
    return at;
  };
  for (const [left, right] of links) {
    const [low, high] = [find(left), find(right)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) root.set(high, low);
  }
  const all = [...ids];
  const inIds = sql<number>`any(${idArray(all)})`;
  await scope.db
    .deleteFrom('canonical')
    .where('clusterId', '=', scope.clusterId)
    .where('entityId', '=', inIds)
    .execute();
  const merged = all.filter((id) => find(id) !== id);
  if (merged.length > 0) {
    await scope.db
      .insertInto('canonical')
      .values(
        merged.map((id) => ({ clusterId: scope.clusterId, entityId: id, canonicalId: find(id) })),
      )
      .execute();
    await removeEntities(scope, merged);
  }
  await refold(
    scope,
    all.filter((id) => find(id) === id),
    placing,
  );
}

/** Everything that `same` verdicts, standing or just withdrawn, tie to the given entities. */
async function reach(
  scope: Scope,
  entityIds: readonly number[],
): Promise<{ ids: Set<number>; links: [number, number][] }> {
  const ids = new Set(entityIds);
  const links: [number, number][] = [];
  let frontier = [...ids];
  while (frontier.length > 0) {
    const result = await sql<{ leftId: number; rightId: number; standing: boolean }>`
      select left_id, right_id, withdrawn_at is null as standing from verdict
      where cluster_id = ${scope.clusterId} and judgement = 'same'
        and (left_id = any(${idArray(frontier)}) or right_id = any(${idArray(frontier)}))`.execute(
      scope.db,
    );
    frontier = [];
    for (const { leftId, rightId, standing } of result.rows) {
      if (standing) links.push([leftId, rightId]);
      for (const id of [leftId, rightId]) {
        if (ids.has(id)) continue;
        ids.add(id);
        frontier.push(id);
      }
    }
  }
  return { ids, links };
}
