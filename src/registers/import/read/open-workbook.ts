// Opens a workbook or CSV file in a worker thread: what it costs or breaks never touches the server.
import { stat } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import type { Sheet } from '../../../schema/source.ts';
import { startWorker } from '../../../util/worker.ts';
import type { ParsedRow } from '../parse/parse-row.ts';
import type { FromThread, OpenRequest } from './opened.ts';
import { safeName, WorkbookRefused } from './refusal.ts';

export interface OpenOptions extends Omit<OpenRequest, 'path'> {
  /** Old-space limit of the thread: a file that needs more ends in a sentence. */
  heapMb?: number;
  /** Called as rows arrive, with bytes read of bytes in all. */
  onProgress?: (progress: { done: number; total: number; rows: number }) => void;
}

export interface OpenWorkbook {
  format: 'xlsx' | 'xls' | 'csv';
  /** `rows` of a streamed CSV is an estimate until all rows have been read. */
  sheets: Sheet[];
  /** Batches of some 4,000 rows, once, in the order of the file; refused rows are among them. */
  rows(): AsyncIterable<ParsedRow[]>;
  close(): Promise<void>;
}

const HEAP_MB = 1_024;
/** No honest file takes longer to open on a slow machine. */
const OPEN_MS = 180_000;

function tooBig(name: string): WorkbookRefused {
  return new WorkbookRefused(
    'too-big',
    `“${name}”太大或结构异常，内存不足以打开；请拆分或另存为 CSV 再导入`,
    `"${name}" is too big or oddly built to be opened in memory; split it or save it as CSV`,
  );
}

/** One message of the thread after the other; its death is a message too. */
class Mailbox {
  private readonly waiting: ((message: FromThread) => void)[] = [];
  private readonly arrived: FromThread[] = [];

  constructor(worker: Worker, name: string) {
    worker.on('message', (message: FromThread) => this.put(message));
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return this.put({ type: 'failed', error });
      const { code, zh, en } = tooBig(name);
      this.put({ type: 'refused', code, zh, en });
    });
    worker.on('exit', () => this.put({ type: 'failed', error: new Error('reading thread ended') }));
  }

  private put(message: FromThread): void {
    const next = this.waiting.shift();
    if (next) next(message);
    else this.arrived.push(message);
  }

  take(): Promise<FromThread> {
    const message = this.arrived.shift();
    return message
      ? Promise.resolve(message)
      : new Promise((resolve) => this.waiting.push(resolve));
  }
}

function raise(message: Extract<FromThread, { type: 'refused' | 'failed' }>, name: string): never {
  if (message.type === 'refused') throw new WorkbookRefused(message.code, message.zh, message.en);
  if (message.error instanceof RangeError) throw tooBig(name);
  throw message.error;
}

/**
 * Opens a file, finds headers and mapping of every sheet, and hands out its rows. `options.name` is the
 * file's name as a person knows it; it is cleaned before it is shown. Throws WorkbookRefused with one
 * sentence when the file cannot be read at all; sheets that cannot be read say why in `skipped`.
 */
export async function openWorkbook(path: string, options: OpenOptions): Promise<OpenWorkbook> {
  const { onProgress, heapMb = HEAP_MB, ...rest } = options;
  const name = safeName(options.name);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw new WorkbookRefused('missing', `找不到文件“${name}”`, `no such file "${name}"`);
  const worker = startWorker(new URL('./workbook-thread.ts', import.meta.url), {
    workerData: { ...rest, path, name } satisfies OpenRequest,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const mailbox = new Mailbox(worker, name);
  const close = async () => {
    await worker.terminate();
  };
  const timer = setTimeout(close, OPEN_MS);
  const opened = await mailbox.take().finally(() => clearTimeout(timer));
  if (opened.type !== 'opened') {
    await close();
    if (opened.type === 'refused' || opened.type === 'failed') raise(opened, name);
    throw new Error(`unexpected message ${opened.type}`);
  }
  const { format, sheets, total } = opened;
  return { format, sheets, close, rows: () => streamRows() };

  function askNext(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage('next');
  }

  async function* streamRows(): AsyncGenerator<ParsedRow[]> {
    const counts = sheets.map(() => 0);
    let rows = 0;
    askNext();
    for (;;) {
      const message = await mailbox.take();
      if (message.type === 'refused' || message.type === 'failed') raise(message, name);
      if (message.type === 'end') break;
      if (message.type !== 'rows') continue;
      // Asked for before this batch is handed on, so that reading and loading overlap.
      askNext();
      rows += message.rows.length;
      for (const { sheet } of message.rows) counts[sheet] = (counts[sheet] ?? 0) + 1;
      onProgress?.({ done: message.done, total, rows });
      if (message.rows.length > 0) yield message.rows;
    }
    for (const [index, sheet] of sheets.entries()) sheet.rows = counts[index] ?? 0;
  }
}
