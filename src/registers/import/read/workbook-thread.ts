// The worker thread that opens one file: opens on start, sends a batch of rows for every `next`.
import { open, readFile, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { detectFormat } from './detect-format.ts';
import type { FromThread, Opened, OpenRequest } from './opened.ts';
import { openCsv } from './read-csv.ts';
import { openSheets } from './read-sheets.ts';
import { WorkbookRefused } from './refusal.ts';

const MAX_WORKBOOK = 256 * 2 ** 20;

async function openFile({ path, name, ...options }: OpenRequest): Promise<Opened> {
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
  return openSheets(await readFile(path), format, name, options);
}

function send(message: FromThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}

function fail(error: unknown): void {
  if (error instanceof WorkbookRefused)
    send({ type: 'refused', code: error.code, zh: error.zh, en: error.en });
  else send({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
}

try {
  const opened = await openFile(workerData as OpenRequest);
  const batches = opened.batches();
  parentPort?.on('message', () => {
    batches
      .next()
      .then(({ value, done }) => {
        if (done || value === undefined) send({ type: 'end' });
        else send({ type: 'rows', ...value });
      })
      .catch(fail);
  });
  send({ type: 'opened', format: opened.format, sheets: opened.sheets, total: opened.total });
} catch (error) {
  fail(error);
}
