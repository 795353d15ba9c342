// The measures of the gap analysis against graphology, where it has the measure, and against naive versions:
// node scripts/bench.mjs --only gaps [--max 100000]
import graphology from 'graphology';
import traversal from 'graphology-traversal';
import { chooseCover } from '../src/chain/cover/cover.ts';
import type { CoverProblem } from '../src/chain/cover/problem.ts';
import { findProducible } from '../src/chain/and-or/producible.ts';
import { Removals } from '../src/chain/and-or/removals.ts';
import { buildGraph, findClosure } from '../src/chain/graph.ts';
import type { ChainGraph } from '../src/chain/graph.ts';
import { collectHoldings } from '../src/chain/measures/holdings.ts';
import type { Holdings } from '../src/chain/measures/holdings.ts';
import { proximities } from '../src/chain/measures/relatedness.ts';
import { transpose } from '../src/chain/measures/sparse.ts';
import { findDominators } from '../src/chain/plain-criticality.ts';
import type { Segment } from '../src/schema/chain.ts';
import { against, readMax, report, time } from './table.ts';
import type { BenchRow, Timed } from './table.ts';

const { DirectedGraph, UndirectedGraph } = graphology;
const { bfsFromNode } = traversal;

/** A plain linear congruential generator: the same chains on each run. */
let seed = 7;
const below = (bound: number): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return Math.floor((seed / 4_294_967_296) * bound);
};

const rows: BenchRow[] = [];

interface Rival {
  what: string;
  /** What to do for `size` rows, or undefined where it would not end within reason. */
  work?: () => unknown;
  /** Rows of it that are worked, where all would take too long; its seconds are scaled. */
  rows?: number;
  /** Why the rival is not the same question, or not run. */
  note?: string;
}

/** One row for each rival; where its answer must be ours, it is compared first. */
async function compare(
  what: string,
  size: number,
  work: () => unknown,
  rivals: readonly Rival[],
): Promise<void> {
  const own = await time(size, work, { runs: 20, budget: 3 });
  for (const rival of rivals) {
    const base: Timed | undefined =
      rival.work && (await time(rival.rows ?? size, rival.work, { runs: 20, budget: 3 }));
    rows.push({
      bench: 'gaps',
      what,
      ...own,
      ...(base ? { baseline: against(own, { ...base, what: rival.what }) } : {}),
      note: [
        base ? '' : `not run: ${rival.what}`,
        rival.rows ? `baseline scaled from ${rival.rows}` : '',
        rival.note ?? '',
      ]
        .filter(Boolean)
        .join('; '),
    });
  }
}

/** Trades of 500 segments in ten steps; four fifths are made by one or two recipes of up to three inputs of earlier steps. */
function makeChain(size: number): ChainGraph {
  const trade = 500;
  const steps = 10;
  const segments: Segment[] = Array.from({ length: size }, (_, v) => {
    const first = v - (v % trade);
    const step = Math.floor((v % trade) / (trade / steps));
    const earlier = step * (trade / steps);
    const isRaw = earlier === 0 || below(5) === 0;
    const inputOf = () => {
      const home = below(20) === 0 ? below(Math.ceil(size / trade)) * trade : first;
      return `s${Math.min(home + below(earlier), first + earlier - 1)}`;
    };
    const recipeOf = () => ({
      inputs: Array.from({ length: 1 + below(3) }, inputOf),
      import: false,
    });
    return {
      id: `s${v}`,
      group: 'g',
      zh: '示例',
      en: 'example',
      aliases: [],
      not: [],
      gbt4754: [],
      recipes: isRaw ? [] : Array.from({ length: 1 + below(2) }, recipeOf),
    };
  });
  return buildGraph({ segments });
}

/** Each segment is made of the one before. */
function makeWay(size: number): ChainGraph {
  return buildGraph({
    segments: Array.from({ length: size }, (_, v) => ({
      id: `s${v}`,
      group: 'g',
      zh: '示例',
      en: 'example',
      aliases: [],
      not: [],
      gbt4754: [],
      recipes: v === 0 ? [] : [{ inputs: [`s${v - 1}`], import: false }],
    })),
  });
}

function toGraphology({ ids, from, to }: ChainGraph): InstanceType<typeof DirectedGraph> {
  const graph = new DirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (let e = 0; e < from.length; e++) graph.mergeEdge(ids[from[e]!]!, ids[to[e]!]!);
  return graph;
}

