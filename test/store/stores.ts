// The stores that one suite runs over: PGlite in a folder, PostgreSQL where a server can be had.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openAtlas } from '../support/atlas.ts';
import type { Atlas } from '../support/atlas.ts';
import type { TestPostgres } from '../support/postgres.ts';

export interface Store {
  atlas: Atlas;
  /** Address of the database, for PostgreSQL. */
  url: string | undefined;
  close(): Promise<void>;
}

export async function openStore(server: TestPostgres | undefined): Promise<Store> {
  if (!server) {
    const atlas = await openAtlas();
    return { atlas, url: undefined, close: () => atlas.close() };
  }
  const name = `tuku_test_${randomUUID().slice(0, 8)}`;
  const ask = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask(`create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(server.url);
  url.pathname = name;
  const atlas = await openAtlas(url.href);
  return {
    atlas,
    url: url.href,
    close: async () => {
      await atlas.close();
      await ask(`drop database ${name} with (force)`);
    },
  };
}
