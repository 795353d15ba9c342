import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAdditions } from './additions.ts';
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
import { findCutSets } from './cut-sets.ts';
import { findProducible } from './producible.ts';
import { findSinglePoints, Removals } from './removals.ts';
import { rateBestRecipe, rateSupply } from './supply-rate.ts';

const graph = graphOf(copper);
const node = (id: string): number => graph.indexOf.get(id)!;
const all = maskOf(graph, graph.ids);
const here = maskOf(graph, clusterHas);
const listed = (mask: Uint8Array) =>
  namesOf(
    graph,
    [...mask.keys()].filter((v) => mask[v] === 1),
  );
const cases = smallGraphs.chain((g) => masksOf(g).map((present) => [g, present] as const));

describe('the copper chain, checked by hand', () => {
  test('all of it can be made when all of it is there; here magnet wire and motor stand without rod', () => {
    expect(listed(findProducible(graph, { present: all }))).toEqual(graph.ids.toSorted());
    expect(listed(findProducible(graph, { present: here }))).toEqual(
      'enamel igbt mv_cable pe_resin rod_scrap scrap_copper si_steel wire xlpe'.split(' '),
    );
  });

  test('without acid the seven that need refined copper fail, and wire does not', () => {
    const removals = new Removals(graph, { present: all });
    expect(namesOf(graph, removals.lossOf(node('sulfuric_acid')))).toEqual(
      'cathode ev_drive hv_cable magnet_wire motor rod_jinggan transformer'.split(' '),
    );
    expect(removals.lossOf(node('copper_concentrate'))).toEqual([]);
    expect(namesOf(graph, removals.lossOf(node('wire')))).toEqual(['mv_cable']);
  });

  test('high-voltage cable has seven single points of failure', () => {
    const points = findSinglePoints(new Removals(graph, { present: all }));
    expect(namesOf(graph, points[node('hv_cable')]!)).toEqual(
      'anode_copper cathode pe_resin rod_jinggan semicon_shield sulfuric_acid xlpe'.split(' '),
    );
    expect(namesOf(graph, points[node('transformer')]!)).toEqual(
      'anode_copper cathode rod_jinggan si_steel sulfuric_acid'.split(' '),
    );
  });

  test('two failures that stop a transformer only together', () => {
    const pairs = findCutSets(graph, { present: all }, node('transformer'), 3)
      .filter((cut) => cut.length > 1)
      .map((cut) => namesOf(graph, cut).join(' + '));
    expect(pairs).toContain('enamel + insul_paper');
    expect(pairs).toContain('copper_concentrate + scrap_copper');
    expect(pairs).toHaveLength(11);
  });

  test('rod alone opens nothing: a motor needs four segments', () => {
    const unlocked = findProducible(graph, {
      present: maskOf(graph, [...clusterHas, 'rod_jinggan']),
    });
    expect(unlocked[node('rod_jinggan')]).toBe(0);
    const found = findAdditions(graph, { present: here }, node('motor'), () => 1);
    expect(namesOf(graph, found!.add)).toEqual(
      'anode_copper cathode rod_jinggan sulfuric_acid'.split(' '),
    );
    expect(found).toMatchObject({ cost: 4, bound: 4 });
    expect(findAdditions(graph, { present: here }, node('hv_cable'), () => 1)?.cost).toBe(6);
    expect(findAdditions(graph, { present: here }, node('mv_cable'), () => 1)?.add).toEqual([]);
  });

  test('bought cathode makes rod the only thing to bring', () => {
    const supplied = maskOf(graph, ['cathode']);
    const found = findAdditions(graph, { present: here, supplied }, node('motor'), () => 1);
    expect(namesOf(graph, found!.add)).toEqual(['rod_jinggan']);
  });

  test('eight of ten input slots are filled', () => {
    expect(rateSupply(graph, here)).toEqual({ slots: 10, filled: 8, rate: 0.8 });
    expect(rateBestRecipe(graph, here, node('magnet_wire'))).toEqual({
      slots: 2,
      filled: 1,
      rate: 0.5,
    });
    expect(rateBestRecipe(graph, here, node('wire'))).toEqual({ slots: 1, filled: 1, rate: 1 });
  });
});

describe('laws', () => {
  test('producible is the least fixed point', () => {
    fc.assert(
      fc.property(cases, ([g, present]) => {
        expect(findProducible(g, { present })).toEqual(producibleByRounds(g, present));
      }),
      { numRuns: 1000 },
    );
  });

  test('more supply never makes less', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([g, present], pick) => {
        const before = findProducible(g, { present });
        const more = present.slice();
        more[pick % more.length] = 1;
        const after = findProducible(g, { present: more });
        expect([...before].every((one, v) => one <= after[v]!)).toBe(true);
      }),
    );
  });

  test('a removal loses what the fixed point without it lacks', () => {
    fc.assert(
      fc.property(cases, ([g, present]) => {
        const removals = new Removals(g, { present });
        for (let v = 0; v < g.ids.length; v++) {
          const without = present.slice();
          without[v] = 0;
          const left = producibleByRounds(g, without);
          const lost = [...left.keys()].filter(
            (w) => w !== v && removals.producible[w] === 1 && left[w] === 0,
          );
          expect(removals.lossOf(v)).toEqual(removals.producible[v] === 1 ? lost : []);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('additions are the cheapest of all sets', () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 }),
        ([g, present], costs) => {
          const absent = [...present.keys()].filter((v) => present[v] === 0);
          const target = g.ids.length - 1;
          const found = findAdditions(g, { present }, target, (v) => costs[v]!);
          let best = Infinity;
          for (let bits = 0; bits < 1 << absent.length; bits++) {
            const more = present.slice();
            let cost = 0;
            for (const [i, v] of absent.entries()) {
              if ((bits & (1 << i)) === 0) continue;
              more[v] = 1;
              cost += costs[v]!;
            }
            if (cost < best && producibleByRounds(g, more)[target] === 1) best = cost;
          }
          expect(found?.cost ?? Infinity).toBe(best);
          expect(found?.bound ?? Infinity).toBe(best);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('cut sets are the minimal ones', () => {
    fc.assert(
      fc.property(cases, ([g, present]) => {
        const target = g.ids.length - 1;
        const cuts = findCutSets(g, { present }, target, 2);
        const stops = (set: readonly number[]): boolean => {
          const without = present.slice();
          for (const v of set) without[v] = 0;
          return producibleByRounds(g, without)[target] === 0;
        };
        const expected: number[][] = [];
        if (!stops([])) {
          const others = [...present.keys()].filter((v) => v !== target && present[v] === 1);
          const single = others.filter((v) => stops([v]));
          expected.push(...single.map((v) => [v]));
          const rest = others.filter((v) => !single.includes(v));
          for (const [i, v] of rest.entries())
            for (const w of rest.slice(i + 1)) if (stops([v, w])) expected.push([v, w]);
        }
        expect(cuts).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
