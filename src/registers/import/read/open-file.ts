// Opens one file of any kind in this thread; openWorkbook does the same behind a thread.
import { open, readFile, stat } from 'node:fs/promises';
import { detectFormat } from './detect-format.ts';
import type { Opened, OpenRequest } from './opened.ts';
import { openCsv } from './read-csv.ts';
import { WorkbookRefused } from './refusal.ts';

const MAX_WORKBOOK = 256 * 2 ** 20;

/** Tells the format by its bytes and opens it. Throws WorkbookRefused. */
export async function openFile({ path, name, ...options }: OpenRequest): Promise<Opened> {
  const { size } = await stat(path);
  if (size === 0) throw new WorkbookRefused('empty', `“${name}”是空文件`, `"${name}" is empty`);
  const file = await open(path);
  const head = Buffer.alloc(Math.min(size, 8_192));
  await file.read(head, 0, head.length, 0).finally(() => file.close());
  const format = detectFormat(head, name);
  if (format === 'text') return openCsv(path, name, options);
  if (size > MAX_WORKBOOK) {
    throw new WorkbookRefused(
      'too-big',
      `“${name}”有 ${Math.round(size / 2 ** 20)} MB，超过 256 MB；请另存为 CSV 再导入`,
      `"${name}" has ${Math.round(size / 2 ** 20)} MB, more than 256 MB; save it as CSV and import that`,
    );
  }
  // The workbook reader is large: a CSV does without.
  const { openSheets } = await import('./read-sheets.ts');
  return openSheets(await readFile(path), format, name, options);
}
