// Runs a module of the source tree in a process of its own; no build is needed.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const tsx = import.meta.resolve('tsx');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  process: ChildProcess;
  /** Resolves when the process has ended, however. */
  ended: Promise<Ended>;
}

/** `runSource('src/cli/main.ts', ['sources'])`; `onLine` is given each line of stdout as it comes. */
export function runSource(
  module: string,
  args: readonly string[],
  onLine: (line: string, child: ChildProcess) => void = () => undefined,
): Running {
  // The store of the surroundings is none of a test's business.
  const { DATABASE_URL: _url, TUKU_DATA: _data, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', tsx, join(root, module), ...args], {
    cwd: root,
    env: { ...env, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let stderr = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    onLine(line, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout: lines.join('\n'), stderr }));
  });
  return { process: child, ended };
}
