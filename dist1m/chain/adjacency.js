// Compressed adjacency: the edges that leave each node, in two typed arrays instead of a list per node.
/** Counting sort of the edges by `end` (their `from` or `to` column); O(nodes + edges). */
export function groupEdges(nodes, end) {
    const start = new Int32Array(nodes + 1);
    for (let e = 0; e < end.length; e++)
        start[end[e] + 1]++;
    for (let v = 0; v < nodes; v++)
        start[v + 1] += start[v];
    const fill = start.slice();
    const edge = new Int32Array(end.length);
    for (let e = 0; e < end.length; e++)
        edge[fill[end[e]]++] = e;
    return { start, edge };
}
/** The `far` ends of the edges that touch each node with their `near` end. */
export function listNeighbours(nodes, near, far) {
    const { start, edge } = groupEdges(nodes, near);
    return { start, vertex: edge.map((e) => far[e]) };
}
//# sourceMappingURL=adjacency.js.map