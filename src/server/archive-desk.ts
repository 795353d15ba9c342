// What a cluster keeps in hand to archive and to search: its WARC files, the index's columns, the names it knows.
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { AllowList } from '../archive/fetch/allow-list.ts';
import { readKnownEnds, recoverCaptures } from '../archive/recover.ts';
import { openWarcStore } from '../archive/store/warc-store.ts';
import { finishRecovered } from '../archive/watch/frontier/recover.ts';
import type { Scope } from '../registers/scope.ts';
import type { Chain } from '../schema/chain.ts';
import { followArticles } from '../search/follow-articles.ts';
import { Catalog } from '../search/index/catalog.ts';
import type { Lexicon } from '../search/mentions/lexicon.ts';
import { readLexicon } from '../search/mentions/read-lexicon.ts';
import { relinkArticles } from '../search/relink-articles.ts';
import type { SearchDesk } from '../search/search.ts';
import { createSegmenter } from '../search/tokens/segmenter.ts';

export interface ArchiveDeskOptions {
  scope: Scope;
  /** Folder of the cluster's WARC files. */
  folder: string;
  allow: AllowList;
  now: () => Date;
  /** Both through the transaction that asks: another connection may not be had while it is open. */
  chain: (inside: Scope) => Promise<Chain>;
  /** The data version, by which the names are known to be of today. */
  version: (inside: Scope) => Promise<number>;
}

export class ArchiveDesk {
  readonly #options: ArchiveDeskOptions;
  readonly #catalog = new Catalog();
  #archive: Promise<Archive> | undefined;
  #search: SearchDesk | undefined;
  #lexicon: { version: number; lexicon: Lexicon } | undefined;

  constructor(options: ArchiveDeskOptions) {
    this.#options = options;
  }

  /** Opens the files on the first call: a torn last record is cut off, a whole one without a row gets it. */
  async archive(): Promise<Archive> {
    this.#archive ??= this.#open().catch((error: unknown) => {
      // Asked again, it tries again.
      this.#archive = undefined;
      throw error;
    });
    return this.#archive;
  }

  async #open(): Promise<Archive> {
    const { scope, folder, allow, now } = this.#options;
    const ends = await readKnownEnds(scope);
    const warc = await openWarcStore(folder, { knownEnd: (file) => ends.get(file) });
    const archive: Archive = {
      scope,
      warc,
      allow,
      now,
      follow: async (inside, change) =>
        followArticles(inside, change, await this.#readLexicon(inside)),
    };
    await recoverCaptures(archive, folder, ends, finishRecovered);
    return archive;
  }

  /** The dictionary is read on the first search. */
  search(): SearchDesk {
    this.#search ??= { catalog: this.#catalog, segmenter: createSegmenter() };
    return this.#search;
  }

  /** Reads all articles anew against the names of today; returns how many. */
  async relink(): Promise<number> {
    this.#lexicon = undefined;
    return relinkArticles(this.#options.scope, (inside) => this.#readLexicon(inside));
  }

  async close(): Promise<void> {
    await (await this.#archive)?.warc.close();
  }

  async #readLexicon(inside: Scope): Promise<Lexicon> {
    const version = await this.#options.version(inside);
    if (this.#lexicon?.version === version) return this.#lexicon.lexicon;
    const { segmenter } = this.search();
    // A brand that the dictionary holds as a word of its own (光明, 长城) is nobody's name by itself.
    const isCommon = (word: string): boolean => segmenter.cut(word).length === 1;
    const lexicon = await readLexicon(inside, await this.#options.chain(inside), isCommon);
    this.#lexicon = { version, lexicon };
    return lexicon;
  }
}

/** The WARC files of a cluster below the data folder. */
export function archiveFolder(data: string, slug: string): string {
  return join(data, 'archive', slug);
}
