/** The `n` items of greatest worth, greatest first; of equal worth the earlier. For small n. */
export function pickLargest<T>(items: Iterable<T>, n: number, worth: (item: T) => number): T[] {
  const best: { item: T; value: number }[] = [];
  for (const item of items) {
    const value = worth(item);
    if (best.length === n && !(value > (best[n - 1]?.value ?? Infinity))) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.value < value) at -= 1;
    best.splice(at, 0, { item, value });
    if (best.length > n) best.pop();
  }
  return best.map(({ item }) => item);
}
