import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { layoutChain } from './layout.ts';
import type { Layout, LayoutInput } from './types.ts';

const inputs: fc.Arbitrary<LayoutInput> = fc.integer({ min: 0, max: 40 }).chain((n) =>
  fc.record({
    nodes: fc.tuple(
      ...Array.from({ length: n }, (_, i) =>
        fc.record({
          id: fc.constant(`n${i}`),
          group: fc.constantFrom('a', 'b', 'c', 'unlisted'),
          width: fc.integer({ min: 1, max: 200 }),
          height: fc.integer({ min: 1, max: 80 }),
        }),
      ),
    ),
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: n }).map((i) => `n${i}`),
        to: fc.integer({ min: 0, max: n }).map((i) => `n${i}`),
      }),
      { maxLength: 100 },
    ),
    groups: fc.constant(['a', 'b', 'c', 'empty']),
  }),
);

/** Acyclic: edges lead from lower to higher numbers, groups do not fall. */
const acyclic = inputs.map((input): LayoutInput => ({
  ...input,
  nodes: input.nodes.map((node, i) => ({
    ...node,
    group: ['a', 'b', 'c'][Math.floor((3 * i) / input.nodes.length)]!,
  })),
  edges: input.edges.filter(({ from, to }) => Number(from.slice(1)) < Number(to.slice(1))),
}));

const EPSILON = 0.01;

test('the same input gives the same layout', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(layoutChain(structuredClone(input))).toEqual(layoutChain(input));
    }),
  );
});

test('boxes do not overlap and stand in the band of their group', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const layout = layoutChain(input);
      const bands = new Map(layout.bands.map((band) => [band.group, band]));
      for (const [v, node] of input.nodes.entries()) {
        const [x, y] = [layout.x[v]!, layout.y[v]!];
        const band = bands.get(node.group)!;
        expect(x).toBeGreaterThanOrEqual(band.x - EPSILON);
        expect(y).toBeGreaterThanOrEqual(band.y - EPSILON);
        expect(x + node.width).toBeLessThanOrEqual(band.x + band.width + EPSILON);
        expect(y + node.height).toBeLessThanOrEqual(band.y + band.height + EPSILON);
        for (let w = 0; w < v; w++) {
          const other = input.nodes[w]!;
          const apart =
            x + node.width <= layout.x[w]! + EPSILON ||
            layout.x[w]! + other.width <= x + EPSILON ||
            y + node.height <= layout.y[w]! + EPSILON ||
            layout.y[w]! + other.height <= y + EPSILON;
          expect(apart).toBe(true);
        }
      }
      for (const [i, band] of layout.bands.entries()) {
        const before = layout.bands[i - 1];
        if (before) expect(band.x).toBeGreaterThanOrEqual(before.x + before.width);
      }
    }),
  );
});

test('on an acyclic chain every edge leads to the right', () => {
  fc.assert(
    fc.property(acyclic, (input) => {
      const layout = layoutChain(input);
      for (const [e, u] of layout.edgeFrom.entries()) {
        expect(layout.layer[u]).toBeLessThan(layout.layer[layout.edgeTo[e]!]!);
      }
    }),
  );
});

/** First and last point of edge e. */
function readEnds({ edgeStart, edgePoints }: Layout, e: number): number[] {
  const [first, last] = [edgeStart[e]!, edgeStart[e + 1]! - 1];
  return [
    edgePoints[2 * first]!,
    edgePoints[2 * first + 1]!,
    edgePoints[2 * last]!,
    edgePoints[2 * last + 1]!,
  ];
}

test('edges are whole curves that start and end on the borders of their boxes', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const layout = layoutChain(input);
      for (const [e, u] of layout.edgeFrom.entries()) {
        expect((layout.edgeStart[e + 1]! - layout.edgeStart[e]! - 1) % 3).toBe(0);
        const v = layout.edgeTo[e]!;
        const [x1, y1, x2, y2] = readEnds(layout, e);
        const forward = layout.layer[u]! < layout.layer[v]!;
        expect(x1).toBeCloseTo(layout.x[u]! + (forward ? input.nodes[u]!.width : 0), 1);
        expect(x2).toBeCloseTo(layout.x[v]! + (forward ? 0 : input.nodes[v]!.width), 1);
        for (const [y, w] of [
          [y1, u],
          [y2, v],
        ] as const) {
          expect(y).toBeGreaterThanOrEqual(layout.y[w]! - EPSILON);
          expect(y).toBeLessThanOrEqual(layout.y[w]! + input.nodes[w]!.height + EPSILON);
        }
      }
    }),
  );
});

function makeInput(nodes: string[], edges: [string, string][]): LayoutInput {
  return {
    nodes: nodes.map((id) => ({ id, group: 'g', width: 150, height: 44 })),
    edges: edges.map(([from, to]) => ({ from, to })),
    groups: ['g'],
  };
}

test('a planar pair of chains is untangled', () => {
  const layout = layoutChain(
    makeInput(
      ['a', 'b', 'd', 'c'],
      [
        ['a', 'c'],
        ['b', 'd'],
      ],
    ),
  );
  expect(layout.crossings).toBe(0);
});

test('K(2,2) keeps its one crossing', () => {
  const layout = layoutChain(
    makeInput(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'c'],
        ['a', 'd'],
        ['b', 'c'],
        ['b', 'd'],
      ],
    ),
  );
  expect(layout.crossings).toBe(1);
});

test('unknown ends, loops and repeats are not drawn', () => {
  const layout = layoutChain(
    makeInput(
      ['a', 'b'],
      [
        ['a', 'x'],
        ['a', 'a'],
        ['a', 'b'],
        ['a', 'b'],
      ],
    ),
  );
  expect([...layout.edgeInput]).toEqual([2]);
});

test('nothing at all has no size', () => {
  expect(layoutChain(makeInput([], []))).toMatchObject({
    width: 0,
    height: 0,
    bands: [],
    crossings: 0,
  });
});

test('a tall group without edges takes several columns', () => {
  const layout = layoutChain(
    makeInput(
      Array.from({ length: 400 }, (_, i) => `n${i}`),
      [],
    ),
  );
  expect(Math.max(...layout.layer)).toBeGreaterThan(3);
  expect(layout.height).toBeLessThan(layout.width * 2);
});
