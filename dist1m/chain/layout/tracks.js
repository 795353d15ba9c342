// Edges over several columns, cut into pieces between neighbouring columns.
import { listNeighbours } from "../adjacency.js";
export function layTracks({ edgeFrom, edgeTo }, { layerOf: nodeLayer }) {
    const n = nodeLayer.length;
    const m = edgeFrom.length;
    const reversed = new Uint8Array(m);
    const edgeLeft = edgeFrom.slice();
    const edgeRight = edgeTo.slice();
    // A node has two trunks: one for the edges that leave it, one for edges that run back to it from the right.
    const reach = new Int32Array(2 * n).fill(-1);
    for (let e = 0; e < m; e++) {
        if (nodeLayer[edgeFrom[e]] > nodeLayer[edgeTo[e]]) {
            reversed[e] = 1;
            edgeLeft[e] = edgeTo[e];
            edgeRight[e] = edgeFrom[e];
        }
        const trunk = 2 * edgeLeft[e] + reversed[e];
        reach[trunk] = Math.max(reach[trunk], nodeLayer[edgeRight[e]]);
    }
    const layers = Array.from(nodeLayer);
    const left = [];
    const right = [];
    const trunkStart = new Int32Array(2 * n);
    for (let trunk = 0; trunk < 2 * n; trunk++) {
        trunkStart[trunk] = layers.length;
        let last = trunk >> 1;
        for (let l = nodeLayer[last] + 1; l < reach[trunk]; l++) {
            left.push(last);
            last = layers.length;
            right.push(last);
            layers.push(l);
        }
    }
    const edgeBend = new Int32Array(m);
    for (let e = 0; e < m; e++) {
        const v = edgeLeft[e];
        edgeBend[e] = trunkStart[2 * v + reversed[e]];
        const bends = nodeLayer[edgeRight[e]] - nodeLayer[v] - 1;
        left.push(bends === 0 ? v : edgeBend[e] + bends - 1);
        right.push(edgeRight[e]);
    }
    const vertices = layers.length;
    return {
        nodes: n,
        vertices,
        layerOf: Int32Array.from(layers),
        before: listNeighbours(vertices, right, left),
        after: listNeighbours(vertices, left, right),
        edgeLeft,
        edgeRight,
        reversed,
        edgeBend,
    };
}
//# sourceMappingURL=tracks.js.map