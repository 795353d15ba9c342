// Hides the enterprises registered from a date on and asks which (city, segment) pairs without a maker are likeliest to
// get one. The registers are given by the caller and are no part of the project:
//   npx tsx scripts/quality-backtest.ts POWER.csv BULK.csv
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseChain } from '../src/chain/file/parse.ts';
import { buildGraph } from '../src/chain/graph.ts';
import { rankAppearances } from '../src/chain/measures/appearance.ts';
import { collectHoldings, presenceOf } from '../src/chain/measures/holdings.ts';
import type { Holdings } from '../src/chain/measures/holdings.ts';
import { densities, proximities } from '../src/chain/measures/relatedness.ts';
import { createPlacer } from '../src/chain/placement/place.ts';
import { displayThreshold } from '../src/schema/placement.ts';

/** The form of the predictor was chosen on the first four; the others were looked at once, afterwards. */
const cuts = [
  { from: '2001-01-01', until: '2008-01-01', use: 'choice' },
  { from: '2003-01-01', until: '2008-01-01', use: 'choice' },
  { from: '2005-01-01', until: '2008-01-01', use: 'choice' },
  { from: '2006-01-01', until: '2008-01-01', use: 'choice' },
  { from: '2008-01-01', until: '2020-01-01', use: 'report' },
  { from: '2009-01-01', until: '2020-01-01', use: 'report' },
  { from: '2010-01-01', until: '2020-01-01', use: 'report' },
  { from: '2011-01-01', until: '2020-01-01', use: 'report' },
  { from: '2013-01-01', until: '2020-01-01', use: 'report' },
  { from: '2014-01-01', until: '2020-01-01', use: 'report' },
];
const depth = 20;

interface Maker {
  date: string;
  city: string;
  segments: number[];
}

const { chain } = parseChain(
  readFileSync(new URL('../examples/hengyang-uhv/chain.yaml', import.meta.url), 'utf8'),
);
const graph = buildGraph(chain);
const makers = readMakers(process.argv.slice(2).filter((arg) => !arg.startsWith('--')));
const cities = [...new Set(makers.map(({ city }) => city))].sort();

function readMakers(files: readonly string[]): Maker[] {
  const placer = createPlacer(chain);
  const seen = new Set<string>();
  return files.flatMap((file) =>
    (
      parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true }) as Record<
        string,
        string
      >[]
    ).flatMap(({ name = '', uscc = '', reg_date: date = '', scope = '', city = '' }) => {
      if (seen.has(uscc)) return [];
      seen.add(uscc);
      const segments = placer
        .place({ name, scope })
        .filter(({ score, role }) => score >= displayThreshold && role === 'make')
        .map(({ segmentId }) => graph.indexOf.get(segmentId)!);
      return segments.length > 0 && city && date ? [{ date, city, segments }] : [];
    }),
  );
}

function holdingsOf(list: readonly Maker[]): Holdings {
  return collectHoldings(
    cities.length,
    graph.ids.length,
    list.flatMap(({ city, segments }) =>
      segments.map((segment) => ({ place: cities.indexOf(city), segment, amount: 1 })),
    ),
  );
}

const keyOf = (place: number, segment: number): number => place * graph.ids.length + segment;

function keysOf({ rows, start, column }: Holdings): Set<number> {
  const keys = new Set<number>();
  for (let r = 0; r < rows; r++)
    for (let e = start[r]!; e < start[r + 1]!; e++) keys.add(keyOf(r, column[e]!));
  return keys;
}

/** Hits among the first `depth`, expected where equal scores straddle the line: no luck of the order. */
function hitsOf(scored: readonly { key: number; score: number }[], came: Set<number>): number {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  let hits = 0;
  for (let at = 0; at < Math.min(depth, sorted.length);) {
    const tied = sorted.filter(({ score }) => score === sorted[at]!.score);
    const taken = Math.min(depth - at, tied.length);
    hits += (tied.filter(({ key }) => came.has(key)).length * taken) / tied.length;
    at += tied.length;
  }
  return hits;
}

console.log(
  `${makers.length} makers in ${cities.length} cities, ${keysOf(holdingsOf(makers)).size} pairs in all`,
);
for (const { from, until, use } of cuts) {
  const known = holdingsOf(makers.filter(({ date }) => date < from));
  const before = keysOf(known);
  const after = keysOf(holdingsOf(makers.filter(({ date }) => date >= from && date < until)));
  const came = new Set([...after].filter((key) => !before.has(key)));
  const ranked = rankAppearances(known, graph);
  const has = presenceOf(known);
  const density = densities(has, proximities(has));
  const near = new Map<number, number>();
  for (let r = 0; r < density.rows; r++)
    for (let e = density.start[r]!; e < density.start[r + 1]!; e++)
      near.set(keyOf(r, density.column[e]!), density.value[e]!);
  const open = ranked.map(({ place, segment, score, makers }) => ({
    key: keyOf(place, segment),
    score,
    makers,
  }));
  const byScore = hitsOf(open, came);
  const byDensity = hitsOf(
    open.map(({ key }) => ({ key, score: near.get(key) ?? 0 })),
    came,
  );
  const byMakers = hitsOf(
    open.map(({ key, makers }) => ({ key, score: makers })),
    came,
  );
  const precision = (hits: number): string => (hits / depth).toFixed(3);
  const unseen = [...came].filter((key) => !known.column.includes(key % graph.ids.length)).length;
  console.log(
    [
      `${use} ${from} … ${until}`,
      `${before.size} pairs held, ${open.length} open, ${came.size} came (${unseen} of segments nobody had)`,
      `ours ${precision(byScore)}`,
      `density ${precision(byDensity)}`,
      `makers elsewhere ${precision(byMakers)}`,
      `random ${(came.size / open.length).toFixed(3)}`,
      `best possible ${precision(Math.min(depth, came.size))}`,
    ].join(' · '),
  );
  if (process.argv.includes('--list'))
    for (const { place, segment, score } of ranked.slice(0, depth))
      console.log(
        `  ${came.has(keyOf(place, segment)) ? '+' : '-'} ${cities[place]} ${graph.ids[segment]} ${score.toFixed(1)}`,
      );
}
