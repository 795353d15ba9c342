// Reading of tables: npx tsx bench/reading.ts [rows…]. Prints rows, seconds and the ratio to csv-parse and to a line split of the same bytes.
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { utils, write } from '@e965/xlsx';
import { parse } from 'csv-parse';
import { exportTable } from '../src/registers/export/export-table.ts';
import { openWorkbook } from '../src/registers/import/read/open-workbook.ts';

const header = [
  '企业名称',
  '统一社会信用代码',
  '成立日期',
  '企业类型',
  '注册资本',
  '经营范围',
  '省份',
  '市州',
  '地址',
];
const cities = ['长沙', '株洲', '湘潭', '衡阳'];
const scope =
  '示例经营范围：变压器、互感器、电抗器、开关柜及其配件的研发、制造、销售；电力工程施工；货物及技术进出口。';

function makeRow(i: number): string[] {
  const city = cities[i % 4] ?? '';
  return [
    `${city}示例${i}电气设备有限公司`,
    `91430400MA4${String(i).padStart(7, '0')}`,
    `${2000 + (i % 24)}-0${1 + (i % 9)}-1${i % 10}`,
    i % 9 === 0 ? '有限责任公司' : 'N/A',
    `${(100 + (i % 20_000)).toLocaleString('en')}(万元人民币)`,
    scope,
    '湖南',
    city,
    `湖南省${city}市示例区示例路${i % 1000}号`,
  ];
}

async function writeRows(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  let text = `${header.join(',')}\n`;
  for (let i = 0; i < rows; i += 1) {
    text += `${makeRow(i)
      .map((cell) => (cell.includes(',') ? `"${cell}"` : cell))
      .join(',')}\n`;
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

interface Took {
  wall: number;
  /** Of all threads: tells the work apart from a busy machine. */
  cpu: number;
}

async function measure(work: () => Promise<unknown>): Promise<Took> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

async function readAll(path: string): Promise<number> {
  const book = await openWorkbook(path, { name: path, kind: 'enterprise' });
  let rows = 0;
  for await (const batch of book.rows()) rows += batch.length;
  await book.close();
  return rows;
}

async function count(rows: AsyncIterable<unknown>): Promise<number> {
  let n = 0;
  for await (const row of rows) n += row === undefined ? 0 : 1;
  return n;
}

function report(name: string, rows: number, took: Took, ratios: Record<string, Took> = {}): void {
  const against = Object.entries(ratios).map(
    ([baseline, base]) => `${(took.cpu / base.cpu).toFixed(2)}× ${baseline} (cpu)`,
  );
  const memory = `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;
  console.log(
    [
      name.padEnd(14),
      String(rows).padStart(9),
      `${took.wall.toFixed(2)} s`.padStart(9),
      `cpu ${took.cpu.toFixed(2)} s`.padStart(12),
      memory.padStart(8),
      ...against,
    ].join('  '),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
try {
  const sizes = process.argv.slice(2).map(Number);
  for (const rows of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const path = join(folder, `${rows}.csv`);
    await writeRows(path, rows);
    const lines = await measure(() => count(createInterface({ input: createReadStream(path) })));
    const library = await measure(() => count(createReadStream(path).pipe(parse())));
    const own = await measure(() => readAll(path));
    report('line split', rows, lines);
    report('csv-parse', rows, library);
    report('csv, parsed', rows, own, { 'csv-parse': library, 'line split': lines });
    if (rows > 100_000) continue;
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([header, ...Array.from({ length: rows }, (_, i) => makeRow(i))], {
        dense: true,
      }),
      '名录',
    );
    const workbook = join(folder, `${rows}.xlsx`);
    writeFileSync(
      workbook,
      write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer,
    );
    report('xlsx, parsed', rows, await measure(() => readAll(workbook)), { 'csv-parse': library });
    const table = {
      columns: header.map((words) => ({ header: words, type: 'text' as const })),
      rows: Array.from({ length: rows }, (_, i) => makeRow(i)),
      scope: [],
    };
    report('xlsx, export', rows, await measure(() => count(exportTable(table, 'xlsx'))), {
      'csv-parse': library,
    });
    console.log(`${''.padEnd(14)}  ${(statSync(path).size / 2 ** 20).toFixed(0)} MB of CSV`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
