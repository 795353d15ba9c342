// Writing entity rows: the stored folds that registers read.
import { sql } from 'kysely';
import { copyRows } from "../db/copy.js";
import { batches } from "../util/batches.js";
import { loadClaims } from "./claims.js";
import { fold } from "./fold.js";
import { goldenVersions, valuesOf } from "./golden.js";
import { idArray } from "./ids.js";
import { placementRows, placementColumns } from "./placing.js";
const goldenColumns = [
    ['kind', 'kind'],
    ['register', 'register'],
    ['name', 'name'],
    ['nameKey', 'name_key'],
    ['code', 'code'],
    ['stage', 'stage'],
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
export const entityColumns = [
    'cluster_id',
    'entity_id',
    'valid_from',
    'valid_to',
    ...goldenColumns.map(([, column]) => column),
];
export function entityRow(clusterId, entityId, version) {
    const row = [clusterId, entityId, version.validFrom, version.validTo];
    for (const [key] of goldenColumns)
        row.push(version.row[key]);
    return row;
}
/**
 * Folds entities (canonical ids) anew from their records and replaces their rows and placements.
 * Entities without records are gone afterwards.
 */
export async function refold(scope, entityIds, placing, onProgress = () => undefined) {
    let done = 0;
    for (const batch of batches(new Set(entityIds), 2000)) {
        const claims = await loadClaims(scope, batch);
        await removeEntities(scope, batch);
        const entities = [];
        const placements = [];
        const verdicts = await placing.verdicts(scope, batch);
        for (const entityId of batch) {
            const own = claims.get(entityId);
            const kind = own?.[0]?.kind;
            if (!own || !kind)
                continue;
            for (const version of goldenVersions(kind, own)) {
                entities.push(entityRow(scope.clusterId, entityId, version));
            }
            const held = fold(own);
            placements.push(...placementRows(scope.clusterId, entityId, {
                kind,
                values: valuesOf(held),
                recordOf: (field) => held.get(field)?.recordId ?? null,
                verdicts: verdicts.get(entityId) ?? [],
                placing,
            }));
        }
        await copyRows(scope.db, 'entity', entityColumns, entities);
        await copyRows(scope.db, 'placement', placementColumns, placements);
        done += batch.length;
        onProgress(done);
    }
}
async function removeEntities(scope, entityIds) {
    for (const table of ['entity', 'placement']) {
        await scope.db
            .deleteFrom(table)
            .where('clusterId', '=', scope.clusterId)
            .where('entityId', '=', sql `any(${idArray(entityIds)})`)
            .execute();
    }
}
//# sourceMappingURL=entities.js.map