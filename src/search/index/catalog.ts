// What a search must know of every article, in memory and in columns: one per cluster and process.
// It takes over what changed since the last question, by the stamp that every change raises.
import { sql } from 'kysely';
import type { Scope } from '../../registers/scope.ts';
import type { Atoms } from '../tokens/atoms.ts';
import { blockBits, blockOf } from './bucket.ts';
import { Columns } from './columns.ts';
import { atomsOf } from './read-texts.ts';
import { readDays } from './days.ts';

const pageSize = 20_000;
const blockSize = 1 << blockBits;

interface Row {
  articleId: number;
  stamp: number;
  state: string;
  length: number;
  titleLength: number;
  publishedAt: string | null;
  published: string | null;
  capturedAt: string | null;
  category: string;
  source: string;
  site: string;
  storyId: number | null;
  current: boolean;
  removed: boolean;
  title: string | null;
  body: string | null;
}

/** Articles have a place in the columns, from 0; a place is never given to another article. */
export class Catalog {
  readonly columns = new Columns();
  /** The texts of articles whose postings are not written yet, by place. */
  readonly waiting = new Map<number, { text: Atoms; title: Atoms }>();
  readonly #places = new Map<number, Int32Array>();
  #stamp = 0;
  #refreshing: Promise<void> | undefined;

  /** Up to which change it has taken over; what comes later is known after the next refresh. */
  get stamp(): number {
    return this.#stamp;
  }

  /** Places by number within a block, plus one; 0 where there is no article. */
  placesOf(block: number): Int32Array | undefined {
    return this.#places.get(block);
  }

  /** -1 where the article is unknown. */
  placeOf(articleId: number): number {
    return (this.#places.get(blockOf(articleId))?.[articleId % blockSize] ?? 0) - 1;
  }

  /** Takes over what others have written. Callers at one time share the work. */
  async refresh(scope: Scope): Promise<void> {
    this.#refreshing ??= this.#takeOver(scope).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #takeOver(scope: Scope): Promise<void> {
    const counter = await scope.db
      .selectFrom('counter')
      .select('next')
      .where('clusterId', '=', scope.clusterId)
      .where('name', '=', 'search')
      .executeTakeFirst();
    const newest = (counter?.next ?? 1) - 1;
    if (newest <= this.#stamp) return;
    let after = 0;
    for (;;) {
      const page = await readChanges(scope, this.#stamp, after);
      for (const row of page) this.#take(row);
      const last = page.at(-1);
      if (!last || page.length < pageSize) break;
      after = last.articleId;
    }
    this.#stamp = newest;
  }

  #take(row: Row): void {
    const place = this.#placeFor(row.articleId);
    const { title, body } = row;
    if (row.state === 'pending' && title !== null && body !== null)
      this.waiting.set(place, atomsOf({ title, body }));
    else this.waiting.delete(place);
    const [from, to] = readDays(row.published);
    this.columns.set(place, {
      articleId: row.articleId,
      length: row.length,
      moment: Date.parse(row.publishedAt ?? row.capturedAt ?? '') || 0,
      captured: Date.parse(row.capturedAt ?? '') || 0,
      from,
      to,
      category: row.category,
      source: row.source || row.site,
      site: row.site,
      storyId: row.storyId ?? 0,
      shown: row.state !== 'gone' && row.current && !row.removed,
      kept: row.state !== 'gone' && !row.removed,
    });
  }

  #placeFor(articleId: number): number {
    const block = blockOf(articleId);
    let places = this.#places.get(block);
    if (!places) this.#places.set(block, (places = new Int32Array(blockSize)));
    const at = articleId % blockSize;
    if (places[at] === 0) places[at] = this.columns.size + 1;
    return (places[at] as number) - 1;
  }
}

async function readChanges(scope: Scope, stamp: number, after: number): Promise<Row[]> {
  const result = await sql<Row>`
    select d.article_id, d.state, d.length, d.title_length, a.published_at, a.published, a.captured_at,
      coalesce(a.category, '') as category, coalesce(a.source, '') as source, coalesce(a.site, '') as site,
      a.story_id, coalesce(a.current, false) as current, coalesce(a.removed, true) as removed,
      case when d.state = 'pending' then a.title end as title,
      case when d.state = 'pending' then a.body end as body
    from search_document d
    left join article a on a.cluster_id = d.cluster_id and a.article_id = d.article_id
    where d.cluster_id = ${scope.clusterId} and d.stamp > ${stamp} and d.article_id > ${after}
    order by d.article_id limit ${pageSize}`.execute(scope.db);
  return result.rows;
}
