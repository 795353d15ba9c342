/** A binary heap of numbered items, the smallest key on top, of equal keys the smallest item; an item may stand in it more than once. */
export class Heap {
  readonly #keys: number[] = [];
  readonly #items: number[] = [];

  push(key: number, item: number): void {
    let at = this.#keys.length;
    this.#keys.push(key);
    this.#items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#precedes(key, item, up)) break;
      this.#set(at, this.#keys[up]!, this.#items[up]!);
      at = up;
    }
    this.#set(at, key, item);
  }

  /** The item on top, left where it is, with its key. */
  peek(): { key: number; item: number } | undefined {
    const [key, item] = [this.#keys[0], this.#items[0]];
    return key === undefined || item === undefined ? undefined : { key, item };
  }

  pop(): number | undefined {
    const first = this.#items[0];
    const key = this.#keys.pop();
    const item = this.#items.pop();
    if (key === undefined || item === undefined || this.#keys.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = at * 2 + 1;
      if (down >= this.#keys.length) break;
      const right = down + 1;
      if (
        right < this.#keys.length &&
        this.#precedes(this.#keys[right]!, this.#items[right]!, down)
      )
        down = right;
      if (this.#precedes(key, item, down)) break;
      this.#set(at, this.#keys[down]!, this.#items[down]!);
      at = down;
    }
    this.#set(at, key, item);
    return first;
  }

  #precedes(key: number, item: number, at: number): boolean {
    const other = this.#keys[at]!;
    return key < other || (key === other && item < this.#items[at]!);
  }

  #set(at: number, key: number, item: number): void {
    this.#keys[at] = key;
    this.#items[at] = item;
  }
}
