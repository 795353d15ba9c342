// Runs the built `tuku` as a user does, in a process of its own, and says what it took.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
// Tells its peak on the way out; on Linux and macOS alike, without a look at /proc.
const witness = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ memory: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 });
});`;

export interface Ran {
  seconds: number;
  /** Of all threads. */
  cpu: number;
  /** Peak resident memory in bytes, the database's thread included. */
  memory: number;
  /** What `--json` printed. */
  output: unknown;
}

/** Runs a verb with `--json`; throws with its own sentence when it does not end well. */
export async function runTuku(args: readonly string[]): Promise<Ran> {
  return runNode([main, ...args, '--json']);
}

/** Runs a script with this Node and its usual heap; its standard output must be one JSON document. */
export async function runNode(
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<Ran> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...execArgv, '--import', `data:text/javascript,${encodeURIComponent(witness)}`, ...args],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, DATABASE_URL: '' } },
  );
  const said: string[] = [];
  const complaints: string[] = [];
  let took = { memory: 0, cpu: 0 };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  child.on('message', (message) => {
    took = message as typeof took;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(
      `node ${args.join(' ')} ended with ${code}: ${complaints.join('').slice(-2000)}`,
    );
  return {
    seconds: (performance.now() - started) / 1000,
    ...took,
    output: JSON.parse(said.join('')) as unknown,
  };
}

/** A folder that is gone when the work ends, well or not, or when the bench is stopped. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tuku-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const stop = (): never => process.exit(1);
  process.once('exit', remove);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    remove();
  }
}
