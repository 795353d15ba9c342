// PostgreSQL over the network, as a kysely driver that also streams COPY.
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CopyData } from "./copy.js";
import { DatabaseError } from "./database-error.js";
// The same JavaScript values as PGlite gives: see src/db/pglite/worker.ts.
const parsers = {
    20: Number,
    1700: (value) => value,
    1082: (value) => value,
    1184: (value) => new Date(value).toISOString(),
};
const types = {
    getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format),
};
export class PostgresDriver {
    #pool;
    #connections = new Map();
    constructor(url) {
        this.#pool = new pg.Pool({
            connectionString: url,
            max: 8,
            types: types,
        });
        // An idle connection that the server closed is replaced by the pool; its error is not ours.
        this.#pool.on('error', () => undefined);
    }
    async init() {
        const client = await this.#pool.connect();
        client.release();
    }
    async acquireConnection() {
        const client = await this.#pool.connect();
        const connection = new PostgresConnection(client);
        this.#connections.set(connection, client);
        return connection;
    }
    async releaseConnection(connection) {
        this.#connections.get(connection)?.release();
        this.#connections.delete(connection);
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
        await this.#pool.end();
    }
}
class PostgresConnection {
    #client;
    constructor(client) {
        this.#client = client;
    }
    async executeQuery(query) {
        const [first] = query.parameters;
        try {
            if (first instanceof CopyData) {
                await pipeline(Readable.from([first.bytes]), this.#client.query(copyFrom(`${query.sql} stdin`)));
                return { rows: [] };
            }
            const result = await this.#client.query(query.sql, [...query.parameters]);
            return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
        }
        catch (error) {
            throw new DatabaseError(error, query.sql);
        }
    }
    // oxlint-disable-next-line require-yield -- the store pages by key on both databases
    async *streamQuery() {
        throw new Error('Nothing streams; page by key instead.');
    }
}
//# sourceMappingURL=postgres.js.map