import { countCrossings } from "./crossings.js";
import { switchNeighbours } from "./switch.js";
/**
 * Barycenter sweeps (Sugiyama 1981), each followed by swaps of neighbours; the best order seen is kept.
 * The first start is a depth-first walk, so that what belongs together starts together; while `sweeps` last,
 * further starts walk from shuffled roots, always the same ones.
 */
export function orderColumns(tracks, columnCount, sweeps) {
    const roots = Array.from({ length: tracks.nodes }, (_, v) => v);
    roots.sort((a, b) => tracks.layerOf[a] - tracks.layerOf[b] || a - b);
    const random = makeRandom();
    let best = startOrder(tracks, columnCount, roots);
    let left = sweeps;
    for (let order = best; left > 0 && best.crossings > 0;) {
        const improved = improveOrder(tracks, order, left);
        left -= improved.used;
        if (improved.best.crossings < best.crossings)
            best = improved.best;
        shuffle(roots, random);
        order = startOrder(tracks, columnCount, roots);
    }
    return best;
}
const PATIENCE = 6;
function improveOrder(tracks, start, sweeps) {
    const order = snapshot(start);
    const columnCount = order.columns.length;
    let best = start;
    let stale = 0;
    let used = 0;
    for (; used < sweeps && best.crossings > 0 && stale < PATIENCE; used++) {
        // Every third round weighs both sides, which leads out of orders that the one-sided rounds repeat.
        const before = used % 3 === 2 ? tracks.before : undefined;
        const after = used % 3 === 2 ? tracks.after : undefined;
        for (let l = 1; l < columnCount; l++)
            sortColumn(order, l, tracks.before, after);
        for (let l = columnCount - 2; l >= 0; l--)
            sortColumn(order, l, before, tracks.after);
        switchNeighbours(tracks, order);
        order.crossings = countCrossings(tracks, order.columns, order.position);
        stale++;
        if (order.crossings < best.crossings) {
            best = snapshot(order);
            stale = 0;
        }
    }
    return { best, used };
}
/** A fixed sequence of numbers from 0 to 1 (a linear congruential generator), for the same layout every time. */
function makeRandom() {
    let state = 1;
    return () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
}
function shuffle(list, random) {
    for (let i = list.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        const kept = list[i];
        list[i] = list[j];
        list[j] = kept;
    }
}
function snapshot({ columns, position, crossings }) {
    return { columns: columns.map((c) => c.slice()), position: position.slice(), crossings };
}
function startOrder(tracks, columnCount, roots) {
    const lists = Array.from({ length: columnCount }, () => []);
    const position = new Int32Array(tracks.vertices);
    const seen = new Uint8Array(tracks.vertices);
    const visit = (root) => {
        const stack = [root];
        while (stack.length > 0) {
            const v = stack.pop();
            if (seen[v] === 1)
                continue;
            seen[v] = 1;
            const list = lists[tracks.layerOf[v]];
            position[v] = list.length;
            list.push(v);
            for (let i = tracks.after.start[v + 1] - 1; i >= tracks.after.start[v]; i--) {
                stack.push(tracks.after.vertex[i]);
            }
        }
    };
    for (const v of roots)
        visit(v);
    const columns = lists.map((list) => Int32Array.from(list));
    return { columns, position, crossings: countCrossings(tracks, columns, position) };
}
/** Sorts a column by the mean place of its neighbours; vertices without any keep their relative place. */
function sortColumn({ columns, position }, l, before, after) {
    const column = columns[l];
    const keys = new Float64Array(column.length);
    for (const [i, v] of column.entries()) {
        let sum = 0;
        let count = 0;
        if (before && l > 0) {
            const end = before.start[v + 1];
            let places = 0;
            for (let k = before.start[v]; k < end; k++)
                places += position[before.vertex[k]] + 0.5;
            count = end - before.start[v];
            sum = places / columns[l - 1].length;
        }
        if (after && l + 1 < columns.length) {
            const end = after.start[v + 1];
            let places = 0;
            for (let k = after.start[v]; k < end; k++)
                places += position[after.vertex[k]] + 0.5;
            count += end - after.start[v];
            sum += places / columns[l + 1].length;
        }
        const key = count > 0 ? sum / count : (i + 0.5) / column.length;
        // Key and place in one number: sorting numbers is native, and stable by the place.
        keys[i] = Math.floor(key * KEY_STEPS) * PLACES + i;
    }
    keys.sort();
    const old = column.slice();
    for (const [i, key] of keys.entries()) {
        const v = old[key % PLACES];
        column[i] = v;
        position[v] = i;
    }
}
/** 2^31 steps of the key and 2^21 places fit into the 53 bits of a number. */
const KEY_STEPS = 2 ** 31;
const PLACES = 2 ** 21;
//# sourceMappingURL=order.js.map