import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recipe } from '../../schema/chain.ts';
import { Dependence } from './dependence.ts';
import { buildLocalGraph } from './local-graph.ts';

type Way = string[] | (Partial<Recipe> & { inputs: string[] });

function dependentsOn(s: string, ways: Record<string, Way[]>, present: string[]) {
  const segments = Object.entries(ways).map(([id, recipes]) => ({
    id,
    group: 'g',
    zh: id,
    en: id,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: recipes.map((way) => ({
      import: false,
      ...(Array.isArray(way) ? { inputs: way } : way),
    })),
  }));
  const local = buildLocalGraph({ segments });
  const mask = Uint8Array.from(local.graph.ids, (id) => (present.includes(id) ? 1 : 0));
  const found = new Dependence(local, mask).on(local.graph.indexOf.get(s)!);
  return Object.fromEntries(found.map(({ segment, share }) => [local.graph.ids[segment], share]));
}

const chain = {
  copper: [[]],
  rod: [['copper']],
  aluminium: [[]],
  paper: [[]],
  wire: [
    ['rod', 'paper'],
    ['aluminium', 'paper'],
  ],
  cable: [['rod'], ['aluminium']],
  transformer: [['wire', 'paper']],
};
const here = ['wire', 'cable', 'transformer'];

test('alternatives count in equal parts, further down through what is made here', () => {
  expect(dependentsOn('rod', chain, here)).toEqual({ wire: 0.5, cable: 0.5, transformer: 0.5 });
  expect(dependentsOn('paper', chain, here)).toEqual({ wire: 1, transformer: 1 });
});

test('what is bought in hides what it was made from, until somebody makes it here', () => {
  expect(dependentsOn('copper', chain, here)).toEqual({});
  expect(dependentsOn('copper', chain, [...here, 'rod'])).toEqual({
    rod: 1,
    wire: 0.5,
    cable: 0.5,
    transformer: 0.5,
  });
});

test('the chain file weighs the ways, and an import is none of them', () => {
  const weighed = {
    ...chain,
    cable: [
      { inputs: ['rod'], share: 3 },
      { inputs: ['aluminium'], share: 1 },
      { inputs: [], import: true },
    ],
  };
  expect(dependentsOn('rod', weighed, here)['cable']).toBe(0.75);
});

test('a loop settles', () => {
  const loop = { ore: [[]], metal: [['ore'], ['scrap']], cable: [['metal']], scrap: [['cable']] };
  const found = dependentsOn('ore', loop, ['metal', 'cable', 'scrap']);
  // Half of the metal is of ore, the other half of scrap, which is of metal: in the end all is of ore.
  for (const share of Object.values(found)) expect(share).toBeCloseTo(1, 9);
});

test('shares lie between 0 and 1, and more makers never make less depend', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const recipes = fc.record(
    Object.fromEntries(
      ids.map((id) => [id, fc.array(fc.subarray(ids, { maxLength: 3 }), { maxLength: 3 })]),
    ),
  );
  fc.assert(
    fc.property(recipes, fc.subarray(ids), fc.subarray(ids), (ways, some, others) => {
      const few = dependentsOn('a', ways, some);
      const many = dependentsOn('a', ways, [...new Set([...some, ...others])]);
      for (const [id, share] of Object.entries(few)) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(Number(many[id] ?? 0)).toBeGreaterThanOrEqual(Number(share) - 1e-6);
      }
    }),
    { numRuns: 300 },
  );
});
