// What a cluster keeps in hand to archive and to search: its WARC files, the index's columns, the words.
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { AllowList } from '../archive/fetch/allow-list.ts';
import { readKnownEnds, recoverCaptures } from '../archive/recover.ts';
import { openWarcStore } from '../archive/store/warc-store.ts';
import type { Scope } from '../registers/scope.ts';
import { followArticles } from '../search/follow-articles.ts';
import { Catalog } from '../search/index/catalog.ts';
import type { SearchDesk } from '../search/search.ts';
import { createSegmenter } from '../search/tokens/segmenter.ts';

export interface ArchiveDeskOptions {
  scope: Scope;
  /** Folder of the cluster's WARC files. */
  folder: string;
  allow: AllowList;
  now: () => Date;
}

export class ArchiveDesk {
  readonly #options: ArchiveDeskOptions;
  readonly #catalog = new Catalog();
  #archive: Promise<Archive> | undefined;
  #search: SearchDesk | undefined;

  constructor(options: ArchiveDeskOptions) {
    this.#options = options;
  }

  /** Opens the files on the first call: a torn last record is cut off, a whole one without a row gets it. */
  async archive(): Promise<Archive> {
    this.#archive ??= this.#open();
    return this.#archive;
  }

  async #open(): Promise<Archive> {
    const { scope, folder, allow, now } = this.#options;
    const ends = await readKnownEnds(scope);
    const warc = await openWarcStore(folder, { knownEnd: (file) => ends.get(file) });
    const archive = { scope, warc, allow, now, follow: followArticles };
    await recoverCaptures(archive, folder);
    return archive;
  }

  /** The dictionary is read on the first search. */
  search(): SearchDesk {
    this.#search ??= { catalog: this.#catalog, segmenter: createSegmenter() };
    return this.#search;
  }

  async close(): Promise<void> {
    await (await this.#archive)?.warc.close();
  }
}

/** The WARC files of a cluster below the data folder. */
export function archiveFolder(data: string, slug: string): string {
  return join(data, 'archive', slug);
}
