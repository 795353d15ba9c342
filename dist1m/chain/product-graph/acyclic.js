// Cycles among material → product edges, broken at the edges that fit the rest of the graph least.
import { groupEdges } from "../adjacency.js";
import { findComponents } from "../components.js";
/**
 * Inside each cyclic component products are ranked by uses minus materials: what many things are made of is
 * upstream. Edges that run against the ranks are taken out, then put back in order unless they close a cycle.
 */
export function breakCycles(relations) {
    const number = new Map();
    const intern = (name) => {
        const known = number.get(name) ?? number.size;
        number.set(name, known);
        return known;
    };
    const from = Int32Array.from(relations, (r) => intern(r.upper));
    const to = Int32Array.from(relations, (r) => intern(r.lower));
    const out = groupEdges(number.size, from);
    const { component } = findComponents(number.size, out, to);
    const balance = new Int32Array(number.size);
    for (let e = 0; e < from.length; e++) {
        balance[from[e]]++;
        balance[to[e]]--;
    }
    const ranksBefore = (a, b) => balance[a] > balance[b] || (balance[a] === balance[b] && a < b);
    const suspects = [];
    const dropped = new Uint8Array(from.length);
    for (let e = 0; e < from.length; e++) {
        if (component[from[e]] !== component[to[e]] || ranksBefore(from[e], to[e]))
            continue;
        dropped[e] = 1;
        suspects.push(e);
    }
    const reaches = (start, goal) => {
        const seen = new Set([start]);
        const stack = [start];
        while (stack.length > 0) {
            const v = stack.pop();
            if (v === goal)
                return true;
            for (let i = out.start[v]; i < out.start[v + 1]; i++) {
                const e = out.edge[i];
                const w = to[e];
                if (dropped[e] === 1 || component[w] !== component[start] || seen.has(w))
                    continue;
                seen.add(w);
                stack.push(w);
            }
        }
        return false;
    };
    for (const e of suspects.slice(0, MAX_RETRIES)) {
        dropped[e] = 0;
        if (reaches(to[e], from[e]))
            dropped[e] = 1;
    }
    return {
        kept: relations.filter((_, e) => dropped[e] === 0),
        broken: relations.filter((_, e) => dropped[e] === 1),
    };
}
/** Each retry may walk a component; past this many the ranks alone decide. */
const MAX_RETRIES = 2_000;
//# sourceMappingURL=acyclic.js.map