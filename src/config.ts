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
  /** Where others reach this service, when that is not host and port: it stands before every address that is sent. */
  publicUrl: string | undefined;
  /** The mail server that digests go out by, and their sender. */
  mail: { url: string; from: string } | undefined;
  /** A language model that may propose facts beside the grammar: an OpenAI-compatible endpoint. */
  model: { url: string; key: string | undefined; name: string; timeoutMs: number } | undefined;
}

/**
 * `TUKU_DATA`, `DATABASE_URL`, `TUKU_HOST`, `TUKU_PORT`, `TUKU_ALLOW` (parted by commas), `TUKU_PUBLIC_URL`,
 * `TUKU_SMTP` (smtp://user:password@host:port) with `TUKU_MAIL_FROM`,
 * `TUKU_MODEL_URL` and `TUKU_MODEL` (its name) with `TUKU_MODEL_KEY` and `TUKU_MODEL_TIMEOUT` (seconds).
 */
export function readConfig(env: NodeJS.ProcessEnv, flags: Partial<Config> = {}): Config {
  const smtp = env['TUKU_SMTP'];
  const from = env['TUKU_MAIL_FROM'];
  const data = flags.data ?? env['TUKU_DATA'] ?? 'data';
  return {
    data: resolve(data.replace(/^~(?=$|\/)/, homedir())),
    databaseUrl: flags.databaseUrl ?? (env['DATABASE_URL'] || undefined),
    host: flags.host ?? env['TUKU_HOST'] ?? '127.0.0.1',
    port: flags.port ?? Number(env['TUKU_PORT'] ?? 7070),
    allow: flags.allow ?? (env['TUKU_ALLOW'] ?? '').split(',').filter(Boolean),
    publicUrl: flags.publicUrl ?? (env['TUKU_PUBLIC_URL']?.replace(/\/+$/, '') || undefined),
    mail: flags.mail ?? (smtp && from ? { url: smtp, from } : undefined),
    model: flags.model ?? readModel(env),
  };
}

const modelTimeoutS = 60;

/** Off unless address and name are set, and the address is http(s). */
function readModel(env: NodeJS.ProcessEnv): Config['model'] {
  const [url, name] = [env['TUKU_MODEL_URL'], env['TUKU_MODEL']];
  if (!url || !name || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const seconds = Number(env['TUKU_MODEL_TIMEOUT'] ?? modelTimeoutS);
  const timeoutMs = 1000 * (seconds > 0 && seconds <= 600 ? seconds : modelTimeoutS);
  return { url, key: env['TUKU_MODEL_KEY'] || undefined, name, timeoutMs };
}

/** The sample cluster that ships with the product; `import.meta.url` is two folders below the package in src and dist alike. */
export const sampleFolder = join(import.meta.dirname, '..', 'examples', 'hengyang-uhv');
