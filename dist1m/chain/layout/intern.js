/** Passes over edges to unknown nodes, loops on one node and repeats. */
export function internInput(input) {
    const groupNumber = new Map();
    for (const group of input.groups)
        numberOf(group, groupNumber);
    const nodeNumber = new Map();
    const groupOf = new Int32Array(input.nodes.length);
    for (const [v, node] of input.nodes.entries()) {
        if (!nodeNumber.has(node.id))
            nodeNumber.set(node.id, v);
        groupOf[v] = numberOf(node.group, groupNumber);
    }
    const from = [];
    const to = [];
    const index = [];
    const seen = new Set();
    for (const [i, edge] of input.edges.entries()) {
        const u = nodeNumber.get(edge.from);
        const v = nodeNumber.get(edge.to);
        if (u === undefined || v === undefined || u === v)
            continue;
        const key = u * input.nodes.length + v;
        if (seen.has(key))
            continue;
        seen.add(key);
        from.push(u);
        to.push(v);
        index.push(i);
    }
    return {
        groups: [...groupNumber.keys()],
        groupOf,
        edgeFrom: Int32Array.from(from),
        edgeTo: Int32Array.from(to),
        edgeInput: Int32Array.from(index),
    };
}
function numberOf(word, numbers) {
    const known = numbers.get(word);
    if (known !== undefined)
        return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
}
//# sourceMappingURL=intern.js.map