// The worker thread that opens one file: opens on start, sends a batch of rows for every `next`.
import { parentPort, workerData } from 'node:worker_threads';
import { openFile } from "./open-file.js";
import { WorkbookRefused } from "./refusal.js";
function send(message) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage(message);
}
function fail(error) {
    if (error instanceof WorkbookRefused)
        send({ type: 'refused', code: error.code, zh: error.zh, en: error.en });
    else
        send({ type: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
}
try {
    const opened = await openFile(workerData);
    const batches = opened.batches();
    parentPort?.on('message', () => {
        batches
            .next()
            .then(({ value, done }) => {
            if (done || value === undefined)
                send({ type: 'end' });
            else
                send({ type: 'rows', ...value });
        })
            .catch(fail);
    });
    send({ type: 'opened', format: opened.format, sheets: opened.sheets, total: opened.total });
}
catch (error) {
    fail(error);
}
//# sourceMappingURL=workbook-thread.js.map