// A trie for some hundred thousand names: edges in one open-addressed table, nodes are plain numbers.

export class NameTrie {
  #nodes = new Int32Array(1024);
  #units = new Uint16Array(1024);
  /** 0: free. */
  #next = new Int32Array(1024);
  #edges = 0;
  readonly #values: number[] = [-1];

  /** `value` is 0 or more; of equal words the first keeps its value. Returns the value that stands. */
  add(word: Uint16Array, value: number): number {
    let node = 0;
    for (const unit of word) {
      let child = this.follow(node, unit);
      if (child === 0) {
        child = this.#values.push(-1) - 1;
        if ((this.#edges + 1) * 2 > this.#next.length) this.#grow();
        this.#edges += 1;
        this.#insert(node, unit, child);
      }
      node = child;
    }
    if (this.#values[node] === -1) this.#values[node] = value;
    return this.#values[node] as number;
  }

  /** The node behind a unit, 0 where no word goes on so. The root is 0. */
  follow(node: number, unit: number): number {
    const mask = this.#next.length - 1;
    let slot = slotOf(node, unit) & mask;
    for (;;) {
      const next = this.#next[slot] as number;
      if (next === 0 || (this.#nodes[slot] === node && this.#units[slot] === unit)) return next;
      slot = (slot + 1) & mask;
    }
  }

  /** Value of the word that ends in a node, or -1. */
  valueAt(node: number): number {
    return this.#values[node] as number;
  }

  #insert(node: number, unit: number, child: number): void {
    const mask = this.#next.length - 1;
    let slot = slotOf(node, unit) & mask;
    while (this.#next[slot] !== 0) slot = (slot + 1) & mask;
    this.#nodes[slot] = node;
    this.#units[slot] = unit;
    this.#next[slot] = child;
  }

  #grow(): void {
    const [nodes, units, next] = [this.#nodes, this.#units, this.#next];
    const room = next.length * 2;
    this.#nodes = new Int32Array(room);
    this.#units = new Uint16Array(room);
    this.#next = new Int32Array(room);
    for (let slot = 0; slot < next.length; slot += 1) {
      if (next[slot])
        this.#insert(nodes[slot] as number, units[slot] as number, next[slot] as number);
    }
  }
}

function slotOf(node: number, unit: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
