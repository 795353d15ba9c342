import type { Holdings } from './holdings.ts';
import { transpose } from './sparse.ts';

export interface Blocks {
  /** The block of each place; -1 for a place that has nothing. */
  places: Int32Array;
  /** The block with the most places, of equal ones the first; -1 when nobody has anything. */
  largest: number;
}

/** Places that hang together through what they have, directly or over others; O(places + segments + entries). */
export function findBlocks(has: Holdings): Blocks {
  const holders = transpose(has);
  const places = new Int32Array(has.rows).fill(-1);
  const walked = new Uint8Array(has.columns);
  let [largest, most] = [-1, 0];
  for (let root = 0, block = 0; root < has.rows; root++) {
    if (places[root] !== -1 || has.start[root] === has.start[root + 1]) continue;
    places[root] = block;
    const members = [root];
    for (const r of members) {
      for (let e = has.start[r]!; e < has.start[r + 1]!; e++) {
        const i = has.column[e]!;
        if (walked[i] === 1) continue;
        walked[i] = 1;
        for (let f = holders.start[i]!; f < holders.start[i + 1]!; f++) {
          const other = holders.column[f]!;
          if (places[other] !== -1) continue;
          places[other] = block;
          members.push(other);
        }
      }
    }
    if (members.length > most) [largest, most] = [block, members.length];
    block += 1;
  }
  return { places, largest };
}
