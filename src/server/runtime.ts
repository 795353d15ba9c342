// A running Tuku: its database, its data folder, and what each cluster keeps in memory.
import { mkdirSync } from 'node:fs';
import { parseAllowList } from '../archive/fetch/allow-list.ts';
import type { AllowList } from '../archive/fetch/allow-list.ts';
import { parseChain } from '../chain/file/parse.ts';
import { takeDataFolder } from '../db/data-folder.ts';
import type { DataFolder } from '../db/data-folder.ts';
import { openDatabase } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import { getAtlas } from '../registers/atlas.ts';
import { readGapModel } from '../registers/gaps/gap-model.ts';
import type { GapModel } from '../registers/gaps/gap-model.ts';
import { listGaps } from '../registers/gaps/list-gaps.ts';
import { getCluster, listClusters, readChainText } from '../registers/clusters.ts';
import type { Cluster } from '../registers/clusters.ts';
import { readVersion } from '../registers/counters.ts';
import { ImportJobs } from '../registers/import/jobs.ts';
import { recoverImports } from '../registers/import/imports.ts';
import type { ImportSurroundings } from '../registers/import/imports.ts';
import type { ProposalContext } from '../proposals/context.ts';
import { grammar } from '../proposals/grammar.ts';
import type { ModelEndpoint } from '../proposals/model/ask-model.ts';
import { Known } from '../registers/known.ts';
import { forecast } from '../registers/pipeline/forecast/forecast.ts';
import { readPipelineModel } from '../registers/pipeline/pipeline-model.ts';
import type { PipelineModel } from '../registers/pipeline/pipeline-model.ts';
import { Placing } from '../registers/placing.ts';
import { refoldStale } from '../registers/refold-all.ts';
import { countRegister } from '../registers/register-page.ts';
import type { Scope } from '../registers/scope.ts';
import type { Atlas } from '../schema/atlas.ts';
import type { Gaps } from '../schema/gaps.ts';
import type { Chain } from '../schema/chain.ts';
import type { Forecast } from '../schema/pipeline.ts';
import type { RegisterQuery } from '../schema/register.ts';
import type { Register } from '../schema/stage.ts';
import { isoDay } from '../util/iso-day.ts';
import type { MailServer, SubscriptionContext } from '../subscriptions/context.ts';
import { freeDispatches } from '../subscriptions/deliver/take.ts';
import { ArchiveDesk, archiveFolder } from './archive-desk.ts';
import { Crawler } from './crawler.ts';
import type { CrawlerOptions } from './crawler.ts';

/** Results kept for one data version; scrolling under many filters must not fill the memory. */
const rememberAtMost = 200;

export interface RuntimeOptions {
  /** Data folder: original files always, the database too unless `databaseUrl` says otherwise. */
  data: string;
  databaseUrl?: string | undefined;
  now?: () => Date;
  /** What the archive may fetch beyond public addresses: hosts, addresses, ranges. */
  allow?: readonly string[];
  /** The crawler's pace; its defaults are what one attentive reader asks of a site. */
  crawl?: CrawlerOptions;
  /** Where others reach the server, when that is not where it listens. */
  publicUrl?: string | undefined;
  /** Where the server listens, or will. */
  host?: string;
  port?: number;
  mail?: MailServer | undefined;
  /** A language model that may propose facts. */
  model?: ModelEndpoint | undefined;
}

export interface Runtime {
  db: Db;
  folder: DataFolder;
  jobs: ImportJobs;
  now: () => Date;
  cluster(slug: string): Promise<ClusterRuntime>;
  clusters(): Promise<Cluster[]>;
  /** The server listens there. */
  listensAt(url: string): void;
  close(): Promise<void>;
}

