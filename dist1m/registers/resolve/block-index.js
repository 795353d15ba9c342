// From the hash of a key to the rows that carry it, in typed arrays. A block that outgrows the cap is
// closed: it keeps its count, gives no rows, and is reported.
const EMPTY = 0;
export class BlockIndex {
    #cap;
    #hashes = new Uint32Array(1 << 12);
    #heads = new Int32Array(1 << 12);
    #counts = new Uint32Array(1 << 12);
    #used = 0;
    #rows = new Int32Array(1 << 10);
    #next = new Int32Array(1 << 10);
    #links = 0;
    /** Blocks above the cap. */
    oversized = 0;
    constructor(cap) {
        this.#cap = cap;
    }
    get keys() {
        return this.#used;
    }
    get bytes() {
        return this.#hashes.length * 12 + this.#rows.length * 8;
    }
    add(hash, row) {
        if ((this.#used + 1) * 4 > this.#hashes.length * 3)
            this.#grow();
        const key = hash === EMPTY ? 1 : hash;
        const slot = this.#slotOf(key);
        if (this.#hashes[slot] === EMPTY) {
            this.#hashes[slot] = key;
            this.#used += 1;
            // A block of one needs no link: its row is kept as a negative head.
            this.#heads[slot] = -1 - row;
            this.#counts[slot] = 1;
            return;
        }
        const count = this.#counts[slot] + 1;
        this.#counts[slot] = count;
        if (count > this.#cap) {
            if (count === this.#cap + 1)
                this.oversized += 1;
            return;
        }
        const head = this.#heads[slot];
        const tail = head < 0 ? this.#link(-1 - head, -1) : head;
        this.#heads[slot] = this.#link(row, tail);
    }
    /** How many rows carry the key, those past the cap included. */
    count(hash) {
        return this.#counts[this.#slotOf(hash === EMPTY ? 1 : hash)];
    }
    /** Writes the rows of a key to `into` and returns how many; -1 for a block above the cap. */
    rows(hash, into) {
        const slot = this.#slotOf(hash === EMPTY ? 1 : hash);
        const count = this.#counts[slot];
        if (count === 0)
            return 0;
        if (count > this.#cap)
            return -1;
        let link = this.#heads[slot];
        if (link < 0) {
            into[0] = -1 - link;
            return 1;
        }
        let found = 0;
        while (link >= 0) {
            into[found] = this.#rows[link];
            found += 1;
            link = this.#next[link];
        }
        return found;
    }
    #link(row, next) {
        const link = this.#links;
        if (link === this.#rows.length) {
            this.#rows = widen(this.#rows, Math.ceil(link * 1.6));
            this.#next = widen(this.#next, Math.ceil(link * 1.6));
        }
        this.#rows[link] = row;
        this.#next[link] = next;
        this.#links += 1;
        return link;
    }
    #slotOf(key) {
        const hashes = this.#hashes;
        const mask = hashes.length - 1;
        let slot = (key ^ (key >>> 15)) & mask;
        for (;;) {
            const seen = hashes[slot];
            if (seen === key || seen === EMPTY)
                return slot;
            slot = (slot + 1) & mask;
        }
    }
    #grow() {
        const hashes = this.#hashes;
        const heads = this.#heads;
        const counts = this.#counts;
        const size = hashes.length * 2;
        this.#hashes = new Uint32Array(size);
        this.#heads = new Int32Array(size);
        this.#counts = new Uint32Array(size);
        for (let i = 0; i < hashes.length; i += 1) {
            const key = hashes[i];
            if (key === EMPTY)
                continue;
            const slot = this.#slotOf(key);
            this.#hashes[slot] = key;
            this.#heads[slot] = heads[i];
            this.#counts[slot] = counts[i];
        }
    }
}
function widen(array, size) {
    const wider = new Int32Array(size);
    wider.set(array);
    return wider;
}
/** 32-bit hash of a text (FNV-1a with a final mix). */
export function hashText(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
}
//# sourceMappingURL=block-index.js.map