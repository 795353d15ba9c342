// A uniform grid over boxes: which of 9,000 edges touch this tile, which segment is under the pointer.
import type { Box } from './viewport.ts';

export interface GridIndex {
  /** Numbers of the boxes that may touch the area, ascending, each once. */
  query(area: Box): number[];
}

/** Cells per item that a single long box may fill before it is kept aside and always returned. */
const MOST_CELLS = 4_096;

/**
 * Indexes parts of items: `parts` yields a box and the number of the item it belongs to, so that a
 * bent edge is found along its course and not in the whole rectangle around it.
 */
export function indexBoxes(parts: Iterable<{ item: number; box: Box }>, cell: number): GridIndex {
  const cells = new Map<string, number[]>();
  const everywhere: number[] = [];
  const span = (start: number, length: number): [number, number] => [
    Math.floor(start / cell),
    Math.floor((start + length) / cell),
  ];
  for (const { item, box } of parts) {
    const [left, right] = span(box.x, box.width);
    const [top, bottom] = span(box.y, box.height);
    if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
      everywhere.push(item);
      continue;
    }
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const key = `${column},${row}`;
        const list = cells.get(key);
        if (!list) cells.set(key, [item]);
        else if (list.at(-1) !== item) list.push(item);
      }
    }
  }
  return {
    query(area) {
      const [left, right] = span(area.x, area.width);
      const [top, bottom] = span(area.y, area.height);
      const found = new Set<number>(everywhere);
      if ((right - left + 1) * (bottom - top + 1) > cells.size) {
        for (const list of cells.values()) for (const item of list) found.add(item);
      } else {
        for (let column = left; column <= right; column++) {
          for (let row = top; row <= bottom; row++) {
            for (const item of cells.get(`${column},${row}`) ?? []) found.add(item);
          }
        }
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}
