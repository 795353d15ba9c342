// The page of a snapshot: capture, text, timeline of its page, and what stands there after a takedown.
import type { CaptureMark, Snapshot, SnapshotView } from '../schema/snapshot.ts';
import type { Scope } from '../registers/scope.ts';
import { findArticleOf, toArticle } from './articles.ts';
import { cite } from './citation.ts';
import { getSnapshot, listCaptures } from './snapshots.ts';
import { findTombstone } from './takedowns.ts';

export async function viewSnapshot(scope: Scope, snapshotId: number): Promise<SnapshotView> {
  const snapshot = await getSnapshot(scope, snapshotId);
  const tombstone = (await findTombstone(scope, snapshot)) ?? null;
  const row = await findArticleOf(scope, snapshot);
  const article = row && !row.removed && snapshot.state === 'kept' ? toArticle(row) : null;
  return {
    snapshot,
    article,
    captures: await markCaptures(scope, snapshot),
    tombstone,
    citation: cite(snapshot, article),
  };
}

async function markCaptures(scope: Scope, { surt }: Snapshot): Promise<CaptureMark[]> {
  const captures = await listCaptures(scope, surt);
  const articles = await scope.db
    .selectFrom('article')
    .select('articleId')
    .where('clusterId', '=', scope.clusterId)
    .where('surt', '=', surt)
    .execute();
  const changed = new Set(articles.map(({ articleId }) => articleId));
  return captures.map(({ snapshotId, capturedAt, status, kind, state, bytes }) => ({
    snapshotId,
    capturedAt,
    status,
    kind,
    state,
    bytes,
    changed: changed.has(snapshotId),
  }));
}
