// Imports that are under way in this process, and how far they are.
import type { Progress } from '../../schema/import.ts';

/** Work on one database runs one after the other; progress can be asked for at any time. */
export class ImportJobs {
  readonly #progress = new Map<string, Progress>();
  #last: Promise<void> = Promise.resolve();

  /** Runs `work` after what was started before it; its failure is its own to record. */
  start(key: string, work: (report: (progress: Progress) => void) => Promise<void>): Promise<void> {
    this.#progress.set(key, { phase: 'reading', done: 0, total: null });
    const report = (progress: Progress): void => {
      this.#progress.set(key, progress);
    };
    const run = this.#last.then(() => work(report)).finally(() => this.#progress.delete(key));
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Something is under way. */
  get busy(): boolean {
    return this.#progress.size > 0;
  }

  progressOf(key: string): Progress {
    return this.#progress.get(key) ?? { phase: 'done', done: 1, total: 1 };
  }

  /** Resolves when everything started so far has ended. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
