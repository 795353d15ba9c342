// The review queue: pairs that may be one organisation, and verdicts on them, which can be taken back.
import { NotFoundError } from "../util/errors.js";
import { canonicalIds } from "./claims.js";
import { raiseVersion, takeNumbers } from "./counters.js";
import { regroup } from "./identity.js";
import { rowsOf } from "./register-page.js";
export async function countOpenPairs(scope) {
    return countPairs(scope, 'open');
}
async function countPairs(scope, state) {
    const row = await pairsIn(scope, state)
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
    return Number(row.count);
}
function pairsIn(scope, state) {
    const query = scope.db.selectFrom('pair').where('clusterId', '=', scope.clusterId);
    return state === 'all' ? query : query.where('decided', '=', state === 'decided');
}
/** Likeliest first. */
export async function listReview(scope, query, chain) {
    const rows = await pairsIn(scope, query.state)
        .selectAll()
        .orderBy('probability', 'desc')
        .orderBy('pairId')
        .offset(query.offset)
        .limit(query.limit)
        .execute();
    return {
        total: await countPairs(scope, query.state),
        open: await countOpenPairs(scope),
        offset: query.offset,
        pairs: await showPairs(scope, rows, chain),
    };
}
export async function getPair(scope, pairId, chain) {
    const rows = await scope.db
        .selectFrom('pair')
        .selectAll()
        .where('clusterId', '=', scope.clusterId)
        .where('pairId', '=', pairId)
        .execute();
    const [pair] = await showPairs(scope, rows, chain);
    if (!pair)
        throw noPair(pairId);
    return pair;
}
const allPairs = (scope) => scope.db.selectFrom('pair').selectAll();
async function showPairs(scope, pairs, chain) {
    const ids = await canonicalIds(scope, pairs.flatMap((pair) => [pair.leftId, pair.rightId]));
    const rows = await rowsOf(scope, [...new Set(ids.values())], chain);
    const shown = [];
    for (const pair of pairs) {
        const left = rows.get(ids.get(pair.leftId) ?? pair.leftId);
        const right = rows.get(ids.get(pair.rightId) ?? pair.rightId);
        if (!left || !right)
            continue;
        const { pairId, weight, probability, evidence } = pair;
        const verdict = await latestVerdict(scope, pair.leftId, pair.rightId);
        shown.push({ pairId, left, right, weight, probability, evidence, verdict });
    }
    return shown;
}
async function latestVerdict(scope, leftId, rightId) {
    const row = await scope.db
        .selectFrom('verdict')
        .select(['verdictId', 'judgement', 'byWhom', 'at', 'note'])
        .where('clusterId', '=', scope.clusterId)
        .where('leftId', '=', leftId)
        .where('rightId', '=', rightId)
        .where('withdrawnAt', 'is', null)
        .orderBy('verdictId', 'desc')
        .executeTakeFirst();
    if (!row)
        return null;
    const { verdictId, judgement, byWhom: by, at, note } = row;
    return { verdictId, judgement, by, at, note };
}
/** Records a person's word on a pair; `same` makes the two one entity. An older word is withdrawn. */
export async function judgePair(scope, pairId, request, placing, now) {
    const pair = await scope.db
        .selectFrom('pair')
        .select(['leftId', 'rightId'])
        .where('clusterId', '=', scope.clusterId)
        .where('pairId', '=', pairId)
        .executeTakeFirst();
    if (!pair)
        throw noPair(pairId);
    const at = now.toISOString();
    await scope.db
        .updateTable('verdict')
        .set({ withdrawnAt: at })
        .where('clusterId', '=', scope.clusterId)
        .where('leftId', '=', pair.leftId)
        .where('rightId', '=', pair.rightId)
        .where('withdrawnAt', 'is', null)
        .execute();
    await scope.db
        .insertInto('verdict')
        .values({
        clusterId: scope.clusterId,
        verdictId: await takeNumbers(scope, 'verdict'),
        leftId: pair.leftId,
        rightId: pair.rightId,
        judgement: request.judgement,
        byWhom: request.by,
        note: request.note,
        at,
        withdrawnAt: null,
    })
        .execute();
    await markDecided(scope, pair, true);
    await regroup(scope, [pair.leftId, pair.rightId], placing);
    await raiseVersion(scope);
}
/** Takes a verdict back: the pair is open again, and what it had merged stands apart. */
export async function withdrawVerdict(scope, verdictId, placing, now) {
    const verdict = await scope.db
        .updateTable('verdict')
        .set({ withdrawnAt: now.toISOString() })
        .where('clusterId', '=', scope.clusterId)
        .where('verdictId', '=', verdictId)
        .where('withdrawnAt', 'is', null)
        .returning(['leftId', 'rightId'])
        .executeTakeFirst();
    if (!verdict) {
        throw new NotFoundError('verdict', {
            zh: `没有可撤回的判定 ${verdictId}。`,
            en: `There is no standing verdict ${verdictId} to take back.`,
        });
    }
    await markDecided(scope, verdict, false);
    await regroup(scope, [verdict.leftId, verdict.rightId], placing);
    await raiseVersion(scope);
}
async function markDecided(scope, sides, decided) {
    await scope.db
        .updateTable('pair')
        .set({ decided })
        .where('clusterId', '=', scope.clusterId)
        .where('leftId', '=', sides.leftId)
        .where('rightId', '=', sides.rightId)
        .execute();
}
function noPair(pairId) {
    return new NotFoundError('pair', {
        zh: `没有编号为 ${pairId} 的待审对。`,
        en: `There is no review pair ${pairId}.`,
    });
}
//# sourceMappingURL=review.js.map