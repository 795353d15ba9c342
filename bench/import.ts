// A CSV of enterprises through `tuku import` into a fresh PGlite folder, beside a plain COPY of the same rows.
// node scripts/bench.mjs --only import [--max 1000000]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { copyRows } from '../src/db/copy.ts';
import { openDatabase } from '../src/db/open.ts';
import { header, makeEnterprise, writeEnterprises } from './enterprises.ts';
import { against, readMax, report, sizesUpTo } from './table.ts';
import type { BenchRow, Timed } from './table.ts';
import { inFolder, runTuku } from './tuku.ts';

const batchSize = 5_000;

async function benchImport(folder: string, rows: number): Promise<BenchRow[]> {
  const file = join(folder, `${rows}.csv`);
  const data = join(folder, `data-${rows}`);
  await writeEnterprises(file, rows);
  const ran = await runTuku(['import', file, '--register', 'existing', '--data', data]);
  rmSync(data, { recursive: true });
  rmSync(file);
  const { counts } = ran.output as { counts: { new: number; refused: number; review: number } };
  if (counts.new !== rows) throw new Error(`${rows} rows in, ${JSON.stringify(counts)} out.`);
  const own = { rows, seconds: ran.seconds, runs: 1, cpu: ran.cpu };
  const base = await copyPlainly(join(folder, `plain-${rows}`), rows);
  return [
    {
      bench: 'import',
      what: 'tuku import x.csv',
      ...own,
      memory: ran.memory,
      ...(rows > 1 && { baseline: against(own, { ...base, what: 'COPY to one table' }) }),
      note:
        rows === 1
          ? 'start of the process and of a new PGlite'
          : `${counts.review} pairs to review`,
    },
  ];
}

/** The same cells as text into one table without keys, through the same COPY; only the writing is timed. */
async function copyPlainly(folder: string, rows: number): Promise<Timed> {
  const db = await openDatabase({ folder });
  let clock = 0;
  let busy = 0;
  try {
    const columns = header.map((_, at) => `c${at}`);
    await sql
      .raw(`create table plain (${columns.map((name) => `${name} text`).join(', ')})`)
      .execute(db);
    await db.transaction().execute(async (transaction) => {
      for (let from = 0; from < rows; from += batchSize) {
        const length = Math.min(batchSize, rows - from);
        const batch = Array.from({ length }, (_, i) => makeEnterprise(from + i));
        const before = process.cpuUsage();
        const started = performance.now();
        await copyRows(transaction, 'plain', columns, batch);
        clock += performance.now() - started;
        const { user, system } = process.cpuUsage(before);
        busy += user + system;
      }
    });
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
  return { rows, seconds: clock / 1000, runs: 1, cpu: busy / 1e6 };
}

// One row first: what every run spends on the start of the process and on making the database.
const rows: BenchRow[] = [];
for (const size of [1, ...sizesUpTo(readMax(1_000_000))]) {
  rows.push(...(await inFolder((folder) => benchImport(folder, size))));
}
report(rows);
