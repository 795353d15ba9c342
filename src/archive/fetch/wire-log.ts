// The bytes of one answer as they arrive, in one growing buffer: a server that sends them singly costs no more.

export class WireLog {
  #held = Buffer.allocUnsafe(32 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#held.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#held.length * 2));
      this.#held.copy(larger, 0, 0, this.#length);
      this.#held = larger;
    }
    this.#held.set(chunk, this.#length);
    this.#length = needed;
  }

  /** A copy of just what arrived. */
  bytes(): Uint8Array {
    return Buffer.from(this.#held.subarray(0, this.#length));
  }
}
