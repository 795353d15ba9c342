// The layered layout of the chain map: groups as bands from left to right, inputs left of what they make.
import { internInput } from "./intern.js";
import { assignLayers } from "./layers.js";
import { orderColumns } from "./order.js";
import { placeVertices } from "./place.js";
import { nodeInset, routeEdges } from "./route.js";
import { layTracks } from "./tracks.js";
const defaults = {
    nodeGap: 16,
    layerGap: 72,
    groupGap: 96,
    bandPadding: 20,
    bandTitle: 36,
    aspect: 1.9,
};
/**
 * Deterministic. About 0.4 s for 3,000 nodes and 9,000 edges on one core.
 * Nodes of one id are all laid out, the first takes the edges.
 */
export function layoutChain(input, options = {}) {
    const settings = { ...defaults, ...options };
    const interned = internInput(input);
    const layers = assignLayers(interned, chooseColumnSize(input, settings));
    const tracks = layTracks(interned, layers);
    const order = orderColumns(tracks, layers.count, chooseSweeps(tracks));
    const bendGap = chooseBendGap(input, tracks, order, settings);
    const y = placeVertices(tracks, order, {
        height: (v) => input.nodes[v]?.height ?? 0,
        gap: (a, b) => (a < tracks.nodes && b < tracks.nodes ? settings.nodeGap : bendGap),
    });
    const { columns, bands } = spreadColumns(input, interned.groups, layers, settings);
    const top = settings.bandTitle + settings.bandPadding;
    let bottom = 0;
    for (let v = 0; v < tracks.vertices; v++) {
        y[v] += top;
        bottom = Math.max(bottom, y[v] + (input.nodes[v]?.height ?? 0) / 2);
    }
    const height = bottom + settings.bandPadding;
    for (const band of bands)
        band.height = height;
    const routes = routeEdges(input, tracks, columns, y);
    const last = bands.at(-1);
    return {
        x: Float32Array.from(input.nodes, (_, v) => columns.x[layers.layerOf[v]] + nodeInset(input, columns, tracks, v)),
        y: Float32Array.from(input.nodes, (node, v) => y[v] - node.height / 2),
        layer: layers.layerOf,
        bands,
        edgeFrom: interned.edgeFrom,
        edgeTo: interned.edgeTo,
        edgeInput: interned.edgeInput,
        edgeStart: routes.start,
        edgePoints: routes.points,
        width: last ? last.x + last.width : 0,
        height: last ? height : 0,
        crossings: order.crossings,
    };
}
/** Nodes per column so that the whole comes near the wanted ratio of width to height; columns fill to about 0.7. */
function chooseColumnSize({ nodes }, { aspect, layerGap, nodeGap }) {
    if (nodes.length === 0)
        return 1;
    const width = nodes.reduce((sum, node) => sum + node.width, 0) / nodes.length + layerGap;
    const height = nodes.reduce((sum, node) => sum + node.height, 0) / nodes.length + nodeGap;
    return Math.max(4, Math.ceil(Math.sqrt((nodes.length * width) / (0.7 * aspect * height))));
}
const MAX_SWEEPS = 150;
/** Small charts are worth more rounds; large ones stay within a second. */
function chooseSweeps({ vertices, after }) {
    return Math.min(MAX_SWEEPS, Math.max(3, Math.round(600_000 / (vertices + after.vertex.length + 1))));
}
/** Bends need room of their own, yet in the fullest column not more than the boxes take. */
function chooseBendGap({ nodes }, tracks, { columns }, { nodeGap }) {
    let gap = nodeGap / 2 + 2;
    const boxes = nodes.reduce((sum, node) => sum + node.height + nodeGap, 0) / Math.max(1, columns.length);
    for (const column of columns) {
        const bends = column.filter((v) => v >= tracks.nodes).length;
        if (bends > 0)
            gap = Math.min(gap, boxes / bends);
    }
    return Math.max(1, gap);
}
function spreadColumns({ nodes }, groups, { layerOf, count, groupStart }, { layerGap, groupGap, bandPadding }) {
    const width = new Float64Array(count);
    for (const [v, node] of nodes.entries())
        width[layerOf[v]] = Math.max(width[layerOf[v]], node.width);
    const x = new Float64Array(count);
    const bands = [];
    let at = 0;
    for (const [g, group] of groups.entries()) {
        const first = groupStart[g];
        const end = groupStart[g + 1];
        if (first === end)
            continue;
        if (bands.length > 0)
            at += Math.max(0, groupGap - 2 * bandPadding);
        const left = at;
        at += bandPadding;
        for (let l = first; l < end; l++) {
            if (l > first)
                at += layerGap;
            x[l] = at;
            at += width[l];
        }
        at += bandPadding;
        bands.push({ group, x: left, y: 0, width: at - left, height: 0 });
    }
    return { columns: { x, width }, bands };
}
//# sourceMappingURL=layout.js.map