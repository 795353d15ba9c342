import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Chain } from '../schema/chain.ts';
import { findCycles, findGrounded } from './cycles.ts';
import { assignLayers, buildGraph, findClosure, listEssentialUsers, listPairs } from './graph.ts';

/** Segments 0..n-1; each recipe is a list of segment numbers. */
function makeChain(recipes: readonly (readonly number[])[][]): Chain {
  const segments = recipes.map((list, i) => ({
    id: `s${i}`,
    group: 'g',
    zh: `环节${i}`,
    en: `Segment ${i}`,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: list.map((inputs) => ({ inputs: inputs.map((v) => `s${v}`), import: false })),
  }));
  return { name: '示例链', groups: [{ id: 'g', zh: '组', en: 'Group' }], segments };
}

const recipeLists = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.array(
      fc.array(fc.array(fc.integer({ min: 0, max: n }), { maxLength: 3 }), { maxLength: 3 }),
      { minLength: n, maxLength: n },
    ),
  );

test('an input of all recipes is essential, an unknown one makes no edge', () => {
  const graph = buildGraph(
    makeChain([
      [],
      [],
      [
        [0, 1],
        [0, 99],
      ],
      [[2], []],
    ]),
  );
  const edges = Array.from(graph.from, (u, e) => [
    u,
    graph.to[e],
    graph.recipe[e],
    graph.essential[e],
  ]);
  expect(edges).toEqual([
    [0, 2, 0, 1],
    [1, 2, 0, 0],
    [0, 2, 1, 1],
    [2, 3, 0, 0],
  ]);
  expect(listPairs(graph)).toHaveLength(3);
  expect(listEssentialUsers(graph, 0)).toEqual([2]);
  expect(listEssentialUsers(graph, 2)).toEqual([]);
});

test('closure equals a brute force walk in both directions', () => {
  fc.assert(
    fc.property(recipeLists, fc.nat(), fc.boolean(), (recipes, pick, essentialOnly) => {
      const graph = buildGraph(makeChain(recipes));
      const n = recipes.length;
      const start = pick % n;
      for (const direction of ['upstream', 'downstream'] as const) {
        const reached = new Set([start]);
        for (let round = 0; round < n; round++) {
          for (let e = 0; e < graph.to.length; e++) {
            if (essentialOnly && graph.essential[e] === 0) continue;
            const [a, b] = [graph.from[e]!, graph.to[e]!];
            if (direction === 'downstream' && reached.has(a)) reached.add(b);
            if (direction === 'upstream' && reached.has(b)) reached.add(a);
          }
        }
        const mask = findClosure(graph, [start], direction, essentialOnly);
        expect([...mask.keys()].filter((v) => mask[v] === 1)).toEqual(
          [...reached].sort((a, b) => a - b),
        );
      }
    }),
  );
});

test('layers put every input above, except inside a cycle', () => {
  fc.assert(
    fc.property(recipeLists, (recipes) => {
      const graph = buildGraph(makeChain(recipes));
      const layers = assignLayers(graph);
      for (let e = 0; e < graph.to.length; e++) {
        const [u, v] = [graph.from[e]!, graph.to[e]!];
        const back = findClosure(graph, [v], 'downstream')[u] === 1;
        if (back) expect(layers[u]).toBe(layers[v]);
        else expect(layers[u]).toBeLessThan(layers[v]!);
      }
    }),
  );
});

test('cycles found are loops of edges, and are found exactly when an edge leads back to its start', () => {
  fc.assert(
    fc.property(recipeLists, (recipes) => {
      const graph = buildGraph(makeChain(recipes));
      const cycles = findCycles(graph);
      for (const cycle of cycles) {
        for (const [i, e] of cycle.entries()) {
          expect(graph.to[e]).toBe(graph.from[cycle[(i + 1) % cycle.length]!]);
        }
      }
      const exists = [...graph.to.keys()].some(
        (e) => findClosure(graph, [graph.to[e]!], 'downstream')[graph.from[e]!] === 1,
      );
      expect(cycles.length > 0).toBe(exists);
    }),
  );
});

test('a recycling loop with another way in is grounded, a closed loop is not', () => {
  // 0 cathode copper ← 1 scrap or 3 concentrate; 1 scrap ← 2 cable; 2 cable ← 0.
  const loop = [[[1], [3]], [[2]], [[0]], []];
  expect([...findGrounded(buildGraph(makeChain(loop)))]).toEqual([1, 1, 1, 1]);
  const closed = [[[1, 3]], [[2]], [[0]], []];
  expect([...findGrounded(buildGraph(makeChain(closed)))]).toEqual([0, 0, 0, 1]);
});

test('a path of 100,000 segments is walked without recursion in well under a second', () => {
  const n = 100_000;
  const graph = buildGraph(
    makeChain(Array.from({ length: n }, (_, i) => (i === 0 ? [] : [[i - 1]]))),
  );
  const started = performance.now();
  expect(Math.max(...assignLayers(graph).slice(-1))).toBe(n - 1);
  expect(findClosure(graph, [0], 'downstream').every((bit) => bit === 1)).toBe(true);
  expect(findCycles(graph)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2_000);
});