/** Sweeps over all segments until one changes nothing. */
function sweep(lists: readonly (readonly number[][])[], present: Uint8Array): Uint8Array {
  const made = new Uint8Array(present.length);
  for (let changed = true; changed;) {
    changed = false;
    // Against the order of the chain, since no order is promised.
    for (let v = made.length - 1; v >= 0; v--) {
      if (made[v] === 1 || present[v] === 0) continue;
      const recipes = lists[v]!;
      if (recipes.length > 0 && !recipes.some((list) => list.every((u) => made[u] === 1))) continue;
      made[v] = 1;
      changed = true;
    }
  }
  return made;
}

function listRecipes(graph: ChainGraph): number[][][] {
  const lists = Array.from(graph.recipes, (count) =>
    Array.from({ length: count }, (): number[] => []),
  );
  for (let e = 0; e < graph.to.length; e++)
    lists[graph.to[e]!]![graph.recipe[e]!]!.push(graph.from[e]!);
  return lists;
}

/** What a segment cuts off, by walking from the raw segments once without it; for `some` evenly spread segments. */
function dominateByRemoval(graph: ChainGraph, some: number): number {
  const n = graph.ids.length;
  let found = 0;
  for (let removed = 0; removed < n; removed += n / some) {
    const reached = new Uint8Array(n);
    const queue: number[] = [];
    for (let v = 0; v < n; v++) {
      if (v === removed || graph.inputs.start[v] !== graph.inputs.start[v + 1]) continue;
      reached[v] = 1;
      queue.push(v);
    }
    for (const v of queue) {
      for (let i = graph.users.start[v]!; i < graph.users.start[v + 1]!; i++) {
        const w = graph.to[graph.users.edge[i]!]!;
        if (w === removed || reached[w] === 1) continue;
        reached[w] = 1;
        queue.push(w);
      }
    }
    found += n - queue.length - 1;
  }
  return found;
}

function makeHoldings(segments: number): Holdings {
  const places = segments / 10;
  const each = 30;
  return collectHoldings(
    places,
    segments,
    Array.from({ length: places * each }, (_, k) => {
      const place = Math.floor(k / each);
      // Most of a place lies near its trade.
      const near = (place * 10 + below(200)) % segments;
      return { place, segment: below(4) === 0 ? below(segments) : near, amount: 1 };
    }),
  );
}

/** Every pair of segments, their lists of places merged. */
function proximitiesByPairs(has: Holdings): number {
  const { rows: segments, start, column } = transpose(has);
  let sum = 0;
  for (let i = 0; i < segments; i++) {
    for (let j = i + 1; j < segments; j++) {
      let both = 0;
      let [a, b] = [start[i]!, start[j]!];
      while (a < start[i + 1]! && b < start[j + 1]!) {
        const gap = column[a]! - column[b]!;
        if (gap === 0) both += 1;
        if (gap <= 0) a += 1;
        if (gap >= 0) b += 1;
      }
      if (both > 0) sum += both / Math.max(start[i + 1]! - start[i]!, start[j + 1]! - start[j]!);
    }
  }
  return sum;
}

/** Neighbours of neighbours in the graph of places and segments. */
function proximitiesByGraphology(
  graph: InstanceType<typeof UndirectedGraph>,
  segments: number,
): number {
  let sum = 0;
  for (let i = 0; i < segments; i++) {
    const both = new Map<string, number>();
    graph.forEachNeighbor(`s${i}`, (place) =>
      graph.forEachNeighbor(place, (other) => {
        both.set(other, (both.get(other) ?? 0) + 1);
      }),
    );
    for (const [other, count] of both)
      sum += count / Math.max(graph.degree(`s${i}`), graph.degree(other));
  }
  return sum;
}

function makeProblem(candidates: number): CoverProblem {
  const gaps = candidates / 10;
  return {
    values: Array.from({ length: gaps }, () => 1 + below(100)),
    candidates: Array.from({ length: candidates }, () => ({
      gaps: Array.from({ length: 5 }, () => ({ gap: below(gaps), chance: below(100) / 100 })),
      cost: 1,
      kinds: [below(100)],
    })),
  };
}

/** Every gain reckoned anew for every choice. */
function coverEagerly({ values, candidates }: CoverProblem, most: number): number {
  const open = [...values];
  const taken = new Set<number>();
  let value = 0;
  for (let choice = 0; choice < most; choice++) {
    let [best, top] = [-1, 0];
    for (const [c, { gaps }] of candidates.entries()) {
      if (taken.has(c)) continue;
      let gain = 0;
      for (const { gap, chance } of gaps) gain += open[gap]! * chance;
      if (gain > top) [best, top] = [c, gain];
    }
    if (best < 0) break;
    taken.add(best);
    value += top;
    for (const { gap, chance } of candidates[best]!.gaps) open[gap]! *= 1 - chance;
  }
  return value;
}

