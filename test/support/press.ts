// A database with articles for the tests of search: each test has a cluster of its own.
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/open.ts';
import type { ArticleTable } from '../../src/db/tables.ts';
import { writeInTurn } from '../../src/registers/write-in-turn.ts';
import type { Scope } from '../../src/registers/scope.ts';
import { Catalog } from '../../src/search/index/catalog.ts';
import type { SearchDesk } from '../../src/search/search.ts';
import { createSegmenter } from '../../src/search/tokens/segmenter.ts';
import { copyRows } from '../../src/db/copy.ts';

export type TestArticle = Partial<ArticleTable> & { articleId: number; body: string };

const segmenter = createSegmenter();
let clusters = 7000;

export class TestPress {
  readonly scope: Scope;
  readonly desk: SearchDesk = { catalog: new Catalog(), segmenter };

  constructor(db: Db) {
    clusters += 1;
    this.scope = { db, clusterId: clusters };
  }

  /** Another process looks at the same database. */
  otherDesk(): SearchDesk {
    return { catalog: new Catalog(), segmenter };
  }

  /** Writes rows of `article` and does what else is to be done in the same transaction. */
  async write(
    articles: readonly TestArticle[],
    also: (inside: Scope) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    await writeInTurn(this.scope, async (inside) => {
      await copyRows(
        inside.db,
        'article',
        columns.map(([, name]) => name),
        articles.map((article) => {
          const row: Record<string, unknown> = {
            ...blank,
            ...article,
            clusterId: inside.clusterId,
          };
          return columns.map(([key]) => row[key] as string | number | boolean | null);
        }),
      );
      await also(inside);
    });
  }
}

export function openPress(url?: string): Promise<Db> {
  return openDatabase(url ? { url } : { folder: null });
}

const blank: Omit<ArticleTable, 'clusterId' | 'articleId' | 'body'> = {
  url: 'http://press.example/1.html',
  surt: 'example,press)/1.html',
  capturedAt: '2025-02-01T00:00:00Z',
  title: '',
  site: '',
  source: '',
  repostedFrom: '',
  author: '',
  editor: '',
  published: null,
  publishedAt: null,
  precision: null,
  zone: null,
  breadcrumb: '[]' as never,
  images: '[]' as never,
  watchId: null,
  category: '',
  categoryBasis: '',
  charset: 'utf-8',
  length: 0,
  storyId: null,
  current: true,
  removed: false,
};

const columns = [
  ['clusterId', 'cluster_id'],
  ['articleId', 'article_id'],
  ['url', 'url'],
  ['surt', 'surt'],
  ['capturedAt', 'captured_at'],
  ['title', 'title'],
  ['site', 'site'],
  ['source', 'source'],
  ['breadcrumb', 'breadcrumb'],
  ['images', 'images'],
  ['repostedFrom', 'reposted_from'],
  ['author', 'author'],
  ['editor', 'editor'],
  ['published', 'published'],
  ['publishedAt', 'published_at'],
  ['precision', '"precision"'],
  ['category', 'category'],
  ['categoryBasis', 'category_basis'],
  ['body', 'body'],
  ['charset', 'charset'],
  ['length', 'length'],
  ['storyId', 'story_id'],
  ['current', 'current'],
  ['removed', 'removed'],
] as const;
