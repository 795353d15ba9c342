// A trie over UTF-16 units in one open-addressed table: longest match without cutting a substring.
export class Trie {
    #first = new Uint16Array(65_536);
    #keys = new Uint32Array(1024);
    #next = new Uint16Array(1024);
    #edges = 0;
    #values = [-1];
    #nodes = 1;
    /** End (exclusive for forward, start for backward matching) of the last match. */
    matchEnd = 0;
    /** `value` must be 0 or more; a later word overwrites an equal one. */
    add(word, value, reversed = false) {
        let node = 0;
        for (let i = 0; i < word.length; i += 1) {
            node = this.#step(node, word.charCodeAt(reversed ? word.length - 1 - i : i));
        }
        this.#values[node] = value;
    }
    find(word) {
        let node = 0;
        for (let i = 0; i < word.length; i += 1) {
            node = this.#follow(node, word.charCodeAt(i));
            if (node === 0)
                return -1;
        }
        return this.#values[node] ?? -1;
    }
    /** Value of the longest word that starts at `from`, or -1; `matchEnd` is where it ends. */
    longestFrom(text, from, to) {
        let node = 0;
        let found = -1;
        for (let i = from; i < to; i += 1) {
            node = this.#follow(node, text[i]);
            if (node === 0)
                break;
            const value = this.#values[node];
            if (value >= 0) {
                found = value;
                this.matchEnd = i + 1;
            }
        }
        return found;
    }
    /** Value of the longest reversed word that ends at `to`, or -1; `matchEnd` is where it starts. */
    longestBefore(text, from, to) {
        let node = 0;
        let found = -1;
        for (let i = to - 1; i >= from; i -= 1) {
            node = this.#follow(node, text[i]);
            if (node === 0)
                break;
            const value = this.#values[node];
            if (value >= 0) {
                found = value;
                this.matchEnd = i;
            }
        }
        return found;
    }
    #follow(node, unit) {
        if (node === 0)
            return this.#first[unit];
        const keys = this.#keys;
        const mask = keys.length - 1;
        const key = ((node << 16) | unit) >>> 0;
        let slot = (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
        for (;;) {
            const seen = keys[slot];
            if (seen === key)
                return this.#next[slot];
            if (seen === 0)
                return 0;
            slot = (slot + 1) & mask;
        }
    }
    #step(node, unit) {
        const seen = this.#follow(node, unit);
        if (seen !== 0)
            return seen;
        const child = this.#nodes;
        if (child > 65_535)
            throw new RangeError('A trie holds at most 65,535 nodes');
        this.#nodes += 1;
        this.#values.push(-1);
        if (node === 0) {
            this.#first[unit] = child;
            return child;
        }
        if ((this.#edges + 1) * 2 > this.#keys.length)
            this.#grow();
        this.#edges += 1;
        this.#insert(((node << 16) | unit) >>> 0, child);
        return child;
    }
    #insert(key, child) {
        const mask = this.#keys.length - 1;
        let slot = (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
        while (this.#keys[slot] !== 0)
            slot = (slot + 1) & mask;
        this.#keys[slot] = key;
        this.#next[slot] = child;
    }
    #grow() {
        const keys = this.#keys;
        const next = this.#next;
        this.#keys = new Uint32Array(keys.length * 2);
        this.#next = new Uint16Array(keys.length * 2);
        for (let i = 0; i < keys.length; i += 1) {
            if (keys[i] !== 0)
                this.#insert(keys[i], next[i]);
        }
    }
}
//# sourceMappingURL=trie.js.map