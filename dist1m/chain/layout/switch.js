/** Passes over one column; a vertex moves one place per pass upward and any number downward. */
const PASSES = 4;
export function switchNeighbours(tracks, { columns, position }) {
    for (const column of columns) {
        if (column.length < 2)
            continue;
        const before = listEnds(column, tracks.before, position);
        const after = listEnds(column, tracks.after, position);
        // Slots of the column's vertices in the lists of ends; swapping moves slots, not lists.
        const slots = Int32Array.from(column, (_, i) => i);
        for (let pass = 0; pass < PASSES; pass++) {
            let changed = false;
            for (let i = 0; i + 1 < slots.length; i++) {
                const upper = slots[i];
                const lower = slots[i + 1];
                if (weighSwap(before, upper, lower) + weighSwap(after, upper, lower) <= 0)
                    continue;
                slots[i] = lower;
                slots[i + 1] = upper;
                changed = true;
            }
            if (!changed)
                break;
        }
        const old = column.slice();
        for (const [i, slot] of slots.entries()) {
            column[i] = old[slot];
            position[column[i]] = i;
        }
    }
}
function listEnds(column, { start, vertex }, position) {
    const from = new Int32Array(column.length + 1);
    for (const [i, v] of column.entries())
        from[i + 1] = from[i] + start[v + 1] - start[v];
    const place = new Int32Array(from[column.length]);
    for (const [i, v] of column.entries()) {
        const first = from[i];
        const shift = start[v] - first;
        for (let k = first; k < from[i + 1]; k++)
            place[k] = position[vertex[k + shift]];
        if (from[i + 1] - first > 1)
            place.subarray(first, from[i + 1]).sort();
    }
    return { start: from, place };
}
/** Crossings of the pieces of an upper and a lower vertex, minus those after a swap. */
function weighSwap({ start, place }, upper, lower) {
    const first = start[lower];
    const end = start[lower + 1];
    let gain = 0;
    let smaller = first;
    let notLarger = first;
    for (let k = start[upper]; k < start[upper + 1]; k++) {
        const p = place[k];
        while (smaller < end && place[smaller] < p)
            smaller++;
        while (notLarger < end && place[notLarger] <= p)
            notLarger++;
        gain += smaller - first - (end - notLarger);
    }
    return gain;
}
//# sourceMappingURL=switch.js.map