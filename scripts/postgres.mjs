// Finds the PostgreSQL that the store's contract suite runs on; on Debian as root it installs one.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { installPackages } from './install-packages.mjs';

const oldest = 15;

/** Folder of the newest initdb and postgres of version 15 or later, or undefined. */
export function findPostgres() {
  const lists = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];
  const folders = [
    process.env.TUKU_POSTGRES_BIN,
    ...lists.filter(existsSync).flatMap((list) =>
      readdirSync(list)
        .filter((name) => /^(postgresql@)?\d+$/.test(name))
        .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
        .map((name) => join(list, name, 'bin')),
    ),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => {
    if (!folder || !existsSync(join(folder, 'initdb'))) return false;
    const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
    return Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0) >= oldest;
  });
}

/** @returns {Promise<string | undefined>} as findPostgres, installed now if need be */
export async function getPostgres() {
  const found = findPostgres();
  if (found) return found;
  await installPackages(['postgresql']);
  return findPostgres();
}
