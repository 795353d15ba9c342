// Chains for tests of the AND-OR measures: the copper example by name, and small random ones.
import * as fc from 'fast-check';
import { buildGraph } from '../graph.ts';
import type { ChainGraph } from '../graph.ts';

/** Recipes by segment, as lists of inputs. */
export type Recipes = Readonly<Record<string, readonly (readonly string[])[]>>;

export function graphOf(recipes: Recipes): ChainGraph {
  const segments = Object.entries(recipes).map(([id, list]) => ({
    id,
    group: 'g',
    zh: id,
    en: id,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: list.map((inputs) => ({ inputs: [...inputs], import: false })),
  }));
  return buildGraph({ segments });
}

export function maskOf(graph: ChainGraph, ids: Iterable<string>): Uint8Array {
  const mask = new Uint8Array(graph.ids.length);
  for (const id of ids) mask[graph.indexOf.get(id)!] = 1;
  return mask;
}

export function namesOf(graph: ChainGraph, nodes: Iterable<number>): string[] {
  return [...nodes].map((v) => graph.ids[v]!).sort();
}

/** From ore and scrap to cable, motor and transformer: two ways to wire, one way to magnet wire. */
export const copper: Recipes = {
  copper_concentrate: [[]],
  scrap_copper: [[]],
  anode_copper: [['copper_concentrate'], ['scrap_copper']],
  cathode: [['anode_copper', 'sulfuric_acid']],
  sulfuric_acid: [[]],
  rod_jinggan: [['cathode']],
  rod_scrap: [['scrap_copper']],
  wire: [['rod_jinggan'], ['rod_scrap']],
  enamel: [[]],
  magnet_wire: [['rod_jinggan', 'enamel']],
  xlpe: [['pe_resin']],
  pe_resin: [[]],
  mv_cable: [['wire', 'xlpe']],
  hv_cable: [['rod_jinggan', 'xlpe', 'semicon_shield']],
  semicon_shield: [[]],
  motor: [['magnet_wire', 'si_steel']],
  si_steel: [[]],
  ev_drive: [['motor', 'igbt']],
  igbt: [[]],
  transformer: [
    ['magnet_wire', 'si_steel'],
    ['hv_cable', 'si_steel', 'insul_paper'],
  ],
  insul_paper: [[]],
};

/** What a cluster of cable and motor makers may hold: everything but the way from ore to rod. */
export const clusterHas =
  'enamel igbt magnet_wire motor mv_cable pe_resin rod_scrap scrap_copper si_steel wire xlpe'.split(
    ' ',
  );

/** Up to twelve segments with up to three recipes of up to three inputs, loops among them. */
export const smallGraphs: fc.Arbitrary<ChainGraph> = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => {
    const input = fc.integer({ min: 0, max: n - 1 });
    const recipe = fc.uniqueArray(input, { maxLength: 3 });
    return fc.array(fc.array(recipe, { maxLength: 3 }), { minLength: n, maxLength: n });
  })
  .map((lists) =>
    graphOf(
      Object.fromEntries(
        lists.map((list, v) => [`s${v}`, list.map((inputs) => inputs.map((u) => `s${u}`))]),
      ),
    ),
  );

export const masksOf = (graph: ChainGraph): fc.Arbitrary<Uint8Array> => {
  const length = graph.ids.length;
  return fc
    .array(fc.boolean(), { minLength: length, maxLength: length })
    .map((bits) => Uint8Array.from(bits, Number));
};

/** By the definition, round after round until nothing changes. */
export function producibleByRounds(graph: ChainGraph, present: Uint8Array): Uint8Array {
  const made = new Uint8Array(graph.ids.length);
  const inputs = graph.ids.map((_, v) =>
    Array.from({ length: graph.recipes[v]! }, (): number[] => []),
  );
  for (let e = 0; e < graph.to.length; e++)
    inputs[graph.to[e]!]![graph.recipe[e]!]!.push(graph.from[e]!);
  for (let changed = true; changed;) {
    changed = false;
    for (const [v, recipes] of inputs.entries()) {
      if (made[v] === 1 || present[v] === 0) continue;
      const ways = recipes.length === 0 ? [[]] : recipes;
      if (!ways.some((list) => list.every((u) => made[u] === 1))) continue;
      made[v] = 1;
      changed = true;
    }
  }
  return made;
}
