// Starts worker threads from compiled .js and, in tests, from .ts sources.
import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';

/**
 * Starts the module `path` (without extension, relative to the caller's `import.meta.url`) as a thread.
 * Node 20 cannot run .ts by itself: from sources the worker registers tsx first.
 */
export function startWorker(base: string, path: string, options: WorkerOptions = {}): Worker {
  const source = new URL(base).pathname.endsWith('.ts');
  const url = new URL(`${path}${source ? '.ts' : '.js'}`, base);
  return new Worker(url, source ? { ...options, execArgv: ['--import', 'tsx'] } : options);
}
