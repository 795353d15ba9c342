// The dry run of a 10,000-row workbook whose rows the register holds already, changed in part.
// node scripts/bench.mjs --only diff
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import { chooseCluster } from '../src/cli/choose-cluster.ts';
import { connect } from '../src/cli/connect.ts';
import { uploadFile, waitForImport } from '../src/cli/upload.ts';
import { readConfig } from '../src/config.ts';
import { openWorkbook } from '../src/registers/import/read/open-workbook.ts';
import { header, makeEnterprise, writeEnterprises } from './enterprises.ts';
import { against, readMax, report, time } from './table.ts';
import type { BenchRow } from './table.ts';
import { inFolder, runTuku } from './tuku.ts';

const rows = Math.min(10_000, readMax(10_000));
const runs = 3;

/** Every fifth revenue has changed; every fiftieth enterprise is new. */
function writeWorkbook(path: string): void {
  const cells = Array.from({ length: rows }, (_, i) => {
    const row = makeEnterprise(i % 50 === 49 ? i + rows : i);
    if (i % 5 === 0) row[6] = String(Number(row[6]) + 100);
    return row;
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...cells]), '企业名录');
  writeFileSync(
    path,
    write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
  );
}

async function readOnly(path: string): Promise<void> {
  const book = await openWorkbook(path, { name: path, kind: 'enterprise' });
  for await (const batch of book.rows()) if (batch.length === 0) break;
  await book.close();
}

async function benchDiff(folder: string): Promise<BenchRow[]> {
  const csv = join(folder, 'held.csv');
  const data = join(folder, 'data');
  const file = join(folder, 'changed.xlsx');
  await writeEnterprises(csv, rows);
  const shared = ['--register', 'existing', '--series', '示例名录', '--data', data];
  await runTuku(['import', csv, '--dated', '2024-01-31', ...shared]);
  writeWorkbook(file);
  const command = await runTuku(['import', file, '--dry-run', ...shared]);
  const connection = await connect(readConfig({}, { data }));
  try {
    const cluster = await chooseCluster(connection, undefined);
    const plan = async () => {
      const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
      const options = { filename: 'changed.xlsx', register: 'existing', series: '示例名录' };
      const { source } = await uploadFile(connection, cluster, options, stream);
      return waitForImport(connection, cluster, source.sourceId);
    };
    const { counts } = await plan();
    const own = await time(rows, plan, { runs });
    const base = await time(rows, () => readOnly(file), { runs });
    const note = `${counts.changed} changed, ${counts.new} new, ${counts.unchanged} unchanged, ${counts.conflicting} conflicting, ${counts.refused} refused`;
    const what = 'reading the workbook only';
    return [
      {
        bench: 'diff',
        what: 'dry run of an .xlsx, server up',
        ...own,
        baseline: against(own, { ...base, what }),
        note,
      },
      {
        bench: 'diff',
        what: 'tuku import x.xlsx --dry-run',
        rows,
        runs: 1,
        seconds: command.seconds,
        cpu: command.cpu,
        memory: command.memory,
        note: 'start of the process, of PGlite and of the names in memory included',
      },
    ];
  } finally {
    await connection.close();
  }
}

report(await inFolder(benchDiff));
