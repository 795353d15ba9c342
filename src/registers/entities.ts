// Writing entity rows: the stored folds that registers read.
import { sql } from 'kysely';
import { copyRows } from '../db/copy.ts';
import type { CopyValue } from '../db/copy.ts';
import { batches } from '../util/batches.ts';
import { loadClaims } from './claims.ts';
import { fold } from './fold.ts';
import { goldenVersions, valuesOf } from './golden.ts';
import type { Golden, GoldenVersion } from './golden.ts';
import { idArray } from './ids.ts';
import type { Placing } from './placing.ts';
import { loadPlacementVerdicts, placementRows, placementColumns } from './placing.ts';
import type { Scope } from './scope.ts';

const goldenColumns: readonly (readonly [keyof Golden, string])[] = [
  ['kind', 'kind'],
  ['register', 'register'],
  ['name', 'name'],
  ['nameKey', 'name_key'],
  ['code', 'code'],
  ['stage', 'stage'],
  ['province', 'province'],
  ['city', 'city'],
  ['district', 'district'],
  ['park', 'park'],
  ['products', 'products'],
  ['founded', 'founded'],
  ['registeredCapital', 'registered_capital'],
  ['revenue', 'revenue'],
  ['revenuePeriod', 'revenue_period'],
  ['output', 'output'],
  ['outputPeriod', 'output_period'],
  ['purchases', 'purchases'],
  ['purchasesPeriod', 'purchases_period'],
  ['purchasesLocal', 'purchases_local'],
  ['employees', 'employees'],
  ['owner', 'owner'],
  ['investment', 'investment'],
  ['invested', 'invested'],
  ['signed', 'signed'],
  ['started', 'started'],
  ['producing', 'producing'],
  ['conflicts', 'conflicts'],
  ['records', 'records'],
];

export const entityColumns: readonly string[] = [
  'cluster_id',
  'entity_id',
  'valid_from',
  'valid_to',
  ...goldenColumns.map(([, column]) => column),
];

export function entityRow(
  clusterId: number,
  entityId: number,
  version: GoldenVersion,
): CopyValue[] {
  const row: CopyValue[] = [clusterId, entityId, version.validFrom, version.validTo];
  for (const [key] of goldenColumns) row.push(version.row[key]);
  return row;
}

/**
 * Folds entities (canonical ids) anew from their records and replaces their rows and placements.
 * Entities that no record names are gone afterwards: a pin alone keeps none.
 */
export async function refold(
  scope: Scope,
  entityIds: Iterable<number>,
  placing: Placing,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  for (const batch of batches(new Set(entityIds), 2000)) {
    const claims = await loadClaims(scope, batch);
    await removeEntities(scope, batch);
    const entities: CopyValue[][] = [];
    const placements: CopyValue[][] = [];
    const verdicts = await loadPlacementVerdicts(scope, batch);
    for (const entityId of batch) {
      const own = claims.get(entityId);
      const kind = own?.[0]?.kind;
      if (!own || !kind || !own.some((claim) => claim.values['name'] !== undefined)) continue;
      for (const version of goldenVersions(kind, own)) {
        entities.push(entityRow(scope.clusterId, entityId, version));
      }
      const held = fold(own);
      placements.push(
        ...placementRows(scope.clusterId, entityId, {
          kind,
          values: valuesOf(held),
          recordOf: (field) => held.get(field)?.recordId ?? null,
          verdicts: verdicts.get(entityId) ?? new Map(),
          placing,
        }),
      );
    }
    await copyRows(scope.db, 'entity', entityColumns, entities);
    await copyRows(scope.db, 'placement', placementColumns, placements);
    done += batch.length;
    onProgress(done);
  }
}

/** Removes what is stored of entities: their rows and placements. Records stay. */
export async function removeEntities(scope: Scope, entityIds: readonly number[]): Promise<void> {
  for (const table of ['entity', 'placement'] as const) {
    await scope.db
      .deleteFrom(table)
      .where('clusterId', '=', scope.clusterId)
      .where('entityId', '=', sql<number>`any(${idArray(entityIds)})`)
      .execute();
  }
}
