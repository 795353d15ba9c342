// The environment, read once. Flags stand above it.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Config {
  /** Folder of the database and of original files. */
  data: string;
  /** PostgreSQL instead of PGlite in the data folder. */
  databaseUrl: string | undefined;
  host: string;
  port: number;
  /** Hosts, addresses and ranges beyond the public ones that the archive may fetch from. */
  allow: readonly string[];
}

/** `TUKU_DATA`, `DATABASE_URL`, `TUKU_HOST`, `TUKU_PORT`, `TUKU_ALLOW` (parted by commas). */
export function readConfig(env: NodeJS.ProcessEnv, flags: Partial<Config> = {}): Config {
  const data = flags.data ?? env['TUKU_DATA'] ?? 'data';
  return {
    data: resolve(data.replace(/^~(?=$|\/)/, homedir())),
    databaseUrl: flags.databaseUrl ?? (env['DATABASE_URL'] || undefined),
    host: flags.host ?? env['TUKU_HOST'] ?? '127.0.0.1',
    port: flags.port ?? Number(env['TUKU_PORT'] ?? 7070),
    allow: flags.allow ?? (env['TUKU_ALLOW'] ?? '').split(',').filter(Boolean),
  };
}

/** The sample cluster that ships with the product; `import.meta.url` is two folders below the package in src and dist alike. */
export const sampleFolder = join(import.meta.dirname, '..', 'examples', 'hengyang-uhv');
