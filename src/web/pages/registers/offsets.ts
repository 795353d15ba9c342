// Where the reader stood in each list, so that Back from a profile returns to the same row.

const offsets = new Map<string, number>();

export function recallOffset(place: string): number {
  return offsets.get(place) ?? 0;
}

export function rememberOffset(place: string, offset: number): void {
  offsets.set(place, offset);
}
