// The one table of all benches: what a row holds, how it is measured, and how it is printed.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export interface BenchRow {
  bench: string;
  what: string;
  rows: number;
  /** Median of the runs. */
  seconds: number;
  runs: number;
  /** Of all threads of the process: tells the work apart from a busy machine. */
  cpu?: number;
  /** The 95th percentile of the runs, where there are many. */
  p95?: number;
  /** Peak resident memory of the process in bytes. */
  memory?: number;
  baseline?: Baseline;
  note?: string;
}

interface Baseline {
  what: string;
  /** For as many rows as the row itself. */
  seconds: number;
  ratio: number;
}

export interface Timed {
  rows: number;
  seconds: number;
  runs: number;
  cpu?: number;
  p95?: number;
}

/**
 * Compares two measurements row for row: by CPU seconds where both have them (a busy machine does not
 * change those), by the clock otherwise. The baseline's seconds are scaled to the rows of `own`.
 */
export function against(own: Timed, base: Timed & { what: string }): Baseline {
  const scale = own.rows / base.rows;
  const ratio =
    own.cpu !== undefined && base.cpu !== undefined && base.cpu > 0.01
      ? own.cpu / (base.cpu * scale)
      : own.seconds / (base.seconds * scale);
  return { what: base.what, seconds: base.seconds * scale, ratio };
}

/** 10k, 100k, 1M and `max` itself, up to `max`. */
export function sizesUpTo(max: number): number[] {
  return [...new Set([10_000, 100_000, 1_000_000, max])]
    .filter((size) => size <= max)
    .sort((a, b) => a - b);
}

/** `--max N` of the command line. */
export function readMax(fallback: number): number {
  const at = process.argv.indexOf('--max');
  const max = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isInteger(max) || max < 1) throw new Error('--max takes a number of rows.');
  return max;
}

/** Seconds at a share of the sorted runs: 0.5 is the median. */
export function atShare(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs `work` up to `runs` times, no longer than `budget` seconds in all; the first run always ends. */
export async function time(
  rows: number,
  work: () => unknown,
  { runs = 1, budget = 10 }: { runs?: number; budget?: number } = {},
): Promise<Timed> {
  const clock: number[] = [];
  const busy: number[] = [];
  const begun = performance.now();
  while (clock.length < runs && (clock.length === 0 || performance.now() - begun < budget * 1000)) {
    const before = process.cpuUsage();
    const started = performance.now();
    await work();
    clock.push((performance.now() - started) / 1000);
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1e6);
  }
  return {
    rows,
    seconds: atShare(clock, 0.5),
    runs: clock.length,
    cpu: atShare(busy, 0.5),
    ...(clock.length >= 5 ? { p95: atShare(clock, 0.95) } : {}),
  };
}

/** Hands rows over: as the table, or with `--json` as one line of JSON for the run of all benches. */
export function report(rows: readonly BenchRow[]): void {
  console.log(process.argv.includes('--json') ? JSON.stringify(rows) : formatTable(rows));
}

/** Cores, memory, Node and load: without them no second means anything. */
export function describeMachine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.version.slice(1)}`,
    `${process.platform} ${process.arch}`,
    `load ${load.join(' ')}`,
  ].join(', ');
}

const head = [
  'bench',
  'what',
  'rows',
  'runs',
  'seconds',
  'p95',
  'CPU s',
  'rows/s',
  'peak MB',
  'baseline',
  'its s',
  'ratio',
  'note',
];

/** A Markdown table with padded columns, readable on a terminal too. */
export function formatTable(rows: readonly BenchRow[]): string {
  const body = rows.map((row) => [
    row.bench,
    row.what,
    row.rows.toLocaleString('en'),
    String(row.runs),
    digits(row.seconds),
    digits(row.p95),
    digits(row.cpu),
    digits(row.rows > 1 && row.seconds > 0 ? row.rows / row.seconds : undefined),
    row.memory === undefined ? '' : Math.round(row.memory / 2 ** 20).toLocaleString('en'),
    row.baseline?.what ?? '',
    digits(row.baseline?.seconds),
    digits(row.baseline?.ratio),
    row.note ?? '',
  ]);
  const widths = head.map((cell, at) =>
    Math.max(...[head, ...body].map((line) => wide(line[at] ?? cell))),
  );
  const isNumber = (at: number): boolean => (at >= 2 && at <= 8) || at === 10 || at === 11;
  const draw = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => pad(cell, widths[at] ?? 0, isNumber(at))).join(' | ')} |`;
  const rule = widths.map((width, at) => '-'.repeat(width - 1) + (isNumber(at) ? ':' : '-'));
  return [draw(head), draw(rule), ...body.map(draw)].join('\n');
}

/** Three significant digits, no exponent. */
function digits(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value === 0
    ? '0'
    : value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** Chinese characters take two columns of a terminal. */
function wide(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}

function pad(text: string, width: number, right: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - wide(text)));
  return right ? gap + text : text + gap;
}
