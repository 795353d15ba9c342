// Double-array trie over UTF-16 codes; leftmost-longest scan without allocation.
// Layout after Aoe (1989): next = base[state] + code; the step holds when check[next] = state + 1.
/** Patterns are numbered by their place in the list; a repeated pattern keeps its first number. */
export function buildTrie(patterns) {
    const root = { children: new Map(), pattern: -1 };
    const classes = new Uint16Array(0x10000);
    let classCount = 1;
    patterns.forEach((text, number) => {
        let node = root;
        for (let i = 0; i < text.length; i++) {
            const code = text.charCodeAt(i);
            if (classes[code] === 0)
                classes[code] = classCount++;
            const step = classes[code] ?? 0;
            let next = node.children.get(step);
            if (!next)
                node.children.set(step, (next = { children: new Map(), pattern: -1 }));
            node = next;
        }
        if (node !== root && node.pattern < 0)
            node.pattern = number;
    });
    return packTrie(root, classes, classCount);
}
/** Characters are renumbered 1.. so that the arrays stay dense. */
function packTrie(root, classes, classCount) {
    let base = new Int32Array(1024);
    let check = new Int32Array(1024);
    let pattern = new Int32Array(1024).fill(-1);
    let firstFree = 1;
    const grow = (size) => {
        if (size <= base.length)
            return;
        const wide = Math.max(size, base.length * 2);
        const old = [base, check, pattern];
        base = new Int32Array(wide);
        check = new Int32Array(wide);
        pattern = new Int32Array(wide).fill(-1);
        base.set(old[0]);
        check.set(old[1]);
        pattern.set(old[2]);
    };
    const queue = [[root, 0]];
    check[0] = -1;
    for (let head = 0; head < queue.length; head++) {
        const [node, state] = queue[head];
        pattern[state] = node.pattern;
        if (node.children.size === 0)
            continue;
        const steps = [...node.children.keys()];
        while (check[firstFree] !== 0 && firstFree < check.length)
            firstFree++;
        let offset = Math.max(1, firstFree - Math.min(...steps));
        for (;;) {
            grow(offset + classCount + 1);
            const at = offset;
            if (steps.every((step) => check[at + step] === 0))
                break;
            offset++;
        }
        base[state] = offset;
        for (const [step, child] of node.children) {
            check[offset + step] = state + 1;
            queue.push([child, offset + step]);
        }
    }
    grow(base.length + classCount + 1);
    return { scan: (codes, length, found) => scanLongest(codes, length, found) };
    function scanLongest(codes, length, found) {
        let start = 0;
        while (start < length) {
            let state = 0;
            let best = -1;
            let bestEnd = start + 1;
            for (let i = start; i < length; i++) {
                const step = classes[codes[i]];
                if (step === 0)
                    break;
                const next = base[state] + step;
                if (check[next] !== state + 1)
                    break;
                state = next;
                const hit = pattern[state];
                if (hit >= 0) {
                    best = hit;
                    bestEnd = i + 1;
                }
            }
            if (best >= 0)
                found(best, start, bestEnd);
            start = bestEnd;
        }
    }
}
//# sourceMappingURL=trie.js.map