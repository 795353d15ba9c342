// The chain as it is made here: recipes without imports, their weights, and what can be imported instead.
import type { Chain } from '../../schema/chain.ts';
import { buildGraph } from '../graph.ts';
import type { ChainGraph } from '../graph.ts';
import { numberRecipes } from '../and-or/producible.ts';

export interface LocalGraph {
  /** Nodes in the order of `chain.segments`; an import is no recipe of it. */
  graph: ChainGraph;
  /** Part of a segment's output made by each recipe, numbered as `numberRecipes`; of one segment they sum to 1. */
  shares: Float64Array;
  /** Of segments that can be imported: price as a multiple of the local one and risk a year, where the file says. */
  imports: ({ cost: number | null; risk: number | null } | undefined)[];
}

export function buildLocalGraph(chain: Pick<Chain, 'segments'>): LocalGraph {
  const segments = chain.segments.map((segment) => ({
    ...segment,
    recipes: segment.recipes.filter((recipe) => !recipe.import),
  }));
  const graph = buildGraph({ segments });
  const offset = numberRecipes(graph);
  const shares = new Float64Array(offset[segments.length]!);
  for (const [v, { recipes }] of segments.entries()) {
    const weights = recipes.map((recipe) => recipe.share ?? 1);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [r, weight] of weights.entries()) shares[offset[v]! + r] = weight / all;
  }
  const imports = chain.segments.map(({ recipes }) => {
    const bought = recipes.find((recipe) => recipe.import);
    return bought && { cost: bought.cost ?? null, risk: bought.risk ?? null };
  });
  return { graph, shares, imports };
}