/** Takes the data folder and opens the database. Throws BusyError when another process holds the folder. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const folder = takeDataFolder(options.data);
  try {
    const url = options.databaseUrl;
    if (!url) mkdirSync(folder.database, { recursive: true });
    const db = await openDatabase(url ? { url } : { folder: folder.database });
    const jobs = new ImportJobs();
    const now = options.now ?? (() => new Date());
    const allow = parseAllowList(options.allow ?? []);
    const held = new Map<string, ClusterRuntime>();
    const clusters = (): Promise<Cluster[]> => listClusters(db);
    for (const { clusterId } of await clusters()) {
      await recoverImports({ db, clusterId });
      await refoldStale(
        { db, clusterId },
        async () => new Placing(readChain(await readChainText(db, clusterId))),
      );
      if (!url) await freeDispatches({ db, clusterId });
    }
    const { host = '127.0.0.1', port = 7070 } = options;
    let base = options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return {
      db,
      folder,
      jobs,
      now,
      clusters,
      cluster: async (slug) => {
        const known = held.get(slug);
        if (known) return known;
        const cluster = await getCluster(db, slug);
        const { files, path } = folder;
        const { crawl = {}, mail, model } = options;
        const address = (): string => base;
        const exclusive = !url;
        const shared = {
          db,
          jobs,
          now,
          files,
          path,
          allow,
          crawl,
          exclusive,
          mail,
          model,
          address,
        };
        const runtime = new ClusterRuntime(cluster, shared);
        held.set(slug, runtime);
        return runtime;
      },
      listensAt: (listening) => {
        base = options.publicUrl ?? listening;
        folder.publish(listening);
      },
      close: async () => {
        await jobs.settled();
        for (const runtime of held.values()) {
          await runtime.crawler.stop();
          await runtime.desk.close();
        }
        await db.destroy();
        folder.release();
      },
    };
  } catch (error) {
    folder.release();
    throw error;
  }
}

interface Shared {
  db: Db;
  jobs: ImportJobs;
  now: () => Date;
  files: string;
  /** The data folder. */
  path: string;
  allow: AllowList;
  crawl: CrawlerOptions;
  /** No other process writes to this database. */
  exclusive: boolean;
  mail: MailServer | undefined;
  model: ModelEndpoint | undefined;
  /** What addresses begin with that are sent to people. */
  address(): string;
}

export class ClusterRuntime {
  readonly cluster: Cluster;
  readonly scope: Scope;
  readonly around: ImportSurroundings;
  readonly desk: ArchiveDesk;
  readonly crawler: Crawler;
  readonly #shared: Shared;
  readonly #known = new Known();
  readonly #asked: ProposalContext['asked'] = { error: null };
  #chain: { text: string; chain: Chain; placing: Placing } | undefined;
  #writes = 0;
  #remembered = { version: -1, results: new Map<string, Promise<unknown>>() };

