// Opens a workbook or CSV file in a worker thread: what it costs or breaks never touches the server.
import { stat } from 'node:fs/promises';
import { startWorker } from "../../../util/worker.js";
import { safeName, WorkbookRefused } from "./refusal.js";
const HEAP_MB = 1_024;
/** No honest file takes longer to open on a slow machine. */
const OPEN_MS = 180_000;
function tooBig(name) {
    return new WorkbookRefused('too-big', `“${name}”太大或结构异常，内存不足以打开；请拆分或另存为 CSV 再导入`, `"${name}" is too big or oddly built to be opened in memory; split it or save it as CSV`);
}
/** One message of the thread after the other; its death is a message too. */
class Mailbox {
    waiting = [];
    arrived = [];
    constructor(worker, name) {
        worker.on('message', (message) => this.put(message));
        worker.on('error', (error) => {
            if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
                return this.put({ type: 'failed', error });
            const { code, zh, en } = tooBig(name);
            this.put({ type: 'refused', code, zh, en });
        });
        worker.on('exit', () => this.put({ type: 'failed', error: new Error('reading thread ended') }));
    }
    put(message) {
        const next = this.waiting.shift();
        if (next)
            next(message);
        else
            this.arrived.push(message);
    }
    take() {
        const message = this.arrived.shift();
        return message
            ? Promise.resolve(message)
            : new Promise((resolve) => this.waiting.push(resolve));
    }
}
function raise(message, name) {
    if (message.type === 'refused')
        throw new WorkbookRefused(message.code, message.zh, message.en);
    if (message.error instanceof RangeError)
        throw tooBig(name);
    throw message.error;
}
/**
 * Opens a file, finds headers and mapping of every sheet, and hands out its rows. `options.name` is the
 * file's name as a person knows it; it is cleaned before it is shown. Throws WorkbookRefused with one
 * sentence when the file cannot be read at all; sheets that cannot be read say why in `skipped`.
 */
export async function openWorkbook(path, options) {
    const { onProgress, heapMb = HEAP_MB, ...rest } = options;
    const name = safeName(options.name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile())
        throw new WorkbookRefused('missing', `找不到文件“${name}”`, `no such file "${name}"`);
    const worker = startWorker(new URL('./workbook-thread.ts', import.meta.url), {
        workerData: { ...rest, path, name },
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
        if (opened.type === 'refused' || opened.type === 'failed')
            raise(opened, name);
        throw new Error(`unexpected message ${opened.type}`);
    }
    const { format, sheets, total } = opened;
    return { format, sheets, close, rows: () => streamRows() };
    function askNext() {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage('next');
    }
    async function* streamRows() {
        const counts = sheets.map(() => 0);
        let rows = 0;
        askNext();
        for (;;) {
            const message = await mailbox.take();
            if (message.type === 'refused' || message.type === 'failed')
                raise(message, name);
            if (message.type === 'end')
                break;
            if (message.type !== 'rows')
                continue;
            // Asked for before this batch is handed on, so that reading and loading overlap.
            askNext();
            rows += message.rows.length;
            for (const { sheet } of message.rows)
                counts[sheet] = (counts[sheet] ?? 0) + 1;
            onProgress?.({ done: message.done, total, rows });
            if (message.rows.length > 0)
                yield message.rows;
        }
        for (const [index, sheet] of sheets.entries())
            sheet.rows = counts[index] ?? 0;
    }
}
//# sourceMappingURL=open-workbook.js.map