import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Client } from 'pg';
import { startPostgres } from './postgres.ts';

test('a server of its own starts, knows Chinese words and leaves nothing behind', async (context) => {
  const server = await startPostgres();
  if (!server) return context.skip();
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, '变压器' ~ '^[[:alpha:]]{3}$' as letters,
     current_setting('data_directory') as folder`,
  );
  expect(rows[0].version).toBeGreaterThanOrEqual(150000);
  expect(rows[0].letters).toBe(true);
  await client.end();
  await server.stop();
  if (process.env.TEST_DATABASE_URL) return;
  await expect(new Client({ connectionString: server.url }).connect()).rejects.toThrow();
  expect(existsSync(rows[0].folder)).toBe(false);
});
