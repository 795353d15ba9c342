import { takeNumbers } from "../counters.js";
/** Queues pairs that may be one organisation; a pair that was proposed before is not queued again. Returns how many are new. */
export async function addPairs(scope, rows) {
    const pairs = rows.flatMap(({ entityId, identity }) => identity.review.map(({ id, comparison }) => ({
        leftId: Math.min(entityId, id),
        rightId: Math.max(entityId, id),
        weight: comparison.weight,
        probability: comparison.probability,
        evidence: JSON.stringify(comparison.evidence),
    })));
    if (pairs.length === 0)
        return 0;
    const first = await takeNumbers(scope, 'pair', pairs.length);
    const inserted = await scope.db
        .insertInto('pair')
        .values(pairs.map((pair, index) => ({
        clusterId: scope.clusterId,
        pairId: first + index,
        decided: false,
        ...pair,
    })))
        .onConflict((conflict) => conflict.columns(['clusterId', 'leftId', 'rightId']).doNothing())
        .returning('pairId')
        .execute();
    return inserted.length;
}
export async function addRelations(scope, rows) {
    const relations = rows.flatMap(({ entityId, identity }) => [
        ...(identity.branchOf === undefined ? [] : [{ fromId: entityId, toId: identity.branchOf }]),
        ...identity.branches.map((unit) => ({ fromId: unit, toId: entityId })),
    ]);
    if (relations.length === 0)
        return;
    await scope.db
        .insertInto('relation')
        .values(relations.map((sides) => ({
        clusterId: scope.clusterId,
        kind: 'branch_of',
        ...sides,
    })))
        .onConflict((conflict) => conflict.columns(['clusterId', 'fromId', 'kind', 'toId']).doNothing())
        .execute();
}
//# sourceMappingURL=propose.js.map