for (const size of [1_000, 10_000, 100_000].filter((size) => size <= readMax(100_000))) {
  const graph = makeChain(size);
  const library = toGraphology(graph);
  const rooted = library.copy();
  rooted.addNode('root');
  for (const [v, id] of graph.ids.entries()) if (graph.recipes[v] === 0) rooted.addEdge('root', id);
  const present = Uint8Array.from(graph.ids, () => (below(20) === 0 ? 0 : 1));
  const lists = listRecipes(graph);
  const swept = sweep(lists, present);
  if (findProducible(graph, { present }).some((one, v) => one !== swept[v]))
    throw new Error('The naive fixed point disagrees.');
  await compare('what can be made', size, () => findProducible(graph, { present }), [
    { what: 'sweeps until nothing changes', work: () => sweep(lists, present) },
    {
      what: 'graphology bfsFromNode from a root',
      work: () => bfsFromNode(rooted, 'root', () => {}, { mode: 'outbound' }),
      note: 'reachability only: it knows no recipes',
    },
  ]);

  const all = { present: new Uint8Array(size).fill(1) };
  const long = makeWay(size);
  const longLists = listRecipes(long);
  await compare('what can be made, one way of all', size, () => findProducible(long, all), [
    {
      what: 'sweeps until nothing changes',
      ...(size <= 10_000 ? { work: () => sweep(longLists, all.present) } : {}),
      note: 'the worst case of the naive version',
    },
  ]);
  let losses = 0;
  const removeAll = () => {
    losses = 0;
    const removals = new Removals(graph, all);
    for (let v = 0; v < size; v++) losses += removals.lossOf(v).length;
  };
  removeAll();
  await compare('all single removals', size, removeAll, [
    {
      what: 'fixed point anew for each',
      rows: 200,
      work: () => {
        for (let v = 0; v < size; v += size / 200) {
          const without = all.present.slice();
          without[v] = 0;
          findProducible(graph, { present: without });
        }
      },
      note: `${(losses / size).toFixed(1)} lost on average`,
    },
    {
      what: 'graphology bfsFromNode downstream of each',
      work: () => {
        for (const id of graph.ids) bfsFromNode(library, id, () => {}, { mode: 'outbound' });
      },
      note: 'all that stands downstream, lost or not',
    },
  ]);
  await compare('plain dominators', size, () => findDominators(graph), [
    {
      what: 'a walk without each segment',
      rows: 200,
      work: () => dominateByRemoval(graph, 200),
      note: 'graphology has none',
    },
  ]);
  const picked = Array.from({ length: 200 }, () => below(size));
  await compare(
    'upstream of 200 segments, one by one',
    size,
    () => {
      for (const v of picked) findClosure(graph, [v], 'upstream');
    },
    [
      {
        what: 'graphology bfsFromNode, inbound',
        work: () => {
          for (const v of picked) bfsFromNode(library, graph.ids[v], () => {}, { mode: 'inbound' });
        },
      },
    ],
  );

  const has = makeHoldings(size);
  const bipartite = new UndirectedGraph();
  for (let i = 0; i < has.columns; i++) bipartite.addNode(`s${i}`);
  for (let r = 0; r < has.rows; r++) {
    bipartite.addNode(`p${r}`);
    for (let e = has.start[r]!; e < has.start[r + 1]!; e++)
      bipartite.mergeEdge(`p${r}`, `s${has.column[e]}`);
  }
  await compare('proximity', size, () => proximities(has), [
    {
      what: 'every pair of segments',
      ...(size <= 10_000 ? { work: () => proximitiesByPairs(has) } : {}),
      note: `${has.rows.toLocaleString('en')} places with 30 segments`,
    },
    {
      what: 'graphology, neighbours of neighbours',
      work: () => proximitiesByGraphology(bipartite, size),
    },
  ]);

  const problem = makeProblem(size);
  const { share } = chooseCover(problem, { most: 50 });
  await compare('shortlist of 50', size, () => chooseCover(problem, { most: 50 }), [
    {
      what: 'eager greedy, no bound',
      work: () => coverEagerly(problem, 50),
      note: `at least ${(share * 100).toFixed(1)} % of the best`,
    },
  ]);
}
report(rows);
