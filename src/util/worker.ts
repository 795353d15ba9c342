// Starts worker threads from compiled .js and, in tests, from .ts sources.
import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';

/** Starts the module `path` (without extension, relative to the caller's `import.meta.url`) as a thread. */
export function startWorker(base: string, path: string, options: WorkerOptions = {}): Worker {
  if (!new URL(base).pathname.endsWith('.ts')) return new Worker(new URL(`${path}.js`, base), options);
  // Node 20 cannot run .ts by itself, and hands no loader on to its threads: register tsx there first.
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const module = JSON.stringify(new URL(`${path}.ts`, base).href);
  const script = `import(${loader}).then(({ register }) => (register(), import(${module})))`;
  return new Worker(script, { ...options, eval: true });
}
