// Reading of tables, with the ratio to csv-parse and to a line split of the same bytes; writing of a workbook.
// node scripts/bench.mjs --only reading [--max 1000000]
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
import { against, readMax, report, sizesUpTo, time } from './table.ts';
import type { BenchRow, Timed } from './table.ts';

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

const rows: BenchRow[] = [];
function add(what: string, own: Timed, bases: Record<string, Timed>, note?: string): void {
  for (const [baseline, base] of Object.entries(bases))
    rows.push({
      bench: 'reading',
      what,
      ...own,
      baseline: against(own, { ...base, what: baseline }),
      ...(note && { note }),
    });
}

const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
try {
  for (const size of sizesUpTo(readMax(1_000_000))) {
    const path = join(folder, `${size}.csv`);
    await writeRows(path, size);
    const lines = await time(size, () => count(createInterface({ input: createReadStream(path) })));
    const library = await time(size, () => count(createReadStream(path).pipe(parse())));
    const own = await time(size, () => readAll(path));
    const megabytes = `${(statSync(path).size / 2 ** 20).toFixed(0)} MB of CSV`;
    add('csv, parsed', own, { 'csv-parse': library, 'line split': lines }, megabytes);
    if (size > 100_000) continue;
    const cells = Array.from({ length: size }, (_, i) => makeRow(i));
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...cells], { dense: true }), '名录');
    const workbook = join(folder, `${size}.xlsx`);
    writeFileSync(
      workbook,
      write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer,
    );
    const csv = { 'csv-parse': library };
    add('xlsx, parsed', await time(size, () => readAll(workbook)), csv);
    const columns = header.map((words) => ({ header: words, type: 'text' as const }));
    const table = { columns, rows: cells, scope: [] };
    const exported = await time(size, () => count(exportTable(table, 'xlsx')));
    add('xlsx, export', exported, csv);
  }
} finally {
  rmSync(folder, { recursive: true });
}
report(rows);
