// Takedown: a request, an officer's decision, and content that is out of reach everywhere or back again.
import { sql } from 'kysely';
import { idArray } from '../registers/ids.ts';
import { raiseVersion, takeNumbers } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import { writeInTurn } from '../registers/write-in-turn.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type {
  Takedown,
  TakedownDecision,
  TakedownRequest,
  TakedownState,
  Tombstone,
} from '../schema/takedown.ts';
import { ConflictError, NotFoundError } from '../util/errors.ts';
import type { Archive } from './archive.ts';
import { getSnapshot } from './snapshots.ts';
import { showNewest } from './show-newest.ts';
import { findCovers, listAffected } from './takedown-cover.ts';

const columns = [
  'takedownId',
  'url',
  'surt',
  'snapshotId',
  'reasonClass',
  'reason',
  'contact',
  'state',
  'requestedAt',
  'decidedAt',
  'decidedBy',
  'note',
  'restoredAt',
] as const;

export async function requestTakedown(
  archive: Archive,
  request: TakedownRequest,
): Promise<Takedown> {
  const { snapshotId, surt, url } = await getSnapshot(archive.scope, request.snapshotId);
  const row: Takedown = {
    takedownId: await takeNumbers(archive.scope, 'takedown'),
    url,
    surt,
    snapshotId: request.wholePage ? null : snapshotId,
    reasonClass: request.reasonClass,
    reason: request.reason,
    contact: request.contact,
    state: 'open',
    requestedAt: archive.now().toISOString(),
    decidedAt: null,
    decidedBy: null,
    note: '',
    restoredAt: null,
  };
  const { clusterId, db } = archive.scope;
  await db
    .insertInto('takedown')
    .values({ ...row, clusterId })
    .execute();
  return row;
}

/** Newest first. */
export function listTakedowns(scope: Scope, state?: TakedownState): Promise<Takedown[]> {
  return scope.db
    .selectFrom('takedown')
    .select(columns)
    .where('clusterId', '=', scope.clusterId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .orderBy('takedownId', 'desc')
    .execute();
}

export async function getTakedown(scope: Scope, takedownId: number): Promise<Takedown> {
  const row = await scope.db
    .selectFrom('takedown')
    .select(columns)
    .where('clusterId', '=', scope.clusterId)
    .where('takedownId', '=', takedownId)
    .executeTakeFirst();
  if (row) return row;
  throw new NotFoundError('takedown', {
    zh: `没有编号为 ${takedownId} 的下架请求。`,
    en: `There is no takedown request ${takedownId}.`,
  });
}

/**
 * Granted, the bytes go first (a record overwritten twice is the same as once), then every row at once: a crash
 * between leaves the request open and its content unreadable, and the officer decides again.
 */
export async function decideTakedown(
  archive: Archive,
  takedownId: number,
  { decision, by, note }: TakedownDecision,
): Promise<Takedown> {
  const takedown = await getTakedown(archive.scope, takedownId);
  if (takedown.state !== 'open') throw notOpen(takedown);
  const decided = { decidedAt: archive.now().toISOString(), decidedBy: by, note };
  if (decision === 'refuse')
    return update(archive.scope, takedown, { ...decided, state: 'refused' });
  const affected = await listAffected(archive.scope, takedown);
  for (const snapshot of affected)
    await archive.warc.remove(snapshot, takedown.reasonClass, snapshot.digest);
  return setRemoved(archive, takedown, affected, true, { ...decided, state: 'granted' });
}

/** Puts everything back that no other granted request covers. */
export async function restoreTakedown(archive: Archive, takedownId: number): Promise<Takedown> {
  const takedown = await getTakedown(archive.scope, takedownId);
  if (takedown.state !== 'granted') {
    throw new ConflictError('takedown', {
      zh: '这条请求没有处于下架状态，无可恢复。',
      en: 'Nothing is taken down by this request; there is nothing to restore.',
    });
  }
  const affected = await listAffected(archive.scope, takedown);
  const ids = affected.map(({ snapshotId }) => snapshotId);
  const covers = await findCovers(archive.scope, ids, takedownId);
  const covered = new Set(covers.map((cover) => cover.covered));
  // The same bytes may have been captured anew since: those were never taken away.
  const free = affected.filter(
    ({ snapshotId, state }) => state === 'removed' && !covered.has(snapshotId),
  );
  for (const snapshot of free) await archive.warc.restore(snapshot);
  const restoredAt = archive.now().toISOString();
  return setRemoved(archive, takedown, free, false, { state: 'restored', restoredAt });
}

/** What stands in place of a removed capture. */
export async function findTombstone(
  scope: Scope,
  snapshot: Snapshot,
): Promise<Tombstone | undefined> {
  if (snapshot.state !== 'removed') return undefined;
  const [cover] = await findCovers(scope, [snapshot.snapshotId]);
  if (!cover) return undefined;
  return {
    removedAt: cover.decidedAt,
    reasonClass: cover.reasonClass,
    digest: snapshot.digest,
  };
}

type Decided = Partial<Takedown> & { state: TakedownState };

function setRemoved(
  archive: Archive,
  takedown: Takedown,
  snapshots: readonly Snapshot[],
  removed: boolean,
  decided: Decided,
): Promise<Takedown> {
  return writeInTurn(archive.scope, async (inside) => {
    const { db, clusterId } = inside;
    const ids = snapshots.map(({ snapshotId }) => snapshotId);
    const among = sql<number>`any(${idArray(ids)})`;
    await db
      .updateTable('snapshot')
      .set({ state: removed ? 'removed' : 'kept' })
      .where('clusterId', '=', clusterId)
      .where('snapshotId', '=', among)
      .execute();
    const articles = await db
      .updateTable('article')
      .set({ removed })
      .where('clusterId', '=', clusterId)
      .where('articleId', '=', among)
      .where('removed', '!=', removed)
      .returning(['articleId', 'surt'])
      .execute();
    const moved = articles.map(({ articleId }) => articleId);
    // Another capture of the page stands in its place, or steps back behind it.
    const shown = await showNewest(inside, new Set(articles.map(({ surt }) => surt)));
    await archive.follow(inside, {
      added: removed ? [] : moved,
      changed: shown.filter((articleId) => !moved.includes(articleId)),
      removed: removed ? moved : [],
    });
    // Figures that cite the page show it: their answers are asked anew.
    await raiseVersion(inside);
    return update(inside, takedown, decided);
  });
}

async function update(scope: Scope, takedown: Takedown, decided: Decided): Promise<Takedown> {
  await scope.db
    .updateTable('takedown')
    .set(decided)
    .where('clusterId', '=', scope.clusterId)
    .where('takedownId', '=', takedown.takedownId)
    .execute();
  return { ...takedown, ...decided };
}

function notOpen({ state }: Takedown): ConflictError {
  const words = { granted: '已下架', refused: '已驳回', restored: '已恢复', open: '待处理' }[state];
  return new ConflictError('takedown', {
    zh: `这条请求${words}，不能再次决定。`,
    en: `This request is ${state} and cannot be decided again.`,
  });
}
