// Chains and facts for tests of the analysis: the copper example by name, and small random ones.
import * as fc from 'fast-check';
import { buildLocalGraph } from './local-graph.ts';
import type { LocalGraph } from './local-graph.ts';
import { noFacts } from './facts.ts';
import type { Facts, SegmentFacts } from './facts.ts';

/** Recipes by segment, as lists of inputs. */
export function localGraphOf(recipes: Readonly<Record<string, readonly string[][]>>): LocalGraph {
  const segments = Object.entries(recipes).map(([id, lists]) => ({
    id,
    group: 'g',
    zh: id,
    en: id,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: lists.map((inputs) => ({ inputs, import: false })),
  }));
  return buildLocalGraph({ segments });
}

/** Makers and revenue by segment; whatever is not named has none. */
export function factsOf(
  { graph }: LocalGraph,
  known: Readonly<Record<string, Partial<SegmentFacts>>>,
  searched = false,
): Facts {
  return { searched, segments: graph.ids.map((id) => ({ ...noFacts, ...known[id] })) };
}

/** A chain of up to eight segments, loops among them, with makers and revenue. */
export const worlds: fc.Arbitrary<{ local: LocalGraph; facts: Facts }> = fc
  .integer({ min: 2, max: 8 })
  .chain((n) => {
    const input = fc.integer({ min: 0, max: n - 1 });
    const recipe = fc.uniqueArray(input, { maxLength: 3 });
    return fc.record({
      lists: fc.array(fc.array(recipe, { maxLength: 3 }), { minLength: n, maxLength: n }),
      makers: fc.array(fc.nat(3), { minLength: n, maxLength: n }),
      revenue: fc.array(fc.nat(100), { minLength: n, maxLength: n }),
    });
  })
  .map(({ lists, makers, revenue }) => {
    const local = localGraphOf(
      Object.fromEntries(
        lists.map((list, v) => [`s${v}`, list.map((inputs) => inputs.map((u) => `s${u}`))]),
      ),
    );
    const segments = makers.map((count, v) => ({
      ...noFacts,
      makers: count,
      known: count,
      revenue: count > 0 ? revenue[v]! : 0,
      squares: count > 0 ? revenue[v]! ** 2 / count : 0,
    }));
    return { local, facts: { segments, searched: false } };
  });
