// What a cluster keeps in hand to archive and to search: its WARC files, the index's columns, the names it knows.
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { AllowList } from '../archive/fetch/allow-list.ts';
import { readKnownEnds, recoverCaptures } from '../archive/recover.ts';
import { openWarcStore } from '../archive/store/warc-store.ts';
import { finishRecovered } from '../archive/watch/frontier/recover.ts';
import { readVersion } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import type { Chain } from '../schema/chain.ts';
import type { NamedMention } from '../schema/press.ts';
import { followArticles } from '../search/follow-articles.ts';
import { Catalog } from '../search/index/catalog.ts';
import type { Lexicon } from '../search/mentions/lexicon.ts';
import { linkMentions } from '../search/mentions/link-mentions.ts';
import { withNames } from '../search/mentions/name-mentions.ts';
import { digestNames, readLexicon } from '../search/mentions/read-lexicon.ts';
import { forgetLinking, relinkSome } from '../search/relink-articles.ts';
import type { SearchDesk } from '../search/search.ts';
import { createSegmenter } from '../search/tokens/segmenter.ts';

export interface ArchiveDeskOptions {
  scope: Scope;
  /** Folder of the cluster's WARC files. */
  folder: string;
  allow: AllowList;
  now: () => Date;
  /** Through the transaction that asks: another connection may not be had while it is open. */
  chain: (inside: Scope) => Promise<Chain>;
}

/** The names at one data version; the lexicon is built when it is first asked for. */
interface HeldNames {
  version: number;
  digest: string;
  chain: Chain;
  lexicon: Lexicon | undefined;
}

export class ArchiveDesk {
  readonly #options: ArchiveDeskOptions;
  readonly #catalog = new Catalog();
  #archive: Promise<Archive> | undefined;
  #search: SearchDesk | undefined;
  #names: HeldNames | undefined;

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

  /** The names in a text that the archive does not hold. */
  async namesIn(text: string): Promise<NamedMention[]> {
    const { scope } = this.#options;
    const lexicon = await this.#readLexicon(scope);
    return withNames(scope, linkMentions(text, lexicon), (await this.#readNames(scope)).chain);
  }

  /** Reads a few old articles anew where the names changed; false when there is nothing more to read. */
  relinkSome(): Promise<boolean> {
    return relinkSome(this.#options.scope, {
      digest: async (scope) => (await this.#readNames(scope)).digest,
      lexicon: (scope) => this.#readLexicon(scope),
    });
  }

  /** Reads all articles anew, whatever the names. */
  async relink(): Promise<void> {
    this.#names = undefined;
    await forgetLinking(this.#options.scope);
    while (await this.relinkSome());
  }

  async close(): Promise<void> {
    await (await this.#archive)?.warc.close();
  }

  /** By the data version as the transaction sees it: names that it cannot see yet are not taken for known. */
  async #readNames(scope: Scope): Promise<HeldNames> {
    const version = await readVersion(scope);
    if (this.#names?.version === version) return this.#names;
    const chain = await this.#options.chain(scope);
    const digest = await digestNames(scope, chain);
    const lexicon = this.#names?.digest === digest ? this.#names.lexicon : undefined;
    this.#names = { version, digest, chain, lexicon };
    return this.#names;
  }

  async #readLexicon(scope: Scope): Promise<Lexicon> {
    const names = await this.#readNames(scope);
    if (names.lexicon) return names.lexicon;
    const { segmenter } = this.search();
    // A brand that the dictionary holds as a word of its own (光明, 长城) is nobody's name by itself.
    const isCommon = (word: string): boolean => segmenter.cut(word).length === 1;
    names.lexicon = await readLexicon(scope, names.chain, isCommon);
    return names.lexicon;
  }
}

/** The WARC files of a cluster below the data folder. */
export function archiveFolder(data: string, slug: string): string {
  return join(data, 'archive', slug);
}
