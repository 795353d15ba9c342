/**
 * Strongly connected components (Tarjan 1972). A component's number is smaller than the numbers of all
 * components that lead to it: descending numbers are a topological order, upstream first.
 */
export function findComponents(nodes, out, to) {
    const component = new Int32Array(nodes).fill(-1);
    const order = new Int32Array(nodes).fill(-1);
    const low = new Int32Array(nodes);
    const next = out.start.slice(0, nodes);
    const path = [];
    const open = [];
    let clock = 0;
    let count = 0;
    for (let root = 0; root < nodes; root++) {
        if (order[root] !== -1)
            continue;
        path.push(root);
        while (path.length > 0) {
            const v = path.at(-1);
            if (order[v] === -1) {
                order[v] = low[v] = clock++;
                open.push(v);
            }
            if (next[v] < out.start[v + 1]) {
                const w = to[out.edge[next[v]++]];
                if (order[w] === -1)
                    path.push(w);
                else if (component[w] === -1)
                    low[v] = Math.min(low[v], order[w]);
                continue;
            }
            path.pop();
            const parent = path.at(-1);
            if (parent !== undefined)
                low[parent] = Math.min(low[parent], low[v]);
            if (low[v] !== order[v])
                continue;
            for (let w = open.pop();; w = open.pop()) {
                component[w] = count;
                if (w === v)
                    break;
            }
            count++;
        }
    }
    return { component, count };
}
//# sourceMappingURL=components.js.map