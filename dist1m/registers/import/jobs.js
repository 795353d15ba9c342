/** Work on one database runs one after the other; progress can be asked for at any time. */
export class ImportJobs {
    #progress = new Map();
    #last = Promise.resolve();
    /** Runs `work` after what was started before it; its failure is its own to record. */
    start(key, work) {
        this.#progress.set(key, { phase: 'reading', done: 0, total: null });
        const report = (progress) => {
            this.#progress.set(key, progress);
        };
        const run = this.#last.then(() => work(report)).finally(() => this.#progress.delete(key));
        this.#last = run.catch(() => undefined);
        return run;
    }
    progressOf(key) {
        return this.#progress.get(key) ?? { phase: 'done', done: 1, total: 1 };
    }
    /** Resolves when everything started so far has ended. */
    async settled() {
        await this.#last;
    }
}
//# sourceMappingURL=jobs.js.map