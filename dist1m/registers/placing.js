// Placement of folded entities on the cluster's chain, with people's verdicts on top.
import { sql } from 'kysely';
import { createPlacer, displayThreshold } from "../chain/placement/place.js";
import { idArray } from "./ids.js";
export const placementColumns = [
    'cluster_id',
    'entity_id',
    'segment_id',
    'basis',
    'score',
    'words',
    'field',
    'role',
    'record_id',
    'displayed',
];
export class Placing {
    #placer;
    #segments;
    constructor(chain) {
        this.#placer = createPlacer(chain);
        this.#segments = new Set(chain.segments.map((segment) => segment.id));
    }
    place(kind, values) {
        return kind === 'cluster' ? [] : this.#placer.place(values);
    }
    knows(segmentId) {
        return this.#segments.has(segmentId);
    }
    /** People's pins and rejections by entity. */
    async verdicts(scope, entityIds) {
        const rows = await scope.db
            .selectFrom('placementVerdict')
            .select(['entityId', 'segmentId', 'verdict'])
            .where('clusterId', '=', scope.clusterId)
            .where('entityId', '=', sql `any(${idArray(entityIds)})`)
            .execute();
        const byEntity = new Map();
        for (const row of rows) {
            const list = byEntity.get(row.entityId) ?? [];
            list.push(row);
            byEntity.set(row.entityId, list);
        }
        return byEntity;
    }
}
/** Sellers are known, but are no supply; a person's word stands above the score. */
export function isDisplayed(placement, verdict) {
    if (verdict)
        return verdict === 'pin';
    return placement.role !== 'sell' && placement.score >= displayThreshold;
}
/** Rows of the placement table for one entity. A pin on a segment that no words lead to is a row of its own. */
export function placementRows(clusterId, entityId, of) {
    const verdicts = new Map(of.verdicts.map(({ segmentId, verdict }) => [segmentId, verdict]));
    const placements = of.placing.place(of.kind, of.values);
    const found = new Set(placements.map((placement) => placement.segmentId));
    for (const [segmentId, verdict] of verdicts) {
        if (verdict === 'pin' && !found.has(segmentId) && of.placing.knows(segmentId)) {
            placements.push({
                segmentId,
                basis: 'declared',
                score: 1,
                words: [],
                field: '',
                role: 'make',
            });
        }
    }
    return placements.map((placement) => [
        clusterId,
        entityId,
        placement.segmentId,
        placement.basis,
        placement.score,
        placement.words,
        placement.field,
        placement.role,
        of.recordOf(placement.field),
        isDisplayed(placement, verdicts.get(placement.segmentId)),
    ]);
}
//# sourceMappingURL=placing.js.map