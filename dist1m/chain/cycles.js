import { findComponents } from "./components.js";
/** One shortest loop through the first node of every component that holds a cycle; edges accepted by `keep` only. */
export function findCycles(graph, keep) {
    const n = graph.ids.length;
    const users = keep ? filterEdges(graph.users, n, keep) : graph.users;
    const { component, count } = findComponents(n, users, graph.to);
    const done = new Uint8Array(count);
    const via = new Int32Array(n).fill(-1);
    const cycles = [];
    for (let v = 0; v < n; v++) {
        const c = component[v];
        if (done[c] === 1)
            continue;
        done[c] = 1;
        const cycle = findLoop(v, users, graph, component, via);
        if (cycle)
            cycles.push(cycle);
    }
    return cycles;
}
/** Breadth first from `root` inside its component until an edge leads back to it. */
function findLoop(root, users, { from, to }, component, via) {
    const queue = [root];
    for (const v of queue) {
        for (let i = users.start[v]; i < users.start[v + 1]; i++) {
            const e = users.edge[i];
            const w = to[e];
            if (component[w] !== component[root])
                continue;
            if (w === root) {
                const cycle = [e];
                for (let u = v; u !== root; u = from[via[u]])
                    cycle.push(via[u]);
                return cycle.reverse();
            }
            if (via[w] !== -1)
                continue;
            via[w] = e;
            queue.push(w);
        }
    }
    return undefined;
}
function filterEdges(all, nodes, keep) {
    const start = new Int32Array(nodes + 1);
    const edge = [];
    for (let v = 0; v < nodes; v++) {
        for (let i = all.start[v]; i < all.start[v + 1]; i++) {
            if (keep(all.edge[i]))
                edge.push(all.edge[i]);
        }
        start[v + 1] = edge.length;
    }
    return { start, edge: Int32Array.from(edge) };
}
/**
 * Segments that can be made at all, as a mask: no recipe, or one recipe whose inputs can all be made.
 * The least fixed point of the AND-OR graph: a recycling loop is fine while some way leads into it from outside.
 */
export function findGrounded(graph) {
    const n = graph.ids.length;
    const offset = new Int32Array(n + 1);
    for (let v = 0; v < n; v++)
        offset[v + 1] = offset[v] + graph.recipes[v];
    const waiting = new Int32Array(offset[n]);
    for (let e = 0; e < graph.to.length; e++)
        waiting[offset[graph.to[e]] + graph.recipe[e]]++;
    const grounded = new Uint8Array(n);
    const queue = [];
    const ground = (v) => {
        if (grounded[v] === 1)
            return;
        grounded[v] = 1;
        queue.push(v);
    };
    for (let v = 0; v < n; v++) {
        const open = waiting.subarray(offset[v], offset[v + 1]);
        if (open.length === 0 || open.includes(0))
            ground(v);
    }
    for (const v of queue) {
        for (let i = graph.users.start[v]; i < graph.users.start[v + 1]; i++) {
            const e = graph.users.edge[i];
            if (--waiting[offset[graph.to[e]] + graph.recipe[e]] === 0)
                ground(graph.to[e]);
        }
    }
    return grounded;
}
//# sourceMappingURL=cycles.js.map