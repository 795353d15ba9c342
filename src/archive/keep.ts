// Keeps what a fetch brought: the exchanges in the WARC file, then rows and article in one transaction.
import { takeNumbers } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import { waitForTurn, writeInTurn } from '../registers/write-in-turn.ts';
import type { Snapshot, SnapshotRole } from '../schema/snapshot.ts';
import type { Place } from './store/removed.ts';
import type { Archive } from './archive.ts';
import { readPage } from './read-page.ts';
import type { ReadPage } from './read-page.ts';
import { findFirstWith, findNewest } from './snapshots.ts';
import { writeArticle } from './write-article.ts';
import type { Capture } from './warc/capture.ts';
import type { RefersTo } from './warc/write-record.ts';
import { surtOf } from './warc/surt.ts';

/** Redirects in their order, then the page itself, whose content encoding is undone in `body`. */
export interface Fetched {
  hops: readonly Capture[];
  page: Capture;
  body: Uint8Array;
}

export interface KeepOptions {
  role?: SnapshotRole;
  watchId?: number | null;
  /** The page that a requisite belongs to. */
  pageId?: number | null;
  /** The category of the watch, for pages that name none. */
  category?: string | null;
  /** Further writes of the same transaction: an address is finished and kept, or neither. */
  alongside?: (inside: Scope, snapshot: Snapshot) => Promise<void>;
}

export interface Kept {
  snapshot: Snapshot;
  /** The content was known: a revisit was written. */
  unchanged: boolean;
  articleId: number | null;
}

/**
 * The WARC record comes first, on disk, then the rows. A crash between leaves a record without a row, which
 * `recoverCaptures` finds at the next start.
 */
export async function keepFetched(
  archive: Archive,
  fetched: Fetched,
  options: KeepOptions = {},
): Promise<Kept> {
  const { drafts, read } = await prepare(archive, archive.scope, fetched, options);
  return writeInTurn(archive.scope, (inside) => writeRows(archive, inside, drafts, read, options));
}

/** The same inside a transaction that is open already, and that finishes the page as well. */
export async function keepInside(
  archive: Archive,
  inside: Scope,
  fetched: Fetched,
  options: KeepOptions = {},
): Promise<Kept> {
  await waitForTurn(inside);
  const { drafts, read } = await prepare(archive, inside, fetched, options);
  return writeRows(archive, inside, drafts, read, options);
}

async function prepare(
  archive: Archive,
  scope: Scope,
  { hops, page, body }: Fetched,
  options: KeepOptions,
): Promise<{ drafts: Draft[]; read: ReadPage | undefined }> {
  const drafts: Draft[] = [];
  for (const capture of hops) drafts.push(await appendCapture(archive, scope, capture));
  const isPage = (options.role ?? 'page') === 'page';
  return { drafts, read: isPage ? readPage(page, body, options.category ?? null) : undefined };
}

/** A capture that stands in a WARC file and not yet among the rows. */
export interface Draft {
  row: Omit<Snapshot, 'snapshotId'>;
  unchanged: boolean;
}

async function appendCapture(archive: Archive, scope: Scope, capture: Capture): Promise<Draft> {
  const { first, profile } = await findEarlier(scope, capture);
  const refersTo: RefersTo | undefined = first && {
    url: first.url,
    capturedAt: first.capturedAt.replace(/\.\d+Z$/, 'Z'),
    profile,
  };
  const place = await archive.warc.append(capture, refersTo);
  return draftOf(capture, place, first);
}

/** `first` is the capture that a revisit refers to. */
export function draftOf(
  capture: Pick<Capture, 'url' | 'capturedAt' | 'status' | 'contentType' | 'digest' | 'payload'>,
  { warcFile, warcOffset, warcLength }: Place,
  first: Snapshot | undefined,
): Draft {
  return {
    unchanged: first !== undefined,
    row: {
      url: capture.url,
      surt: surtOf(capture.url),
      capturedAt: capture.capturedAt,
      role: 'page',
      kind: first ? 'revisit' : 'response',
      refersTo: first?.snapshotId ?? null,
      status: capture.status,
      contentType: capture.contentType || (first?.contentType ?? ''),
      digest: capture.status === 304 && first ? first.digest : capture.digest,
      bytes: capture.payload.length,
      warcFile,
      warcOffset,
      warcLength,
      state: 'kept',
    },
  };
}

/** The capture whose bytes this one repeats: by its digest, or because the server says so (304). */
async function findEarlier(
  scope: Scope,
  capture: Capture,
): Promise<{ first: Snapshot | undefined; profile: NonNullable<RefersTo['profile']> }> {
  if (capture.status === 304) {
    const newest = await findNewest(scope, surtOf(capture.url));
    const first = newest && (await findFirstWith(scope, newest.digest));
    return { first, profile: 'server-not-modified' };
  }
  const profile = 'identical-payload-digest';
  if (capture.payload.length === 0) return { first: undefined, profile };
  return { first: await findFirstWith(scope, capture.digest), profile };
}

/** Rows and article of one fetch, the page itself last; inside a transaction whose turn it is. */
export async function writeRows(
  archive: Archive,
  inside: Scope,
  drafts: readonly Draft[],
  read: ReadPage | undefined,
  options: KeepOptions,
): Promise<Kept> {
  const { clusterId } = inside;
  const first = await takeNumbers(inside, 'snapshot', drafts.length);
  const snapshots = drafts.map(({ row }, index): Snapshot => ({
    ...row,
    role: options.role ?? 'page',
    snapshotId: first + index,
  }));
  const { watchId = null, pageId = null } = options;
  await inside.db
    .insertInto('snapshot')
    .values(snapshots.map((snapshot) => ({ ...snapshot, clusterId, watchId, pageId })))
    .execute();
  const snapshot = snapshots.at(-1);
  const unchanged = drafts.at(-1)?.unchanged ?? false;
  if (!snapshot) throw new Error('A fetch without an exchange cannot be kept.');
  const article = read && { ...read, watchId };
  const articleId = article ? await writeArticle(archive, inside, snapshot, article) : null;
  await options.alongside?.(inside, snapshot);
  return { snapshot, unchanged, articleId };
}
