// Runs one command for the scripts beside it. No dependencies: nothing may be installed yet.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs `command` in the project's root and waits for its end; never throws.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, timeout?: number }} [options]
 *   quiet: keep the output instead of showing it; timeout in milliseconds
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is stdout and stderr when quiet
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: options.timeout,
      shell: process.platform === 'win32' && command === 'npm',
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    const end = (ok, extra = '') =>
      resolve({ ok, output: Buffer.concat(pieces).toString('utf8') + extra });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs a script file of an installed package with this Node: runTool('typescript/bin/tsc', [...]). */
export function runTool(path, args, options) {
  return run(process.execPath, [join(root, 'node_modules', path), ...args], options);
}
