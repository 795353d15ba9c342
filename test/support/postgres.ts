// A PostgreSQL of its own for the store's contract suite: started on a free port, gone afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/postgres.mjs';

/** Chinese words need a UTF-8 character type (pg_trgm, lower); the first locale that exists is taken. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

export interface TestPostgres {
  url: string;
  /** Stops the server and removes its folder; a given server is left alone. */
  stop(): Promise<void>;
}

/**
 * TEST_DATABASE_URL when it is given, else a fresh cluster of an installed PostgreSQL ≥ 15;
 * undefined, with one line, where there is none. The cluster goes away with this process,
 * however it ends: its keeper stops when the pipe to it closes.
 */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  const bin = process.platform === 'win32' ? undefined : findPostgres();
  if (!bin) return skip('no PostgreSQL 15 or later is installed and no TEST_DATABASE_URL is set');
  const user = findUser();
  const folder = mkdtempSync(join(tmpdir(), 'tuku-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder } };

  const made = locales.some((locale) => {
    const settings = ['-A', 'trust', '-E', 'UTF8', '--no-sync', `--locale=${locale}`];
    const args = ['-D', data, '-U', 'tuku', ...settings];
    return spawnSync(join(bin, 'initdb'), args, { ...options, stdio: 'ignore' }).status === 0;
  });
  if (!made) {
    spawnSync('rm', ['-rf', folder]);
    return skip('initdb failed');
  }
  const port = await findFreePort();
  const keeper = spawn('/bin/sh', ['-c', keep, 'keep', folder, join(bin, 'postgres'), `${port}`], {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    keeper.once('close', () => resolve());
    keeper.once('error', () => resolve());
  });
  const stop = () => {
    keeper.stdin.end();
    return ended;
  };
  const url = `postgresql://tuku@127.0.0.1:${port}/postgres`;
  if (await answers(url)) return { url, stop };
  await stop();
  return skip('the server did not answer');
}

/** Durability is nothing to a test's cluster; the keeper waits for the end of its input. */
const keep = `
"$2" -D "$1/data" -p "$3" -k "$1" -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \\
  -c synchronous_commit=off -c max_connections=50 -c shared_buffers=64MB &
server=$!
cat >/dev/null
kill -INT $server
wait $server
rm -rf "$1"
`;

function skip(reason: string): undefined {
  console.log(`未测试 PostgreSQL：${reason}。 · PostgreSQL was not tested: ${reason}.`);
  return undefined;
}

/** PostgreSQL refuses to run as root: then as the first of these users. */
function findUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((parts) => parts[0] === name);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  return undefined;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const client = new Client({ connectionString: url });
    const ok = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
