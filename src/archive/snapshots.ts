// Captures by number, by page and by time; their bytes read back from the WARC files.
import type { Scope } from '../registers/scope.ts';
import type { Snapshot, Verification } from '../schema/snapshot.ts';
import { GoneError, NotFoundError } from '../util/errors.ts';
import type { Archive } from './archive.ts';
import { fetchLimits } from './fetch/limits.ts';
import { decodeContent } from './warc/content-encoding.ts';
import { digestOf } from './warc/digest.ts';
import type { HeaderPair } from './warc/http-message.ts';
import type { StoredRecord } from './warc/stored.ts';

const columns = [
  'snapshot.snapshotId',
  'snapshot.url',
  'snapshot.surt',
  'snapshot.capturedAt',
  'snapshot.role',
  'snapshot.kind',
  'snapshot.refersTo',
  'snapshot.status',
  'snapshot.contentType',
  'snapshot.digest',
  'snapshot.bytes',
  'snapshot.warcFile',
  'snapshot.warcOffset',
  'snapshot.warcLength',
  'snapshot.state',
] as const;

export function selectSnapshots(scope: Scope) {
  return scope.db
    .selectFrom('snapshot')
    .select(columns)
    .where('snapshot.clusterId', '=', scope.clusterId);
}

export async function getSnapshot(scope: Scope, snapshotId: number): Promise<Snapshot> {
  const row = await selectSnapshots(scope).where('snapshotId', '=', snapshotId).executeTakeFirst();
  if (row) return row;
  throw new NotFoundError('snapshot', {
    zh: `没有编号为 ${snapshotId} 的快照。`,
    en: `There is no snapshot ${snapshotId}.`,
  });
}

/** Every capture of a page, the oldest first. */
export function listCaptures(scope: Scope, surt: string): Promise<Snapshot[]> {
  return selectSnapshots(scope)
    .where('surt', '=', surt)
    .where('role', '=', 'page')
    .orderBy('capturedAt')
    .orderBy('snapshotId')
    .execute();
}

/** The first kept capture with these bytes, whose record a repetition refers to. */
export function findFirstWith(scope: Scope, digest: string): Promise<Snapshot | undefined> {
  return selectSnapshots(scope)
    .where('digest', '=', digest)
    .where('kind', '=', 'response')
    .where('state', '=', 'kept')
    .orderBy('snapshotId')
    .executeTakeFirst();
}

/** The newest capture of a page that holds content. */
export function findNewest(scope: Scope, surt: string): Promise<Snapshot | undefined> {
  return selectSnapshots(scope)
    .where('surt', '=', surt)
    .where('status', '=', 200)
    .where('state', '=', 'kept')
    .orderBy('capturedAt', 'desc')
    .orderBy('snapshotId', 'desc')
    .executeTakeFirst();
}

/** The record that holds the content: for a revisit, the one that it refers to. Throws GoneError after a takedown. */
export async function readRecord(archive: Archive, snapshot: Snapshot): Promise<StoredRecord> {
  if (snapshot.state === 'removed') throw gone(snapshot);
  if (snapshot.kind === 'response') return archive.warc.read(snapshot);
  const first =
    snapshot.refersTo === null ? undefined : await getSnapshot(archive.scope, snapshot.refersTo);
  if (!first || first.state === 'removed') throw gone(snapshot);
  return archive.warc.read(first);
}

/** The entity as a browser would have it: content encoding undone. */
export async function readContent(archive: Archive, snapshot: Snapshot): Promise<Uint8Array> {
  const { payload, http } = await readRecord(archive, snapshot);
  return undoEncoding(payload, http?.headers ?? []);
}

/** What cannot be decoded is taken as it came rather than not at all. */
export async function undoEncoding(
  payload: Uint8Array,
  headers: readonly HeaderPair[],
): Promise<Uint8Array> {
  const decoded = await decodeContent(payload, headers, fetchLimits.decode);
  return decoded.ok ? decoded.bytes : payload;
}

/** Reads the bytes anew and computes their digest. */
export async function verifySnapshot(archive: Archive, snapshot: Snapshot): Promise<Verification> {
  const { snapshotId, digest } = snapshot;
  const recomputed = digestOf((await readRecord(archive, snapshot)).payload);
  const checkedAt = archive.now().toISOString();
  return { snapshotId, digest, recomputed, intact: recomputed === digest, checkedAt };
}

function gone(snapshot: Snapshot): GoneError {
  return new GoneError('snapshot', {
    zh: `快照 ${snapshot.snapshotId} 已下架，内容不再提供。`,
    en: `Snapshot ${snapshot.snapshotId} was taken down; its content is no longer given out.`,
  });
}
