// Which segments a place does not have yet are the likeliest to appear there.
import { listPairs } from '../graph.ts';
import type { ChainGraph } from '../graph.ts';
import type { Holdings } from './holdings.ts';
import { sumColumns } from './sparse.ts';

export interface Appearance {
  place: number;
  segment: number;
  /** An order, not a probability; ≥ 1/4, no unit. */
  score: number;
  /** Makers of the segment in all other places. */
  makers: number;
  /** Segments that the place has. */
  breadth: number;
  /** Share of the segment's direct inputs and users on the chain that the place has, 0 .. 1. */
  links: number;
}

/**
 * Pairs of a place and a segment that nobody holds there, the likeliest first:
 * (makers + ½) · (breadth + ½) · (1 + links). What many make elsewhere comes sooner, a place of many trades draws
 * more, and local customers and suppliers count up to twice; the halves keep what nobody makes yet in the order.
 * `makers` holds numbers of enterprises; segments are numbered as in the graph. Ties by place, then segment.
 *
 * The form was chosen among eighteen on registrations before 2008 only (docs/quality.md); there density (relatedness.ts)
 * as a further factor did not help, so it is left out. O(places · (segments + edges)).
 */
export function rankAppearances(makers: Holdings, graph: ChainGraph): Appearance[] {
  const everywhere = sumColumns(makers);
  const pairs = listPairs(graph).filter(({ from, to }) => from !== to);
  const linked = new Int32Array(makers.columns);
  for (const { from, to } of pairs) {
    linked[from]!++;
    linked[to]!++;
  }
  const found: Appearance[] = [];
  for (let place = 0; place < makers.rows; place++) {
    const has = new Uint8Array(makers.columns);
    for (let e = makers.start[place]!; e < makers.start[place + 1]!; e++)
      has[makers.column[e]!] = 1;
    const here = new Int32Array(makers.columns);
    for (const { from, to } of pairs) {
      here[to]! += has[from]!;
      here[from]! += has[to]!;
    }
    const breadth = makers.start[place + 1]! - makers.start[place]!;
    for (let segment = 0; segment < makers.columns; segment++) {
      if (has[segment] === 1) continue;
      const links = linked[segment] === 0 ? 0 : here[segment]! / linked[segment]!;
      const score = (everywhere[segment]! + 0.5) * (breadth + 0.5) * (1 + links);
      found.push({ place, segment, score, makers: everywhere[segment]!, breadth, links });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.place - b.place || a.segment - b.segment);
}
