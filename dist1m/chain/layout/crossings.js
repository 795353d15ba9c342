/** Counts inversions with a Fenwick tree: O(pieces · log vertices). `position` is a vertex's place in its column. */
export function countCrossings(tracks, order, position) {
    let total = 0;
    for (let l = 0; l + 1 < order.length; l++)
        total += countBetween(tracks, order[l], order[l + 1], position);
    return total;
}
function countBetween({ after, before }, leftOrder, rightOrder, position) {
    // Handing out the right ends from top to bottom leaves each left vertex's list sorted.
    const start = new Int32Array(leftOrder.length + 1);
    for (const [i, v] of leftOrder.entries())
        start[i + 1] = start[i] + after.start[v + 1] - after.start[v];
    const fill = start.slice();
    const ends = new Int32Array(start[leftOrder.length]);
    for (const [j, w] of rightOrder.entries()) {
        for (let i = before.start[w]; i < before.start[w + 1]; i++) {
            ends[fill[position[before.vertex[i]]]++] = j;
        }
    }
    const tree = new Int32Array(rightOrder.length + 1);
    let crossings = 0;
    for (const [seen, end] of ends.entries()) {
        let notBelow = 0;
        for (let k = end + 1; k > 0; k -= k & -k)
            notBelow += tree[k];
        crossings += seen - notBelow;
        for (let k = end + 1; k < tree.length; k += k & -k)
            tree[k]++;
    }
    return crossings;
}
//# sourceMappingURL=crossings.js.map