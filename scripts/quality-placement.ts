// Measures placement against test/labels/placement.tsv. The register is given by the caller and is no part of the project:
//   npx tsx scripts/quality-placement.ts enterprises.csv [--list dev|held]
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseChain } from '../src/chain/file/parse.ts';
import { createPlacer } from '../src/chain/placement/place.ts';
import { displayThreshold } from '../src/schema/placement.ts';
import type { Placement } from '../src/schema/placement.ts';

interface Row {
  code: string;
  text: string;
  truth: Set<string>;
  shown: Placement[];
}

const root = new URL('..', import.meta.url);

function readRows(register: string): Row[] {
  const { chain } = parseChain(
    readFileSync(new URL('examples/hengyang-uhv/chain.yaml', root), 'utf8'),
  );
  const known = new Set(chain.segments.map((segment) => segment.id));
  const placer = createPlacer(chain);
  const records = parse(readFileSync(register), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  }) as Record<string, string>[];
  const byCode = new Map(records.map((record) => [record['uscc'], record]));
  const labels = readFileSync(new URL('test/labels/placement.tsv', root), 'utf8');
  return labels
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [code = '', segments = ''] = line.split('\t');
      const record = byCode.get(code);
      if (!record) throw new Error(`${register} has no row with code ${code}`);
      const truth = new Set(segments === '-' ? [] : segments.split(','));
      for (const id of truth)
        if (!known.has(id))
          throw new Error(
            `The label of ${code} names segment ${id}, which the chain does not have`,
          );
      const values = { name: record['name'] ?? '', scope: record['scope'] ?? '' };
      const shown = placer
        .place(values)
        .filter((placement) => placement.score >= displayThreshold && placement.role !== 'sell');
      return { code, text: `${values.name} | ${values.scope}`, truth, shown };
    });
}

/** Wilson score interval, 95%: Wilson (1927), doi:10.1080/01621459.1927.10502953. */
function wilson(hits: number, total: number): string {
  if (total === 0) return 'n/a';
  const z = 1.96;
  const p = hits / total;
  const centre = p + (z * z) / (2 * total);
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return `${p.toFixed(3)} [${((centre - spread) / scale).toFixed(3)}, ${((centre + spread) / scale).toFixed(3)}] (${hits}/${total})`;
}

const count = (list: boolean[]) => list.filter(Boolean).length;

function measure(title: string, rows: Row[]): string[] {
  const relevant = rows.filter((row) => row.truth.size > 0);
  const placed = rows.filter((row) => row.shown.length > 0);
  const shown = rows.flatMap((row) =>
    row.shown.map((placement) => row.truth.has(placement.segmentId)),
  );
  const wanted = rows.flatMap((row) =>
    [...row.truth].map((id) => row.shown.some((one) => one.segmentId === id)),
  );
  const allRight = placed.filter((row) => row.shown.every((one) => row.truth.has(one.segmentId)));
  return [
    title,
    String(rows.length),
    wilson(count(shown), shown.length),
    wilson(allRight.length, placed.length),
    wilson(relevant.filter((row) => row.shown.length > 0).length, relevant.length),
    wilson(placed.length, rows.length),
    wilson(count(wanted), wanted.length),
    wilson(
      rows.filter((row) => row.truth.size === 0 && row.shown.length === 0).length,
      rows.length - relevant.length,
    ),
  ];
}

const headings = [
  'measure',
  'rows',
  'precision of shown placements',
  'rows shown with nothing wrong',
  'coverage: rows labelled with a segment that show one',
  'coverage of all rows (most rows are traders)',
  'recall of labelled segments',
  'rows without a segment that show none',
];

const listWorst = (map: Map<string, number>) =>
  [...map]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([id, n]) => `${id} ${n}`)
    .join(', ') || 'none';

function printConfusion(rows: Row[]): void {
  const wrong = new Map<string, number>();
  const missed = new Map<string, number>();
  for (const row of rows) {
    for (const one of row.shown) {
      if (!row.truth.has(one.segmentId))
        wrong.set(one.segmentId, (wrong.get(one.segmentId) ?? 0) + 1);
    }
    for (const id of row.truth) {
      if (!row.shown.some((one) => one.segmentId === id)) missed.set(id, (missed.get(id) ?? 0) + 1);
    }
  }
  console.log(`shown wrongly: ${listWorst(wrong)}\nmissed: ${listWorst(missed)}`);
}

function listErrors(rows: Row[]): void {
  for (const row of rows) {
    const wrong = row.shown.filter((one) => !row.truth.has(one.segmentId));
    const missed = [...row.truth].filter((id) => !row.shown.some((one) => one.segmentId === id));
    if (wrong.length + missed.length === 0) continue;
    const words = wrong.map(
      (one) => `+${one.segmentId} ${one.score} ${one.basis} ${one.words.join('/')}`,
    );
    console.log(`${row.text}\n    ${[...words, ...missed.map((id) => `-${id}`)].join('; ')}`);
  }
}

function main(): void {
  const [register, flag, half] = process.argv.slice(2);
  if (!register) {
    console.error('usage: npx tsx scripts/quality-placement.ts enterprises.csv [--list dev|held]');
    process.exitCode = 2;
    return;
  }
  const rows = readRows(register);
  const middle = Math.ceil(rows.length / 2);
  const halves = { dev: rows.slice(0, middle), held: rows.slice(middle) };
  const columns = [
    measure('development', halves.dev),
    measure('held out', halves.held),
    measure('both', rows),
  ];
  headings.forEach((heading, i) =>
    console.log(`| ${[heading, ...columns.map((column) => column[i])].join(' | ')} |`),
  );
  for (const name of ['dev', 'held'] as const) {
    console.log(`\n${name}`);
    printConfusion(halves[name]);
  }
  if (flag === '--list' && (half === 'dev' || half === 'held')) listErrors(halves[half]);
}

main();
