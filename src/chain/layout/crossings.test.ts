import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { countCrossings } from './crossings.ts';
import { internInput } from './intern.ts';
import { assignLayers } from './layers.ts';
import { orderColumns } from './order.ts';
import { layTracks, type Tracks } from './tracks.ts';

const graphs = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 })),
  {
    maxLength: 40,
  },
);

function makeTracks(edges: [number, number][]): { tracks: Tracks; columns: number } {
  const nodes = Array.from({ length: 16 }, (_, i) => ({
    id: `${i}`,
    group: i < 8 ? 'a' : 'b',
    width: 1,
    height: 1,
  }));
  const interned = internInput({
    nodes,
    edges: edges.map(([a, b]) => ({ from: `${a}`, to: `${b}` })),
    groups: ['a', 'b'],
  });
  const layers = assignLayers(interned, 4);
  return { tracks: layTracks(interned, layers), columns: layers.count };
}

/** Every pair of pieces between the same two columns. */
function countByPairs({ layerOf, after }: Tracks, position: Int32Array): number {
  const pieces: [number, number][] = [];
  for (let v = 0; v < layerOf.length; v++) {
    for (let k = after.start[v]!; k < after.start[v + 1]!; k++) pieces.push([v, after.vertex[k]!]);
  }
  let crossings = 0;
  for (const [i, [a, b]] of pieces.entries()) {
    for (const [c, d] of pieces.slice(0, i)) {
      if (layerOf[a] !== layerOf[c]) continue;
      const product = (position[a]! - position[c]!) * (position[b]! - position[d]!);
      if (product < 0) crossings++;
    }
  }
  return crossings;
}

test('the count equals the count of all pairs, and pieces join neighbouring columns', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const { tracks, columns } = makeTracks(edges);
      const order = orderColumns(tracks, columns, 6);
      expect(order.crossings).toBe(countByPairs(tracks, order.position));
      expect(countCrossings(tracks, order.columns, order.position)).toBe(order.crossings);
      for (const [l, column] of order.columns.entries()) {
        for (const [i, v] of column.entries()) {
          expect(order.position[v]).toBe(i);
          for (let k = tracks.after.start[v]!; k < tracks.after.start[v + 1]!; k++) {
            expect(tracks.layerOf[tracks.after.vertex[k]!]).toBe(l + 1);
          }
        }
      }
    }),
  );
});

test('sweeps never make it worse', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const { tracks, columns } = makeTracks(edges);
      const before = orderColumns(tracks, columns, 0).crossings;
      expect(orderColumns(tracks, columns, 8).crossings).toBeLessThanOrEqual(before);
    }),
  );
});