  constructor(cluster: Cluster, shared: Shared) {
    this.cluster = cluster;
    this.#shared = shared;
    this.scope = { db: shared.db, clusterId: cluster.clusterId };
    this.desk = new ArchiveDesk({
      scope: this.scope,
      folder: archiveFolder(shared.path, cluster.slug),
      allow: shared.allow,
      now: shared.now,
      chain: async ({ db, clusterId }) => readChain(await readChainText(db, clusterId)),
    });
    this.crawler = new Crawler(this.scope, this.desk, {
      ...shared.crawl,
      alone: shared.exclusive,
    });
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

  /** What subscriptions and their deliveries work with. */
  subscriptions(): SubscriptionContext {
    const { allow, mail, address } = this.#shared;
    const { scope, cluster, desk } = this;
    return {
      scope,
      slug: cluster.slug,
      base: address(),
      allow,
      mail,
      // The dictionary is not read for a cluster without subscriptions.
      get search() {
        return desk.search();
      },
    };
  }

  /** What facts and their proposals work with. */
  proposals(): ProposalContext {
    const { now, model } = this.#shared;
    return {
      scope: this.scope,
      cluster: this.cluster,
      extractor: grammar,
      chain: () => this.chain(),
      placing: () => this.placing(),
      now,
      model,
      asked: this.#asked,
    };
  }

  /** The data version. The only owner of a database need not ask it: answers stay quick while it is busy. */
  async version(): Promise<number> {
    return this.#shared.exclusive ? this.#writes : readVersion(this.scope);
  }

  /** Something was written that the views show. */
  touch(): void {
    this.#writes += 1;
  }

  async chain(): Promise<Chain> {
    return (await this.#readChain()).chain;
  }

  async placing(): Promise<Placing> {
    return (await this.#readChain()).placing;
  }

  async #readChain() {
    if (this.#chain && this.#shared.exclusive) return this.#chain;
    const text = await readChainText(this.#shared.db, this.cluster.clusterId);
    if (this.#chain?.text !== text) {
      const chain = readChain(text);
      this.#chain = { text, chain, placing: new Placing(chain) };
    }
    return this.#chain;
  }

  /** The size of a register under a filter: deep scrolling need not count a million rows again. */
  count(register: Register, query: RegisterQuery): Promise<number> {
    const { sort: _sort, order: _order, offset: _offset, limit: _limit, ...filter } = query;
    return this.#remember(JSON.stringify(['count', register, filter]), () =>
      countRegister(this.scope, register, filter),
    );
  }

  /** The atlas, which the map shows and the overview counts by state. */
  atlas(asOf: string | undefined): Promise<Atlas> {
    const now = this.#shared.now();
    const key = JSON.stringify(['atlas', asOf ?? isoDay(now)]);
    return this.#remember(key, async () =>
      getAtlas(this.scope, await this.gapModel(asOf), asOf, now),
    );
  }

  /** The analysis of gaps, which map, lists, targets and scenarios ask. */
  gapModel(asOf: string | undefined): Promise<GapModel> {
    const key = JSON.stringify(['gaps', asOf ?? isoDay(this.#shared.now())]);
    return this.#remember(key, async () =>
      readGapModel(this.scope, this.cluster, await this.chain(), asOf),
    );
  }

  /** The ranked gaps; on a large chain too long to be kept as an answer. */
  gaps(asOf: string | undefined): Promise<Gaps> {
    const day = asOf ?? isoDay(this.#shared.now());
    return this.#remember(JSON.stringify(['ranked', day]), async () =>
      listGaps(await this.gapModel(asOf), day),
    );
  }

  /** All projects as they stand on a day. */
  pipeline(asOf: string | undefined): Promise<PipelineModel> {
    const day = asOf ?? isoDay(this.#shared.now());
    return this.#remember(JSON.stringify(['pipeline', day]), () =>
      readPipelineModel(this.scope, this.cluster, day),
    );
  }

  forecast(to: Forecast['to'], asOf: string | undefined): Promise<Forecast> {
    const day = asOf ?? isoDay(this.#shared.now());
    return this.#remember(JSON.stringify(['forecast', to, day]), async () => {
      const { projects } = await this.pipeline(day);
      // What stands outside of the home cities goes by other ways.
      const own = projects.filter(({ project }) => project.counting.because !== 'outbound');
      return forecast(
        own.map(({ life }) => life),
        to,
        day,
      );
    });
  }

  /** What stands while the data version does. */
  async #remember<T>(key: string, work: () => Promise<T>): Promise<T> {
    const version = await this.version();
    if (this.#remembered.version !== version || this.#remembered.results.size >= rememberAtMost) {
      this.#remembered = { version, results: new Map() };
    }
    const { results } = this.#remembered;
    // Asked twice at a time, as by map and overview, it is worked out once; a failure is not kept.
    const held = results.get(key) ?? work();
    results.set(key, held);
    held.catch(() => results.delete(key));
    return held as Promise<T>;
  }

  forgetChain(): void {
    this.#chain = undefined;
  }
}

function readChain(text: string): Chain {
  return text ? parseChain(text).chain : { name: '', groups: [], segments: [] };
}
