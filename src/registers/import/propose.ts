// What an import proposes besides its rows: pairs for review, and branches of known parents.
import { batches } from '../../util/batches.ts';
import type { Scope } from '../scope.ts';
import { takeNumbers } from '../counters.ts';
import type { ImportRow } from './import-rows.ts';

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters at most. */
const atOnce = 5000;

/** Queues pairs that may be one organisation; a pair that was proposed before is not queued again. Returns how many are new. */
export async function addPairs(scope: Scope, rows: readonly ImportRow[]): Promise<number> {
  const pairs = rows.flatMap(({ entityId, identity }) =>
    identity.review.map(({ id, comparison }) => ({
      leftId: Math.min(entityId, id),
      rightId: Math.max(entityId, id),
      weight: comparison.weight,
      probability: comparison.probability,
      evidence: JSON.stringify(comparison.evidence),
    })),
  );
  let added = 0;
  for (const batch of batches(pairs, atOnce)) {
    const first = await takeNumbers(scope, 'pair', batch.length);
    const inserted = await scope.db
      .insertInto('pair')
      .values(
        batch.map((pair, index) => ({
          clusterId: scope.clusterId,
          pairId: first + index,
          decided: false,
          ...pair,
        })),
      )
      .onConflict((conflict) => conflict.columns(['clusterId', 'leftId', 'rightId']).doNothing())
      .returning('pairId')
      .execute();
    added += inserted.length;
  }
  return added;
}

export async function addRelations(scope: Scope, rows: readonly ImportRow[]): Promise<void> {
  const relations = rows.flatMap(({ entityId, identity }) => [
    ...(identity.branchOf === undefined ? [] : [{ fromId: entityId, toId: identity.branchOf }]),
    ...identity.branches.map((unit) => ({ fromId: unit, toId: entityId })),
  ]);
  for (const batch of batches(relations, atOnce)) {
    await scope.db
      .insertInto('relation')
      .values(
        batch.map((sides) => ({
          clusterId: scope.clusterId,
          kind: 'branch_of' as const,
          ...sides,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['clusterId', 'fromId', 'kind', 'toId']).doNothing(),
      )
      .execute();
  }
}
