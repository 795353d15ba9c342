/** Slices of at most `size` items, in order. */
export function* batches(items, size) {
    let batch = [];
    for (const item of items) {
        batch.push(item);
        if (batch.length === size) {
            yield batch;
            batch = [];
        }
    }
    if (batch.length > 0)
        yield batch;
}
//# sourceMappingURL=batches.js.map