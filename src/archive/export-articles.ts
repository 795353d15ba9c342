// The archive for other tools: captures as WACZ, articles as JSON Lines. What is taken down is in neither.
import { sql } from 'kysely';
import { idArray } from '../registers/ids.ts';
import type { Scope } from '../registers/scope.ts';
import type { Archive } from './archive.ts';
import { toArticle } from './articles.ts';
import { selectSnapshots } from './snapshots.ts';
import { writeWacz } from './warc/wacz.ts';
import type { WaczItem } from './warc/wacz.ts';

const atATime = 200;

/** One JSON document a line, by number; memory stays at one page. */
export async function* exportJsonLines(scope: Scope): AsyncGenerator<string, void> {
  let after = 0;
  for (;;) {
    const rows = await scope.db
      .selectFrom('article')
      .selectAll()
      .where('clusterId', '=', scope.clusterId)
      .where('articleId', '>', after)
      .where('removed', '=', false)
      .orderBy('articleId')
      .limit(atATime)
      .execute();
    for (const row of rows) yield `${JSON.stringify(toArticle(row))}\n`;
    const last = rows.at(-1);
    if (!last) return;
    after = last.articleId;
  }
}

/** Captures by number (all when none are named), with those that their revisits refer to and what pages need. */
export async function* exportWacz(
  archive: Archive,
  snapshotIds: readonly number[] | undefined,
  title: string,
): AsyncGenerator<Uint8Array, void> {
  yield* writeWacz(readItems(archive, snapshotIds), {
    title,
    created: archive.now().toISOString(),
    software: 'Tuku',
  });
}

async function* readItems(
  archive: Archive,
  chosen: readonly number[] | undefined,
): AsyncGenerator<WaczItem, void> {
  const { scope } = archive;
  let after = 0;
  for (;;) {
    const rows = await selectSnapshots(scope)
      .leftJoin('article', (join) =>
        join
          .onRef('article.clusterId', '=', 'snapshot.clusterId')
          .onRef('article.articleId', '=', 'snapshot.snapshotId'),
      )
      .select('article.title as title')
      .where('snapshot.state', '=', 'kept')
      .where('snapshot.snapshotId', '>', after)
      .$if(chosen !== undefined, (query) => query.where(isAmong(chosen ?? [])))
      .orderBy('snapshot.snapshotId')
      .limit(atATime)
      .execute();
    for (const row of rows) {
      const member = await archive.warc.readMember(row);
      yield { member, ...(row.title === null ? {} : { title: row.title }) };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.snapshotId;
  }
}

function isAmong(chosen: readonly number[]) {
  const ids = idArray(chosen);
  return sql<boolean>`(snapshot.snapshot_id = any(${ids}) or snapshot.page_id = any(${ids})
    or snapshot.snapshot_id in (select refers_to from snapshot as other
      where other.cluster_id = snapshot.cluster_id and other.snapshot_id = any(${ids})))`;
}
