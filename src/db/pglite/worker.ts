// PGlite in its own thread: a slow query keeps this thread busy, never the server's.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Failure, Request, Response } from './messages.ts';

if (!parentPort) throw new Error('The PGlite worker runs in a worker thread only.');
const port = parentPort;
const { folder } = workerData as { folder: string | null };

const text = (value: string): string => value;
const settings = {
  // A torn page needs a crash of the machine, which PGlite (fsync off) does not survive anyway;
  // a killed process loses nothing. Halves the log volume of a large import.
  full_page_writes: 'off',
  max_wal_size: '2GB',
  // A new segment of the log is written as it fills, not with zeros first.
  wal_init_zero: 'off',
  shared_buffers: '192MB',
  work_mem: '64MB',
  maintenance_work_mem: '128MB',
};
const database = await PGlite.create({
  ...(folder === null ? {} : { dataDir: folder }),
  extensions: { pg_trgm },
  startParams: [
    ...PGlite.defaultStartParams,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
  // The same JavaScript values as the PostgreSQL driver gives: see src/db/postgres.ts.
  parsers: {
    [types.INT8]: Number,
    [types.NUMERIC]: text,
    [types.DATE]: text,
    [types.TIMESTAMPTZ]: (value: string) => new Date(value).toISOString(),
  },
});
port.postMessage({ id: 0, rows: [], affected: 0 } satisfies Response);

let last: Promise<void> = Promise.resolve();
port.on('message', (request: Request) => {
  last = last.then(() => answer(request));
});

async function answer(request: Request): Promise<void> {
  try {
    const response = await run(request);
    port.postMessage(response);
    if (request.type === 'close') port.close();
  } catch (error) {
    port.postMessage({ id: request.id, failure: describe(error) } satisfies Response);
  }
}

async function run(request: Request): Promise<Response> {
  if (request.type === 'close') {
    await database.close();
    return { id: request.id, rows: [], affected: 0 };
  }
  if (request.type === 'copy') {
    const blob = new Blob([request.bytes]);
    const result = await database.query(`${request.sql} '/dev/blob'`, [], { blob });
    return { id: request.id, rows: [], affected: result.affectedRows ?? 0 };
  }
  const result = await database.query(request.sql, request.parameters);
  return { id: request.id, rows: result.rows, affected: result.affectedRows ?? 0 };
}

function describe(error: unknown): Failure {
  const { message, code, detail } = error as { message?: string; code?: string; detail?: string };
  return {
    message: message ?? String(error),
    ...(code ? { code } : {}),
    ...(detail ? { detail } : {}),
  };
}
