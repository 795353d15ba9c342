// Which column each node stands in: groups side by side, and inside a group inputs left of what they make.
import { groupEdges, listNeighbours } from "../adjacency.js";
/**
 * Longest-path layers inside each group. `target` is the number of nodes a column should hold: a taller group
 * gets more columns, and nodes that may stand in several go to the emptiest.
 */
export function assignLayers(interned, target) {
    const { groups, groupOf } = interned;
    const inside = readInside(interned);
    const early = findEarliest(inside);
    const groupStart = spreadGroups(groups.length, groupOf, early, target);
    const depth = (v) => groupStart[groupOf[v] + 1] - groupStart[groupOf[v]];
    const late = findLatest(inside, depth);
    const { before, after, order } = inside;
    const fill = new Int32Array(groupStart[groups.length]);
    const layerOf = new Int32Array(groupOf.length);
    const place = (v) => {
        const base = groupStart[groupOf[v]];
        let first = early[v];
        for (let k = before.start[v]; k < before.start[v + 1]; k++) {
            first = Math.max(first, layerOf[before.vertex[k]] - base + 1);
        }
        const alone = degree(before, v) === 0 && degree(after, v) === 0;
        // Inputs of this group stand next to what they make, the rest next to what it is made of.
        const close = degree(before, v) === 0 ? late[v] : first;
        let best = close;
        let least = Infinity;
        for (let l = first; l <= late[v]; l++) {
            const filled = fill[base + l];
            const overfull = Math.max(0, filled - target + 1);
            const cost = alone ? filled : overfull * groupOf.length + Math.abs(l - close);
            if (cost < least) {
                least = cost;
                best = l;
            }
        }
        layerOf[v] = base + best;
        fill[base + best]++;
    };
    for (const v of order)
        if (degree(before, v) + degree(after, v) > 0)
            place(v);
    for (let v = 0; v < layerOf.length; v++)
        if (degree(before, v) + degree(after, v) === 0)
            place(v);
    return { layerOf, count: fill.length, groupStart };
}
function degree(near, v) {
    return near.start[v + 1] - near.start[v];
}
function readInside({ groupOf, edgeFrom, edgeTo }) {
    const n = groupOf.length;
    const edges = Array.from(edgeFrom.keys()).filter((e) => groupOf[edgeFrom[e]] === groupOf[edgeTo[e]]);
    const from = edges.map((e) => edgeFrom[e]);
    const to = edges.map((e) => edgeTo[e]);
    const order = orderNodes(n, groupEdges(n, from), to);
    const rank = new Int32Array(n);
    for (const [i, v] of order.entries())
        rank[v] = i;
    const obeyed = edges.filter((e) => rank[edgeFrom[e]] < rank[edgeTo[e]]);
    const left = obeyed.map((e) => edgeFrom[e]);
    const right = obeyed.map((e) => edgeTo[e]);
    return { order, before: listNeighbours(n, right, left), after: listNeighbours(n, left, right) };
}
/** Reverse post-order of a depth-first search: topological where there is no cycle. */
function orderNodes(n, out, to) {
    const seen = new Uint8Array(n);
    const next = out.start.slice(0, n);
    const order = [];
    const stack = [];
    const open = (v) => {
        if (seen[v] === 1)
            return;
        seen[v] = 1;
        stack.push(v);
    };
    for (let root = n - 1; root >= 0; root--) {
        open(root);
        while (stack.length > 0) {
            const v = stack.at(-1);
            if (next[v] < out.start[v + 1])
                open(to[out.edge[next[v]++]]);
            else
                order.push(stack.pop());
        }
    }
    return order.reverse();
}
/** Columns of its group that a node must leave to its inputs. */
function findEarliest({ order, after }) {
    const early = new Int32Array(order.length);
    for (const v of order) {
        for (let k = after.start[v]; k < after.start[v + 1]; k++) {
            const w = after.vertex[k];
            early[w] = Math.max(early[w], early[v] + 1);
        }
    }
    return early;
}
/** The last column of its group that leaves room for what is made of a node. */
function findLatest({ order, before }, depth) {
    const late = Int32Array.from(order.keys(), (v) => depth(v) - 1);
    for (const v of order.toReversed()) {
        for (let k = before.start[v]; k < before.start[v + 1]; k++) {
            const u = before.vertex[k];
            late[u] = Math.min(late[u], late[v] - 1);
        }
    }
    return late;
}
function spreadGroups(groups, groupOf, early, target) {
    const size = new Int32Array(groups);
    const depth = new Int32Array(groups);
    for (const [v, g] of groupOf.entries()) {
        size[g]++;
        depth[g] = Math.max(depth[g], early[v] + 1);
    }
    const start = new Int32Array(groups + 1);
    for (let g = 0; g < groups; g++) {
        start[g + 1] = start[g] + Math.max(depth[g], Math.ceil(size[g] / target));
    }
    return start;
}
//# sourceMappingURL=layers.js.map