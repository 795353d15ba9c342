// A running Tuku: its database, its data folder, and what each cluster keeps in memory.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseChain } from "../chain/file/parse.js";
import { takeDataFolder } from "../db/data-folder.js";
import { openDatabase } from "../db/open.js";
import { getCluster, listClusters, readChainText } from "../registers/clusters.js";
import { readVersion } from "../registers/counters.js";
import { ImportJobs } from "../registers/import/jobs.js";
import { recoverImports } from "../registers/import/imports.js";
import { Known } from "../registers/known.js";
import { Placing } from "../registers/placing.js";
/** Takes the data folder and opens the database. Throws BusyError when another process holds the folder. */
export async function openRuntime(options) {
    const folder = takeDataFolder(options.data);
    try {
        const url = options.databaseUrl;
        if (!url)
            mkdirSync(folder.database, { recursive: true });
        const db = await openDatabase(url ? { url } : { folder: folder.database });
        const jobs = new ImportJobs();
        const now = options.now ?? (() => new Date());
        const held = new Map();
        const clusters = () => listClusters(db);
        for (const { clusterId } of await clusters())
            await recoverImports({ db, clusterId });
        return {
            db,
            folder,
            jobs,
            now,
            clusters,
            cluster: async (slug) => {
                const known = held.get(slug);
                if (known)
                    return known;
                const cluster = await getCluster(db, slug);
                const files = join(folder.files);
                const runtime = new ClusterRuntime(cluster, { db, jobs, now, files, exclusive: !url });
                held.set(slug, runtime);
                return runtime;
            },
            close: async () => {
                await jobs.settled();
                await db.destroy();
                folder.release();
            },
        };
    }
    catch (error) {
        folder.release();
        throw error;
    }
}
export class ClusterRuntime {
    cluster;
    scope;
    around;
    #shared;
    #known = new Known();
    #chain;
    #version;
    #counts = { version: -1, totals: new Map() };
    constructor(cluster, shared) {
        this.cluster = cluster;
        this.#shared = shared;
        this.scope = { db: shared.db, clusterId: cluster.clusterId };
        this.around = {
            scope: this.scope,
            files: shared.files,
            jobs: shared.jobs,
            known: this.#known,
            placing: () => this.placing(),
            now: shared.now,
            changed: () => this.touch(),
        };
    }
    /** The data version. The only owner of a database need not ask it: answers stay quick while it is busy. */
    async version() {
        if (!this.#shared.exclusive)
            return readVersion(this.scope);
        this.#version ??= await readVersion(this.scope);
        return this.#version;
    }
    /** Something was written: the next question about the version asks the database again. */
    touch() {
        this.#version = undefined;
    }
    async chain() {
        return (await this.#readChain()).chain;
    }
    async placing() {
        return (await this.#readChain()).placing;
    }
    async #readChain() {
        if (this.#chain && this.#shared.exclusive)
            return this.#chain;
        const text = await readChainText(this.#shared.db, this.cluster.clusterId);
        if (this.#chain?.text !== text) {
            const chain = text ? parseChain(text).chain : { name: '', groups: [], segments: [] };
            this.#chain = { text, chain, placing: new Placing(chain) };
        }
        return this.#chain;
    }
    /** A count that stands while the data version does: deep scrolling need not count a million rows again. */
    async count(register, filter, count) {
        const { sort: _sort, order: _order, offset: _offset, limit: _limit, ...rest } = filter;
        const version = await this.version();
        if (this.#counts.version !== version)
            this.#counts = { version, totals: new Map() };
        const key = JSON.stringify([register, rest]);
        const held = this.#counts.totals.get(key);
        if (held !== undefined)
            return held;
        const total = await count();
        this.#counts.totals.set(key, total);
        return total;
    }
    forgetChain() {
        this.#chain = undefined;
    }
}
//# sourceMappingURL=runtime.js.map