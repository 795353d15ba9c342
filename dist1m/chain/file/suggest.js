// "Did you mean": the nearest known word.
/** The known word with the fewest edits, at most a third of the longer length (at least one), or undefined. */
export function findNearest(word, known) {
    let best;
    let least = Infinity;
    for (const candidate of known) {
        const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
        if (Math.abs(candidate.length - word.length) > Math.min(limit, least - 1))
            continue;
        const distance = measureDistance(word, candidate);
        if (distance <= limit && distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}
/** Edits to turn one word into the other, where swapping neighbours counts once (optimal string alignment). */
function measureDistance(a, b) {
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let d = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                d = Math.min(d, before[j - 2] + 1);
            }
            row.push(d);
        }
        before = above;
        above = row;
    }
    return above[b.length];
}
//# sourceMappingURL=suggest.js.map