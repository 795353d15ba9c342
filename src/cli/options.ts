// Flags that every verb takes, and how a verb reads its own.
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { UsageError } from './errors.ts';

type Own = NonNullable<ParseArgsConfig['options']>;

const shared = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  cluster: { type: 'string' },
} as const satisfies Own;

export interface Options {
  config: Config;
  json: boolean;
  cluster: string | undefined;
  /** The verb's own flags that take a value, by name. */
  text: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  positionals: string[];
}

/** Reads a verb's arguments; throws UsageError for flags it does not have. */
export function readOptions(argv: string[], own: Own): Options {
  let parsed;
  try {
    parsed = parseArgs({ args: argv, options: { ...shared, ...own }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const values = parsed.values as Record<string, string | boolean | undefined>;
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const port = text('port');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    throw new UsageError(`--port 应为端口号：${port}`);
  const data = text('data');
  const host = text('host');
  const flags: Partial<Config> = {};
  if (data !== undefined) flags.data = data;
  if (host !== undefined) flags.host = host;
  if (port !== undefined) flags.port = Number(port);
  return {
    config: readConfig(process.env, flags),
    json: values['json'] === true,
    cluster: text('cluster'),
    text,
    flag: (name) => values[name] === true,
    positionals: parsed.positionals,
  };
}
