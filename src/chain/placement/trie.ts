// Double-array trie over UTF-16 codes; leftmost-longest scan without allocation.
// Layout after Aoe (1989): next = base[state] + code; the step holds when check[next] = state + 1.

export interface Trie {
  /** Calls `found(pattern, start, end)` for each leftmost-longest match; matches never overlap. */
  scan(codes: Uint16Array, length: number, found: Found): void;
}
type Found = (pattern: number, start: number, end: number) => void;

interface Node {
  children: Map<number, Node>;
  pattern: number;
}

/** Patterns are numbered by their place in the list; a repeated pattern keeps its first number. */
export function buildTrie(patterns: readonly string[]): Trie {
  const root: Node = { children: new Map(), pattern: -1 };
  const classes = new Uint16Array(0x10000);
  let classCount = 1;
  patterns.forEach((text, number) => {
    let node = root;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (classes[code] === 0) classes[code] = classCount++;
      const step = classes[code] ?? 0;
      let next = node.children.get(step);
      if (!next) node.children.set(step, (next = { children: new Map(), pattern: -1 }));
      node = next;
    }
    if (node !== root && node.pattern < 0) node.pattern = number;
  });
  return packTrie(root, classes, classCount);
}

/** Characters are renumbered 1.. so that the arrays stay dense. */
function packTrie(root: Node, classes: Uint16Array, classCount: number): Trie {
  let base = new Int32Array(1024);
  let check = new Int32Array(1024);
  let pattern = new Int32Array(1024).fill(-1);
  let from = 1;
  const grow = (size: number) => {
    if (size <= base.length) return;
    const wide = Math.max(size, base.length * 2);
    const old = [base, check, pattern] as const;
    base = new Int32Array(wide);
    check = new Int32Array(wide);
    pattern = new Int32Array(wide).fill(-1);
    base.set(old[0]);
    check.set(old[1]);
    pattern.set(old[2]);
  };
  const queue: [Node, number][] = [[root, 0]];
  check[0] = -1;
  for (let head = 0; head < queue.length; head++) {
    const [node, state] = queue[head] as [Node, number];
    pattern[state] = node.pattern;
    if (node.children.size === 0) continue;
    const steps = [...node.children.keys()].sort((x, y) => x - y);
    const offset = findOffset(steps);
    base[state] = offset;
    for (const [step, child] of node.children) {
      check[offset + step] = state + 1;
      queue.push([child, offset + step]);
    }
  }
  grow(base.length + classCount + 1);
  return { scan: (codes, length, found) => scanLongest(codes, length, found) };

  /**
   * The first offset at which every step meets a free cell. Crowded stretches (19 of 20 cells taken)
   * are passed over for good, as Darts does: without it 50,000 words take minutes.
   */
  function findOffset(steps: readonly number[]): number {
    const first = steps[0] as number;
    const start = Math.max(from, first + 1);
    let taken = 0;
    for (let cell = start; ; cell++) {
      grow(cell + classCount + 1);
      if (check[cell] !== 0) {
        taken++;
        continue;
      }
      const offset = cell - first;
      let fits = true;
      for (let i = 1; fits && i < steps.length; i++)
        fits = check[offset + (steps[i] as number)] === 0;
      if (!fits) continue;
      if (taken >= 0.95 * (cell - start + 1)) from = cell;
      return offset;
    }
  }

  function scanLongest(codes: Uint16Array, length: number, found: Found): void {
    let start = 0;
    while (start < length) {
      let state = 0;
      let best = -1;
      let bestEnd = start + 1;
      for (let i = start; i < length; i++) {
        const step = classes[codes[i] as number] as number;
        if (step === 0) break;
        const next = (base[state] as number) + step;
        if (check[next] !== state + 1) break;
        state = next;
        const hit = pattern[state] as number;
        if (hit >= 0) {
          best = hit;
          bestEnd = i + 1;
        }
      }
      if (best >= 0) found(best, start, bestEnd);
      start = bestEnd;
    }
  }
}
