// What a search must know of every article, in memory and in columns: one per cluster and process.
// It takes over what changed since the last question, by the stamp that every change raises.
import { sql } from 'kysely';
import type { Scope } from '../../registers/scope.ts';
import type { Atoms } from '../tokens/atoms.ts';
import { blockBits, blockOf } from './bucket.ts';
import { Columns } from './columns.ts';
import { atomsOf, readTexts } from './read-texts.ts';
import { readDays } from './days.ts';

const pageSize = 20_000;
const blockSize = 1 << blockBits;

/** A change as one array: a hundred thousand objects with names take four times as long. */
type Row = [
  articleId: number,
  state: string,
  length: number,
  /** Milliseconds. */
  published: number | null,
  captured: number | null,
  days: string | null,
  category: string,
  source: string,
  site: string,
  storyId: number | null,
  current: boolean,
  removed: boolean,
];

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
      await this.#readWaiting(scope, page);
      const last = page.at(-1);
      if (!last || page.length < pageSize) break;
      after = last[0];
    }
    this.#stamp = newest;
  }

  #take(row: Row): void {
    const [articleId, state, length, published, captured, days, ...rest] = row;
    const [category, source, site, storyId, current, removed] = rest;
    const place = this.#placeFor(articleId);
    const [from, to] = readDays(days);
    this.columns.set(place, {
      articleId,
      length,
      moment: published ?? captured ?? 0,
      captured: captured ?? 0,
      from,
      to,
      category,
      source: source || site,
      site,
      storyId: storyId ?? 0,
      shown: state !== 'gone' && current && !removed,
      kept: state !== 'gone' && !removed,
    });
  }

  async #readWaiting(scope: Scope, page: readonly Row[]): Promise<void> {
    const waiting = page.filter(([, state]) => state === 'pending').map(([articleId]) => articleId);
    for (const [articleId] of page) this.waiting.delete(this.placeOf(articleId));
    for (const text of await readTexts(scope, waiting)) {
      this.waiting.set(this.placeOf(text.articleId), atomsOf(text));
    }
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
  const result = await sql<{ page: string | null }>`
    select json_agg(one)::text as page from (
      select json_build_array(d.article_id, d.state, d.length,
        round(extract(epoch from a.published_at) * 1000), round(extract(epoch from a.captured_at) * 1000),
        a.published, coalesce(a.category, ''), coalesce(a.source, ''), coalesce(a.site, ''), a.story_id,
        coalesce(a.current, false), coalesce(a.removed, true)) as one
      from search_document d
      left join article a on a.cluster_id = d.cluster_id and a.article_id = d.article_id
      where d.cluster_id = ${scope.clusterId} and d.stamp > ${stamp} and d.article_id > ${after}
      order by d.article_id limit ${pageSize}
    ) as page`.execute(scope.db);
  return JSON.parse(result.rows[0]?.page ?? '[]') as Row[];
}
