// Small exact comparisons of short texts, without allocating.
/** Where two texts that differ by one edit (or a swap of neighbours) first differ, or -1. */
export function findOneEdit(a, b) {
    const gap = a.length - b.length;
    if (gap < -1 || gap > 1)
        return -1;
    const shorter = gap <= 0 ? a : b;
    const longer = gap <= 0 ? b : a;
    let at = 0;
    while (at < shorter.length && shorter.charCodeAt(at) === longer.charCodeAt(at))
        at += 1;
    if (gap !== 0)
        return sameFrom(shorter, at, longer, at + 1) ? at : -1;
    if (at === a.length)
        return -1;
    if (sameFrom(a, at + 1, b, at + 1))
        return at;
    const swapped = a.charCodeAt(at) === b.charCodeAt(at + 1) && a.charCodeAt(at + 1) === b.charCodeAt(at);
    return swapped && sameFrom(a, at + 2, b, at + 2) ? at : -1;
}
function sameFrom(a, i, b, j) {
    if (a.length - i !== b.length - j)
        return false;
    for (let k = 0; k < a.length - i; k += 1) {
        if (a.charCodeAt(i + k) !== b.charCodeAt(j + k))
            return false;
    }
    return true;
}
const stamps = new Int32Array(65_536);
let stamp = 0;
/** Dice coefficient of the character pairs of two texts, 0 to 1 (pairs hashed to 16 bits). */
export function pairOverlap(a, b) {
    if (a === b)
        return 1;
    if (a.length < 2 || b.length < 2)
        return 0;
    stamp = (stamp + 1) | 0;
    for (let i = 1; i < a.length; i += 1)
        stamps[pairAt(a, i)] = stamp;
    let shared = 0;
    for (let i = 1; i < b.length; i += 1) {
        const pair = pairAt(b, i);
        if (stamps[pair] === stamp) {
            shared += 1;
            stamps[pair] = stamp - 1;
        }
    }
    return (2 * shared) / (a.length + b.length - 2);
}
function pairAt(text, i) {
    return (Math.imul(text.charCodeAt(i - 1), 31_153) ^ text.charCodeAt(i)) & 0xffff;
}
/** Whether the texts share two characters in a row. */
export function sharePair(a, b) {
    for (let i = 1; i < a.length; i += 1) {
        for (let j = 1; j < b.length; j += 1) {
            if (a.charCodeAt(i) === b.charCodeAt(j) && a.charCodeAt(i - 1) === b.charCodeAt(j - 1))
                return true;
        }
    }
    return false;
}
/** Number of places in which two texts of one length differ. */
export function countDifferent(a, b) {
    let count = 0;
    for (let i = 0; i < a.length; i += 1)
        if (a.charCodeAt(i) !== b.charCodeAt(i))
            count += 1;
    return count;
}
//# sourceMappingURL=distance.js.map