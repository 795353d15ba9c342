// PostgreSQL over the network, as a kysely driver that also streams COPY.
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { CompiledQuery } from 'kysely';
import type { DatabaseConnection, QueryResult } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CopyData } from './copy.ts';
import { DatabaseError } from './database-error.ts';
import { SqlDriver } from './sql-driver.ts';

// The same JavaScript values as PGlite gives: see src/db/pglite/worker.ts.
const parsers: Record<number, (value: string) => unknown> = {
  20: Number,
  1700: (value) => value,
  1082: (value) => value,
  1184: (value) => new Date(value).toISOString(),
};
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
};

export class PostgresDriver extends SqlDriver {
  readonly #pool: pg.Pool;
  readonly #connections = new Map<DatabaseConnection, pg.PoolClient>();

  constructor(url: string) {
    super();
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 8,
      types: types as pg.CustomTypesConfig,
    });
    // An idle connection that the server closed is replaced by the pool; its error is not ours.
    this.#pool.on('error', () => undefined);
  }

  async init(): Promise<void> {
    const client = await this.#pool.connect();
    client.release();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const client = await this.#pool.connect();
    const connection = new PostgresConnection(client);
    this.#connections.set(connection, client);
    return connection;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#connections.get(connection)?.release();
    this.#connections.delete(connection);
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const [first] = query.parameters;
    try {
      if (first instanceof CopyData) {
        await pipeline(
          Readable.from([first.bytes]),
          this.#client.query(copyFrom(`${query.sql} stdin`)),
        );
        return { rows: [] };
      }
      const result = await this.#client.query(query.sql, [...query.parameters]);
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
    } catch (error) {
      throw new DatabaseError(error as Error & { code?: string; detail?: string }, query.sql);
    }
  }

  // oxlint-disable-next-line require-yield -- the store pages by key on both databases
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Nothing streams; page by key instead.');
  }
}
