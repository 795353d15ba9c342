/** Rounds for small and for large charts; each goes once to the right and once to the left. */
const ROUNDS = { small: 12, large: 4, from: 20_000 };
/** A straight trunk matters more than a straight last piece (the weights of Graphviz dot: 8, 2, 1). */
const WEIGHTS = [1, 2, 8];
/** The vertical centre of each vertex, the topmost box edge at 0. */
export function placeVertices({ nodes, vertices, before, after }, { columns }, spacing) {
    const rounds = vertices < ROUNDS.from ? ROUNDS.small : ROUNDS.large;
    const y = new Float64Array(vertices);
    const offsets = columns.map((column) => stack(column, spacing));
    for (const [l, column] of columns.entries()) {
        const offset = offsets[l];
        const middle = (offset.at(-1) ?? 0) / 2;
        for (const [i, v] of column.entries())
            y[v] = offset[i] - middle;
    }
    for (let round = 0; round < rounds; round++) {
        const both = [before, after];
        const [down, up] = round < rounds / 2 ? [[before], [after]] : [both, both];
        for (let l = 1; l < columns.length; l++)
            settle(nodes, columns[l], offsets[l], y, down);
        for (let l = columns.length - 2; l >= 0; l--)
            settle(nodes, columns[l], offsets[l], y, up);
    }
    let top = Infinity;
    for (let v = 0; v < y.length; v++)
        top = Math.min(top, y[v] - spacing.height(v) / 2);
    for (let v = 0; v < y.length; v++)
        y[v] -= top;
    return y;
}
/** Smallest possible centres of a column, from its first vertex at 0. */
function stack(column, { height, gap }) {
    const offset = new Float64Array(column.length);
    for (let i = 1; i < column.length; i++) {
        const upper = column[i - 1];
        const lower = column[i];
        offset[i] = offset[i - 1] + (height(upper) + height(lower)) / 2 + gap(upper, lower);
    }
    return offset;
}
/**
 * Least squares to the neighbours' mean under the order's distances. With the stacked offsets taken off this is
 * isotonic regression, which pooling adjacent violators solves exactly in linear time.
 */
function settle(nodes, column, offset, y, sides) {
    const value = new Float64Array(column.length);
    const weight = new Float64Array(column.length);
    const length = new Int32Array(column.length);
    let blocks = 0;
    for (const [i, v] of column.entries()) {
        const own = v < nodes ? 0 : 1;
        let sum = 0;
        let total = 0;
        for (const side of sides) {
            const end = side.start[v + 1];
            for (let k = side.start[v]; k < end; k++) {
                const w = side.vertex[k];
                const strength = WEIGHTS[own + (w < nodes ? 0 : 1)];
                sum += strength * y[w];
                total += strength;
            }
        }
        // A vertex that nothing pulls stands right below the one above it.
        value[blocks] =
            total > 0 ? sum / total - offset[i] : (value[blocks - 1] ?? y[v] - offset[i]);
        weight[blocks] = total > 0 ? total : 0.01;
        length[blocks] = 1;
        blocks++;
        while (blocks > 1 && value[blocks - 2] > value[blocks - 1]) {
            const a = blocks - 2;
            const b = blocks - 1;
            const both = weight[a] + weight[b];
            value[a] = (value[a] * weight[a] + value[b] * weight[b]) / both;
            weight[a] = both;
            length[a] += length[b];
            blocks--;
        }
    }
    let i = 0;
    for (let b = 0; b < blocks; b++) {
        for (let k = 0; k < length[b]; k++, i++)
            y[column[i]] = value[b] + offset[i];
    }
}
//# sourceMappingURL=place.js.map