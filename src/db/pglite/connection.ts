// The main thread's end of the PGlite worker, as a kysely driver. One connection: callers take turns.
import type { Worker } from 'node:worker_threads';
import type { CompiledQuery } from 'kysely';
import type { DatabaseConnection, QueryResult } from 'kysely';
import { startWorker } from '../../util/worker.ts';
import { CopyData } from '../copy.ts';
import { DatabaseError } from '../database-error.ts';
import { SqlDriver } from '../sql-driver.ts';
import type { Request, Response } from './messages.ts';

type Unsent<T> = T extends unknown ? Omit<T, 'id'> : never;

export class PgliteDriver extends SqlDriver {
  readonly #folder: string | null;
  #worker: Worker | undefined;
  #turn: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;
  #next = 1;
  readonly #waiting = new Map<
    number,
    { resolve: (response: Response) => void; reject: (error: Error) => void }
  >();

  /** `folder` holds the database files; null keeps everything in memory. */
  constructor(folder: string | null) {
    super();
    this.#folder = folder;
  }

  async init(): Promise<void> {
    const worker = startWorker(new URL('./worker.ts', import.meta.url), {
      workerData: { folder: this.#folder },
    });
    this.#worker = worker;
    const ready = new Promise<Response>((resolve, reject) =>
      this.#waiting.set(0, { resolve, reject }),
    );
    worker.on('message', (response: Response) => {
      this.#waiting.get(response.id)?.resolve(response);
      this.#waiting.delete(response.id);
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('The database thread has ended.')));
    await ready;
  }

  #fail(error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }

  async ask(request: Unsent<Request>): Promise<Response & { rows: unknown[] }> {
    const worker = this.#worker;
    if (!worker) throw new Error('The database is not open.');
    const id = this.#next++;
    const response = await new Promise<Response>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id }, request.type === 'copy' ? [request.bytes.buffer] : []);
    });
    if ('failure' in response) {
      throw new DatabaseError(response.failure, request.type === 'close' ? '' : request.sql);
    }
    return response;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn;
    let release = (): void => undefined;
    this.#turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return new PgliteConnection(this);
  }

  async releaseConnection(): Promise<void> {
    this.#release?.();
  }

  async destroy(): Promise<void> {
    if (!this.#worker) return;
    await this.ask({ type: 'close' });
    await this.#worker.terminate();
    this.#worker = undefined;
  }
}

class PgliteConnection implements DatabaseConnection {
  readonly #driver: PgliteDriver;
  constructor(driver: PgliteDriver) {
    this.#driver = driver;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const [first] = query.parameters;
    const response =
      first instanceof CopyData
        ? await this.#driver.ask({ type: 'copy', sql: query.sql, bytes: first.bytes })
        : await this.#driver.ask({
            type: 'query',
            sql: query.sql,
            parameters: [...query.parameters],
          });
    const { affected } = response as { affected: number };
    return { rows: response.rows as R[], numAffectedRows: BigInt(affected) };
  }

  // oxlint-disable-next-line require-yield -- the store pages by key; nothing streams from PGlite
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('PGlite does not stream; page by key instead.');
  }
}
