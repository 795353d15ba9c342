// Three readings of "materials of a product", where the source does not say which of them are needed together.
import { buildGraph } from '../../src/chain/graph.ts';
import type { ChainGraph } from '../../src/chain/graph.ts';
import type { ProductGraph } from '../../src/chain/product-graph/import.ts';
import type { Segment } from '../../src/schema/chain.ts';

export interface Readings {
  /** All materials are needed: no reading loses more. */
  all: ChainGraph;
  /** Any one of them will do: no reading loses less. */
  any: ChainGraph;
  /** Kinds of one class stand in for each other, everything else is needed. */
  grouped: ChainGraph;
  /** Groups of two and more. */
  groups: number;
}

/** In each of the graphs the products have the same numbers; the groups come after them. */
export function readThreeWays({ chain, kinds }: ProductGraph, names: Iterable<string>): Readings {
  const segments = chain.segments.slice();
  const known = new Set(segments.map(({ id }) => id));
  for (const name of names) if (!known.has(name)) segments.push(segmentOf(name, []));
  const classOf = new Map(kinds.map((k) => [k.kind, k.class]));
  const extra = new Map<string, Segment>();
  const grouped = segments.map((segment) => {
    const [recipe] = segment.recipes;
    if (!recipe) return segment;
    const inputs = groupInputs(recipe.inputs, classOf).map((group) => {
      const [first = ''] = group;
      if (group.length === 1) return first;
      const id = `任一\n${group.join('\n')}`;
      if (!extra.has(id))
        extra.set(
          id,
          segmentOf(
            id,
            group.map((input) => [input]),
          ),
        );
      return id;
    });
    return segmentOf(segment.id, [inputs]);
  });
  const any = segments.map(({ id, recipes }) =>
    segmentOf(
      id,
      recipes.flatMap(({ inputs }) => inputs.map((input) => [input])),
    ),
  );
  return {
    all: buildGraph({ segments }),
    any: buildGraph({ segments: any }),
    grouped: buildGraph({ segments: [...grouped, ...extra.values()] }),
    groups: extra.size,
  };
}

/** Inputs of one class, or of which one is a kind of the other, stand together. */
function groupInputs(inputs: readonly string[], classOf: ReadonlyMap<string, string>): string[][] {
  const groups = new Map<string, string[]>();
  const listed = new Set(inputs);
  for (const input of inputs) {
    const above = classOf.get(input);
    const shared = inputs.some((other) => other !== input && classOf.get(other) === above);
    const key = above !== undefined && (listed.has(above) || shared) ? above : input;
    groups.set(key, [...(groups.get(key) ?? []), input]);
  }
  return [...groups.values()];
}

function segmentOf(id: string, recipes: readonly string[][]): Segment {
  return {
    id,
    group: 'all',
    zh: id,
    en: id,
    aliases: [],
    not: [],
    gbt4754: [],
    recipes: recipes.map((inputs) => ({ inputs, import: false })),
  };
}
