// Text of a million rows in pages of UTF-16 units: a JavaScript string each would cost four times as much.

const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;

export class Arena {
  readonly #pages: Uint16Array[] = [];
  #used = PAGE;

  /** Stores a text (at most 65,535 units) and returns its address. */
  add(text: string): number {
    if (this.#used + text.length > PAGE) {
      this.#pages.push(new Uint16Array(PAGE));
      this.#used = 0;
    }
    const index = this.#pages.length - 1;
    const page = this.#pages[index] as Uint16Array;
    const at = this.#used;
    for (let i = 0; i < text.length; i += 1) page[at + i] = text.charCodeAt(i);
    this.#used += text.length;
    return index * PAGE + at;
  }

  get(address: number, length: number): string {
    const page = this.#pages[Math.floor(address / PAGE)];
    const at = address & (PAGE - 1);
    return String.fromCharCode.apply(null, page?.subarray(at, at + length) as unknown as number[]);
  }

  get bytes(): number {
    return this.#pages.length * PAGE * 2;
  }
}
