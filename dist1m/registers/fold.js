// The golden record as a fold over claims, with explicit survivorship. Pure; the order of claims does not matter.
import { findField, splitKey } from "../schema/field.js";
import { sameValue } from "./same-value.js";
/**
 * Folds claims to one value per key. First every series is reduced to its newest word; then the
 * series are weighed: a person's pin, then trust of the source, then recency, then order of entry.
 */
export function fold(claims) {
    const byKey = new Map();
    for (const claim of claims) {
        for (const key of Object.keys(claim.values)) {
            const list = byKey.get(key);
            if (list)
                list.push(claim);
            else
                byKey.set(key, [claim]);
        }
    }
    const held = new Map();
    for (const key of [...byKey.keys()].sort())
        held.set(key, weigh(key, byKey.get(key) ?? []));
    return held;
}
function weigh(key, claims) {
    const [first] = claims;
    if (!first)
        throw new Error(`No claim on ${key}.`);
    if (claims.length === 1) {
        const rule = first.pinned ? 'pin' : 'only';
        return { ...shown(key, first), rule, agreeing: [], superseded: [], conflicting: [] };
    }
    const { current, superseded } = newestPerSeries(claims);
    const ranked = [...current].sort(byStrength);
    const winner = ranked[0] ?? first;
    const value = winner.values[key] ?? '';
    const comparable = isComparable(key);
    const agreeing = [];
    const conflicting = [];
    for (const claim of ranked.slice(1)) {
        const against = comparable && !sameValue(key, claim.values[key] ?? '', value);
        (against ? conflicting : agreeing).push(claim);
    }
    const rule = ruleOf(winner, ranked[1]);
    return { ...shown(key, winner), rule, agreeing, superseded, conflicting };
}
function shown(key, claim) {
    return { key, value: claim.values[key] ?? '', recordId: claim.recordId };
}
/** The claims of each series' newest source; two rows of that one source both stand, and may conflict. */
function newestPerSeries(claims) {
    const newest = new Map();
    for (const claim of claims) {
        const held = newest.get(seriesOf(claim));
        if (!held || byRecency(claim, held) < 0)
            newest.set(seriesOf(claim), claim);
    }
    const isCurrent = (claim) => newest.get(seriesOf(claim))?.sourceId === claim.sourceId;
    return {
        current: claims.filter(isCurrent),
        superseded: claims.filter((claim) => !isCurrent(claim)).sort(byRecency),
    };
}
/** Pins form a series of their own: a person's newest word replaces an older one. */
function seriesOf(claim) {
    return claim.pinned ? '\u0000pin' : claim.series;
}
/** Newer first; of one day, what was entered later. */
function byRecency(a, b) {
    if (a.dated !== b.dated)
        return a.dated < b.dated ? 1 : -1;
    return b.recordId - a.recordId;
}
function byStrength(a, b) {
    if (a.pinned !== b.pinned)
        return a.pinned ? -1 : 1;
    return b.trust - a.trust || byRecency(a, b);
}
function ruleOf(winner, second) {
    if (winner.pinned)
        return 'pin';
    if (!second)
        return 'only';
    if (winner.trust !== second.trust)
        return 'trust';
    return winner.dated === second.dated ? 'order' : 'recency';
}
/** Free text (scope, address, products) differs between sources as a matter of course; it stands side by side. */
function isComparable(key) {
    const field = findField(key);
    if (!field || splitKey(key).field === 'segment')
        return false;
    return field.type !== 'text' && field.type !== 'list';
}
//# sourceMappingURL=fold.js.map