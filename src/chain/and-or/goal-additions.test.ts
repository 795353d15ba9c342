import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clusterHas,
  copper,
  graphOf,
  maskOf,
  masksOf,
  namesOf,
  producibleByRounds,
  smallGraphs,
} from './and-or.fixture.ts';
import { findAdditionsForValue } from './goal-additions.ts';

const cases = smallGraphs.chain((g) => fc.tuple(fc.constant(g), masksOf(g)));
const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });

test('one set completes the motor: the whole way from anode to rod, and nothing less', () => {
  const graph = graphOf(copper);
  const present = maskOf(graph, clusterHas);
  const values = graph.ids.map((id) => ({ motor: 30, mv_cable: 10, magnet_wire: 20 })[id] ?? 0);
  const found = findAdditionsForValue(graph, { present }, values, 60, () => 1);
  expect(found && namesOf(graph, found.add)).toEqual([
    'anode_copper',
    'cathode',
    'rod_jinggan',
    'sulfuric_acid',
  ]);
  expect(found).toMatchObject({ cost: 4, bound: 4, value: 60 });
  expect(findAdditionsForValue(graph, { present }, values, 10, () => 1)?.add).toEqual([]);
  expect(findAdditionsForValue(graph, { present }, values, 61, () => 1)).toBeUndefined();
});

test('no set is cheaper, tried one by one', () => {
  fc.assert(
    fc.property(cases, numbers, numbers, fc.nat(100), ([g, present], costs, worth, part) => {
      const values = g.ids.map((_, v) => (present[v] === 1 ? worth[v]! : 0));
      const goal = (values.reduce((sum, x) => sum + x, 0) * part) / 100;
      const found = findAdditionsForValue(g, { present }, values, goal, (v) => costs[v]!);
      const absent = [...present.keys()].filter((v) => present[v] === 0);
      let best = Infinity;
      for (let bits = 0; bits < 1 << absent.length; bits++) {
        const more = present.slice();
        let cost = 0;
        for (const [i, v] of absent.entries()) {
          if ((bits & (1 << i)) === 0) continue;
          more[v] = 1;
          cost += costs[v]!;
        }
        const made = producibleByRounds(g, more);
        const sum = values.reduce((total, x, v) => total + x * made[v]!, 0);
        if (sum >= goal) best = Math.min(best, cost);
      }
      expect(found?.cost ?? Infinity).toBe(best);
      expect(found?.bound ?? Infinity).toBe(best);
    }),
    { numRuns: 300 },
  );
});

test('broken off early, the bound stays below the cheapest', () => {
  fc.assert(
    fc.property(cases, numbers, numbers, ([g, present], costs, worth) => {
      const values = g.ids.map((_, v) => (present[v] === 1 ? worth[v]! : 0));
      const goal = values.reduce((sum, x) => sum + x, 0) / 2;
      const ask = (most?: number) =>
        findAdditionsForValue(g, { present }, values, goal, (v) => costs[v]!, most);
      const [early, late] = [ask(1), ask()];
      expect(early === undefined).toBe(late === undefined);
      if (!early || !late) return;
      expect(early.bound).toBeLessThanOrEqual(late.cost);
      expect(early.cost).toBeGreaterThanOrEqual(late.cost);
    }),
  );
});
