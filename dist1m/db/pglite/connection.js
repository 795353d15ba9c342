import { CompiledQuery } from 'kysely';
import { startWorker } from "../../util/worker.js";
import { CopyData } from "../copy.js";
import { DatabaseError } from "../database-error.js";
export class PgliteDriver {
    #folder;
    #worker;
    #turn = Promise.resolve();
    #release;
    #next = 1;
    #waiting = new Map();
    /** `folder` holds the database files; null keeps everything in memory. */
    constructor(folder) {
        this.#folder = folder;
    }
    async init() {
        const worker = startWorker(new URL('./worker.ts', import.meta.url), {
            workerData: { folder: this.#folder },
        });
        this.#worker = worker;
        const ready = new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject }));
        worker.on('message', (response) => {
            this.#waiting.get(response.id)?.resolve(response);
            this.#waiting.delete(response.id);
        });
        worker.on('error', (error) => this.#fail(error));
        worker.on('exit', () => this.#fail(new Error('The database thread has ended.')));
        await ready;
    }
    #fail(error) {
        const cause = error instanceof Error ? error : new Error(String(error));
        for (const { reject } of this.#waiting.values())
            reject(cause);
        this.#waiting.clear();
    }
    async ask(request) {
        const worker = this.#worker;
        if (!worker)
            throw new Error('The database is not open.');
        const id = this.#next++;
        const response = await new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject });
            worker.postMessage({ ...request, id }, request.type === 'copy' ? [request.bytes.buffer] : []);
        });
        if ('failure' in response) {
            throw new DatabaseError(response.failure, request.type === 'close' ? '' : request.sql);
        }
        return response;
    }
    async acquireConnection() {
        const before = this.#turn;
        let release = () => undefined;
        this.#turn = new Promise((resolve) => {
            release = resolve;
        });
        await before;
        this.#release = release;
        return new PgliteConnection(this);
    }
    async releaseConnection() {
        this.#release?.();
    }
    async beginTransaction(connection) {
        await connection.executeQuery(CompiledQuery.raw('begin'));
    }
    async commitTransaction(connection) {
        await connection.executeQuery(CompiledQuery.raw('commit'));
    }
    async rollbackTransaction(connection) {
        await connection.executeQuery(CompiledQuery.raw('rollback'));
    }
    async destroy() {
        if (!this.#worker)
            return;
        await this.ask({ type: 'close' });
        await this.#worker.terminate();
        this.#worker = undefined;
    }
}
class PgliteConnection {
    #driver;
    constructor(driver) {
        this.#driver = driver;
    }
    async executeQuery(query) {
        const [first] = query.parameters;
        const response = first instanceof CopyData
            ? await this.#driver.ask({ type: 'copy', sql: query.sql, bytes: first.bytes })
            : await this.#driver.ask({
                type: 'query',
                sql: query.sql,
                parameters: [...query.parameters],
            });
        const { affected } = response;
        return { rows: response.rows, numAffectedRows: BigInt(affected) };
    }
    // oxlint-disable-next-line require-yield -- the store pages by key; nothing streams from PGlite
    async *streamQuery() {
        throw new Error('PGlite does not stream; page by key instead.');
    }
}
//# sourceMappingURL=connection.js.map