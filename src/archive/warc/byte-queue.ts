// Bytes of a stream with look-ahead: one contiguous window, and where in the stream it begins.

export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #position: number;
  #ended = false;

  /** `position`: offset of the first byte in the file it comes from. */
  constructor(source: AsyncIterable<Uint8Array>, position = 0) {
    this.#chunks = source[Symbol.asyncIterator]();
    this.#position = position;
  }

  /** What is at hand, not yet taken. */
  get held(): Uint8Array {
    return this.#held;
  }

  /** Offset of `held[0]`. */
  get position(): number {
    return this.#position;
  }

  /** Waits until `count` bytes are held or the stream has ended; says whether they are. */
  async fill(count: number): Promise<boolean> {
    if (this.#held.length >= count || this.#ended) return this.#held.length >= count;
    const pieces = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.#ended = true;
        break;
      }
      pieces.push(next.value);
      length += next.value.length;
    }
    this.#held = pieces.length === 1 ? this.#held : Buffer.concat(pieces);
    return length >= count;
  }

  /** Holds more than now, about twice as much, so that growing byte by byte stays linear; false at the end. */
  async more(): Promise<boolean> {
    const before = this.#held.length;
    await this.fill(before * 2 + 1_024);
    return this.#held.length > before;
  }

  drop(count: number): void {
    this.#held = this.#held.subarray(count);
    this.#position += count;
  }

  /** Lets the source close what it holds open. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#chunks.return?.();
  }
}
