// Our layout against dagre and elkjs on the same charts in the same run: seconds, crossings, ratios.
// node scripts/bench.mjs --only layout
import { Graph, layout as layoutDagre } from '@dagrejs/dagre';
import elkModule from 'elkjs/lib/elk.bundled.js';
import { layoutChain } from '../src/chain/layout/layout.ts';
import type { LayoutInput } from '../src/chain/layout/types.ts';
import { BOX, makeChart, readSample } from './charts.ts';
import { report } from './table.ts';
import type { BenchRow } from './table.ts';

/** A rival that is expected to take longer is not run, and the table says so. */
const PATIENCE_SECONDS = 60;

interface Point {
  x: number;
  y: number;
}

/** Centres of the boxes, by node id. */
type Centres = Map<string, Point>;

interface Rival {
  name: string;
  /** Time grows with about this power of the number of nodes; only used to tell what not to start. */
  growth: number;
  run: (input: LayoutInput) => Centres | Promise<Centres>;
}

const rivals: Rival[] = [
  { name: 'tuku', growth: 1, run: runOurs },
  { name: 'tuku, one group', growth: 1, run: runUngrouped },
  { name: 'dagre', growth: 2.4, run: runDagre },
  { name: 'elkjs', growth: 1.2, run: runElk },
];

function runOurs(input: LayoutInput): Centres {
  const { x, y } = layoutChain(input);
  return new Map(
    input.nodes.map(({ id, width, height }, v) => [
      id,
      { x: x[v]! + width / 2, y: y[v]! + height / 2 },
    ]),
  );
}

/** Without the constraint of the bands, which the rivals do not keep either. */
function runUngrouped(input: LayoutInput): Centres {
  const nodes = input.nodes.map((node) => ({ ...node, group: 'all' }));
  return runOurs({ ...input, nodes, groups: ['all'] });
}

function runDagre(input: LayoutInput): Centres {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 72 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of input.nodes) graph.setNode(id, { width, height });
  for (const { from, to } of input.edges) graph.setEdge(from, to);
  layoutDagre(graph);
  return new Map(input.nodes.map(({ id }) => [id, graph.node(id) as Point]));
}

async function runElk(input: LayoutInput): Promise<Centres> {
  const elk = new elkModule.default();
  const result = await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
    children: input.nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: input.edges.map(({ from, to }, e) => ({ id: `e${e}`, sources: [from], targets: [to] })),
  });
  return new Map(
    result.children?.map(({ id, x = 0, y = 0 }) => [
      id,
      { x: x + BOX.width / 2, y: y + BOX.height / 2 },
    ]),
  );
}

/** Pairs of edges that cross as straight lines between the centres: one measure for all, whatever their routing. */
function countLineCrossings({ edges }: LayoutInput, centres: Centres): number {
  const lines = edges.map(({ from, to }) => ({
    from,
    to,
    a: centres.get(from)!,
    b: centres.get(to)!,
  }));
  lines.sort((l, m) => Math.min(l.a.x, l.b.x) - Math.min(m.a.x, m.b.x));
  let crossings = 0;
  for (const [i, l] of lines.entries()) {
    const end = Math.max(l.a.x, l.b.x);
    for (let j = i + 1; j < lines.length; j++) {
      const m = lines[j]!;
      if (Math.min(m.a.x, m.b.x) >= end) break;
      if (l.from === m.from || l.from === m.to || l.to === m.from || l.to === m.to) continue;
      const apart =
        turn(l.a, l.b, m.a) * turn(l.a, l.b, m.b) < 0 &&
        turn(m.a, m.b, l.a) * turn(m.a, m.b, l.b) < 0;
      if (apart) crossings++;
    }
  }
  return crossings;
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

const QUICK_SECONDS = 2;
const QUICK_RUNS = 3;

/** The best of three runs where a run is quick: other work on the machine only ever adds time. */
async function runBest(
  run: Rival['run'],
  input: LayoutInput,
): Promise<{ centres: Centres; seconds: number; runs: number }> {
  let best = Infinity;
  for (let i = 1; ; i++) {
    const started = performance.now();
    const centres = await run(input);
    best = Math.min(best, (performance.now() - started) / 1000);
    if (i === QUICK_RUNS || best > QUICK_SECONDS) return { centres, seconds: best, runs: i };
  }
}

async function benchLayout(): Promise<BenchRow[]> {
  const charts = [
    { chart: 'warm-up', input: makeChart(100) },
    { chart: 'sample chain', input: readSample() },
    ...[100, 1_000, 3_000].map((n) => ({ chart: 'generated', input: makeChart(n) })),
  ];
  const rows: BenchRow[] = [];
  const pace = new Map<string, number>();
  for (const { chart, input } of charts) {
    const nodes = input.nodes.length;
    const [own, ...others] = rivals;
    if (!own) continue;
    const ours = await runBest(own.run, input);
    const crossings = countLineCrossings(input, ours.centres);
    for (const { name, growth, run } of others) {
      const row = {
        bench: 'layout',
        what: `${chart}, ${input.edges.length} edges`,
        rows: nodes,
        seconds: ours.seconds,
        runs: ours.runs,
      };
      const expected = (pace.get(name) ?? 0) * nodes ** growth;
      if (expected > PATIENCE_SECONDS) {
        rows.push({ ...row, note: `${name} not started: about ${Math.round(expected)} s` });
        continue;
      }
      const { centres, seconds } = await runBest(run, input);
      if (chart === 'warm-up') continue;
      pace.set(name, seconds / nodes ** growth);
      rows.push({
        ...row,
        baseline: { what: name, seconds, ratio: ours.seconds / seconds },
        note: `${crossings} crossings against ${countLineCrossings(input, centres)}`,
      });
    }
  }
  return rows;
}

report(await benchLayout());
