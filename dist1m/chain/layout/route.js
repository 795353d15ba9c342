/** Room between the ends of edges that enter a box, and what stays free at its corners. */
const PORT_GAP = 7;
const PORT_MARGIN = 8;
/**
 * Horizontal where an edge passes a column, an S-curve between columns. Edges leave a box at the middle of its
 * right side and enter spread over its left side in the order of their last bends.
 */
export function routeEdges(input, tracks, columns, y) {
    const m = tracks.edgeLeft.length;
    const ports = spreadPorts(input, tracks, y);
    const start = new Int32Array(m + 1);
    for (let e = 0; e < m; e++) {
        const bends = tracks.layerOf[tracks.edgeRight[e]] - tracks.layerOf[tracks.edgeLeft[e]] - 1;
        // One curve per gap and one line per column passed.
        start[e + 1] = start[e] + 1 + 3 * (bends + 1) + 3 * bends;
    }
    const points = new Float32Array(2 * start[m]);
    for (let e = 0; e < m; e++) {
        const u = tracks.edgeLeft[e];
        const v = tracks.edgeRight[e];
        let at = 2 * start[e];
        let x = columns.x[tracks.layerOf[u]] + nodeInset(input, columns, tracks, u) + input.nodes[u].width;
        let height = y[u];
        const put = (px, py) => {
            points[at++] = px;
            points[at++] = py;
        };
        const curveTo = (px, py) => {
            const middle = (x + px) / 2;
            put(middle, height);
            put(middle, py);
            put(px, py);
            x = px;
            height = py;
        };
        put(x, height);
        const bends = tracks.layerOf[v] - tracks.layerOf[u] - 1;
        for (let b = 0; b < bends; b++) {
            const bend = tracks.edgeBend[e] + b;
            const l = tracks.layerOf[bend];
            curveTo(columns.x[l], y[bend]);
            curveTo(columns.x[l] + columns.width[l], y[bend]);
        }
        curveTo(columns.x[tracks.layerOf[v]] + nodeInset(input, columns, tracks, v), y[v] + ports[e]);
        if (tracks.reversed[e] === 1)
            reversePoints(points, 2 * start[e], 2 * start[e + 1]);
    }
    return { start, points };
}
/** Boxes stand centred in their column. */
export function nodeInset(input, columns, tracks, v) {
    return (columns.width[tracks.layerOf[v]] - input.nodes[v].width) / 2;
}
/** Height of each edge's right end, from the middle of the box. */
function spreadPorts(input, tracks, y) {
    const ports = new Float64Array(tracks.edgeLeft.length);
    const entering = Array.from({ length: tracks.nodes }, () => []);
    for (const [e, v] of tracks.edgeRight.entries())
        entering[v].push(e);
    const origin = (e) => {
        const bends = tracks.layerOf[tracks.edgeRight[e]] - tracks.layerOf[tracks.edgeLeft[e]] - 1;
        return y[bends === 0 ? tracks.edgeLeft[e] : tracks.edgeBend[e] + bends - 1];
    };
    for (const [v, edges] of entering.entries()) {
        if (edges.length < 2)
            continue;
        const room = Math.max(0, input.nodes[v].height - 2 * PORT_MARGIN);
        const gap = Math.min(PORT_GAP, room / (edges.length - 1));
        edges.sort((a, b) => origin(a) - origin(b) || a - b);
        for (const [i, e] of edges.entries())
            ports[e] = (i - (edges.length - 1) / 2) * gap;
    }
    return ports;
}
function reversePoints(points, start, end) {
    for (let a = start, b = end - 2; a < b; a += 2, b -= 2) {
        const x = points[a];
        const y = points[a + 1];
        points[a] = points[b];
        points[a + 1] = points[b + 1];
        points[b] = x;
        points[b + 1] = y;
    }
}
//# sourceMappingURL=route.js.map