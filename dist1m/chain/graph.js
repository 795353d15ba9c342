import { groupEdges } from "./adjacency.js";
import { findComponents } from "./components.js";
/**
 * Inputs that no segment bears, and an input that a recipe lists twice, make no edge.
 * Of two segments with one id the first counts.
 */
export function buildGraph(chain) {
    const ids = [];
    const indexOf = new Map();
    for (const { id } of chain.segments) {
        if (!indexOf.has(id))
            indexOf.set(id, ids.length);
        ids.push(id);
    }
    const from = [];
    const to = [];
    const recipe = [];
    const essential = [];
    const recipes = new Int32Array(ids.length);
    for (const [v, segment] of chain.segments.entries()) {
        recipes[v] = segment.recipes.length;
        const lists = segment.recipes.map((r) => Array.from(new Set(r.inputs)));
        const uses = new Map();
        for (const list of lists)
            for (const id of list)
                uses.set(id, (uses.get(id) ?? 0) + 1);
        for (const [r, list] of lists.entries()) {
            for (const id of list) {
                const u = indexOf.get(id);
                if (u === undefined)
                    continue;
                from.push(u);
                to.push(v);
                recipe.push(r);
                essential.push(uses.get(id) === lists.length ? 1 : 0);
            }
        }
    }
    return {
        ids,
        indexOf,
        from: Int32Array.from(from),
        to: Int32Array.from(to),
        recipe: Int32Array.from(recipe),
        essential: Uint8Array.from(essential),
        recipes,
        inputs: groupEdges(ids.length, to),
        users: groupEdges(ids.length, from),
    };
}
/** Edges without their recipes: each (input, segment) pair once, as the map draws them. */
export function listPairs(graph) {
    const seen = new Int32Array(graph.ids.length).fill(-1);
    const pairs = [];
    for (let e = 0; e < graph.to.length; e++) {
        const from = graph.from[e];
        const to = graph.to[e];
        if (seen[from] === to)
            continue;
        seen[from] = to;
        pairs.push({ from, to, essential: graph.essential[e] === 1 });
    }
    return pairs;
}
/**
 * Everything that can be reached from the starting nodes, themselves included: a mask of 0 and 1 per node.
 * With `essentialOnly` the walk keeps to edges that have no alternative.
 */
export function findClosure(graph, starts, direction, essentialOnly = false) {
    const near = direction === 'upstream' ? graph.inputs : graph.users;
    const far = direction === 'upstream' ? graph.from : graph.to;
    const mask = new Uint8Array(graph.ids.length);
    const stack = new Int32Array(graph.ids.length);
    let top = 0;
    for (const v of starts) {
        if (mask[v] === 1)
            continue;
        mask[v] = 1;
        stack[top++] = v;
    }
    while (top > 0) {
        const v = stack[--top];
        for (let i = near.start[v]; i < near.start[v + 1]; i++) {
            const e = near.edge[i];
            const w = far[e];
            if (mask[w] === 1 || (essentialOnly && graph.essential[e] === 0))
                continue;
            mask[w] = 1;
            stack[top++] = w;
        }
    }
    return mask;
}
/** Segments that cannot be made without segment `v` in any way, direct users only. */
export function listEssentialUsers(graph, v) {
    const users = new Set();
    for (let i = graph.users.start[v]; i < graph.users.start[v + 1]; i++) {
        const e = graph.users.edge[i];
        if (graph.essential[e] === 1 && graph.to[e] !== v)
            users.add(graph.to[e]);
    }
    return [...users];
}
/**
 * Longest-path layers: a node stands one layer below its furthest input. Members of a cycle share a layer,
 * so that every edge leads downward except inside a cycle.
 */
export function assignLayers(graph) {
    const n = graph.ids.length;
    const { component, count } = findComponents(n, graph.users, graph.to);
    // Components come out of the search downstream first, so descending numbers are a topological order.
    const members = groupEdges(count, component);
    const layerOf = new Int32Array(count);
    for (let c = count - 1; c >= 0; c--) {
        for (let m = members.start[c]; m < members.start[c + 1]; m++) {
            const v = members.edge[m];
            for (let i = graph.users.start[v]; i < graph.users.start[v + 1]; i++) {
                const d = component[graph.to[graph.users.edge[i]]];
                if (d !== c && layerOf[d] <= layerOf[c])
                    layerOf[d] = layerOf[c] + 1;
            }
        }
    }
    return Int32Array.from(component, (c) => layerOf[c]);
}
//# sourceMappingURL=graph.js.map