// Text of a million rows in pages of UTF-16 units: a JavaScript string each would cost four times as much.
const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;
export class Arena {
    #pages = [];
    #used = PAGE;
    /** Stores a text (at most 65,535 units) and returns its address. */
    add(text) {
        if (this.#used + text.length > PAGE) {
            this.#pages.push(new Uint16Array(PAGE));
            this.#used = 0;
        }
        const index = this.#pages.length - 1;
        const page = this.#pages[index];
        const at = this.#used;
        for (let i = 0; i < text.length; i += 1)
            page[at + i] = text.charCodeAt(i);
        this.#used += text.length;
        return index * PAGE + at;
    }
    get(address, length) {
        const page = this.#pages[Math.floor(address / PAGE)];
        const at = address & (PAGE - 1);
        return String.fromCharCode.apply(null, page?.subarray(at, at + length));
    }
    get bytes() {
        return this.#pages.length * PAGE * 2;
    }
}
//# sourceMappingURL=arena.js.map