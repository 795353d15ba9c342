import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { copper, graphOf, maskOf, namesOf, smallGraphs } from './and-or/and-or.fixture.ts';
import { findSinglePoints, Removals } from './and-or/removals.ts';
import type { ChainGraph } from './graph.ts';
import { findDominators, listDominators } from './plain-criticality.ts';

const graph = graphOf(copper);
const dominatorsOf = (g: ChainGraph, id: string) =>
  namesOf(g, listDominators(findDominators(g), g.indexOf.get(id)!));

test('the plain graph sees no critical input of high-voltage cable, the recipes see seven', () => {
  const all = maskOf(graph, graph.ids);
  const points = findSinglePoints(new Removals(graph, { present: all }));
  expect(points[graph.indexOf.get('hv_cable')!]).toHaveLength(7);
  expect(dominatorsOf(graph, 'hv_cable')).toEqual([]);
});

test('on a single way all of it is critical, the nearest first', () => {
  expect(dominatorsOf(graph, 'xlpe')).toEqual(['pe_resin']);
  const way = graphOf({ ore: [], metal: [['ore']], rod: [['metal']], wire: [['rod'], ['metal']] });
  const dominators = findDominators(way);
  expect(listDominators(dominators, 3).map((v) => way.ids[v])).toEqual(['metal', 'ore']);
  expect([...dominators]).toEqual([-1, 0, 1, 1]);
});

test('a loop that nothing raw leads into has no path and no dominators', () => {
  const loop = graphOf({ a: [['b']], b: [['a']], c: [['b']], ore: [], d: [['ore', 'c']] });
  expect([...findDominators(loop)]).toEqual([-1, -1, -1, -1, 3]);
});

/** Nodes that a path from a raw segment reaches when `removed` is out of the way. */
function reach(g: ChainGraph, removed: number): Set<number> {
  const reached = new Set<number>();
  for (let v = 0; v < g.ids.length; v++) if (v !== removed && !g.to.includes(v)) reached.add(v);
  for (const v of reached)
    for (let e = 0; e < g.to.length; e++)
      if (g.from[e] === v && g.to[e] !== removed) reached.add(g.to[e]!);
  return reached;
}

test('dominators are what cuts every path when it is removed', () => {
  fc.assert(
    fc.property(smallGraphs, (g) => {
      const dominators = findDominators(g);
      const before = reach(g, -1);
      const after = g.ids.map((_, u) => reach(g, u));
      for (let v = 0; v < g.ids.length; v++) {
        const cuts = after.flatMap((left, u) =>
          u !== v && before.has(v) && !left.has(v) ? [u] : [],
        );
        expect(listDominators(dominators, v).sort((a, b) => a - b)).toEqual(cuts);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a chain of 200,000 steps is walked without recursion', () => {
  const n = 200_000;
  const segments = Array.from({ length: n }, (_, v) => [`s${v}`, v === 0 ? [] : [[`s${v - 1}`]]]);
  const dominators = findDominators(graphOf(Object.fromEntries(segments)));
  expect(dominators.at(-1)).toBe(n - 2);
});
