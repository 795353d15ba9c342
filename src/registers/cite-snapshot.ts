// What a sentence of an archived page proves: a record whose locator is the quote.
import { takeNumbers, raiseVersion } from './counters.ts';
import { refold } from './entities.ts';
import type { Placing } from './placing.ts';
import { claimsAsOf } from './profile.ts';
import { readPin } from './read-pin.ts';
import type { Scope } from './scope.ts';
import type { Values } from '../schema/field.ts';
import type { Locator } from '../schema/locator.ts';
import type { EntityKind } from '../schema/stage.ts';

/** Of a page, unless a person says otherwise: a workbook's default too. */
const pressTrust = 50;
/** Characters kept on either side of a quote, to find it again (W3C TextQuoteSelector). */
const contextLength = 32;

export interface CitedSnapshot {
  snapshotId: number;
  title: string;
  /** Who published it: what it says supersedes only what the same publisher said before. */
  publisher: string;
  /** sha256 in hex. */
  digest: string;
  bytes: number;
  /** ISO day that the page speaks on. */
  dated: string;
  capturedAt: string;
  /** What offsets count in. */
  text: string;
}

export interface Citation {
  entityId: number;
  /** Record key: `revenue@2023`. */
  key: string;
  /** As a person writes it: 2045亿元. */
  value: string;
  /** [start, end) of the sentence in the text. */
  start: number;
  end: number;
}

/** Values of one entity that one sentence proves, as records hold them. */
export interface Quotation {
  entityId: number;
  kind: EntityKind;
  values: Values;
  /** [start, end) of the sentence in the text. */
  start: number;
  end: number;
}

/** Inside the cluster's turn. Returns the number of the record. Throws RefusedError for a value the field cannot hold. */
export async function citeSnapshot(
  scope: Scope,
  snapshot: CitedSnapshot,
  { entityId: id, key, value, start, end }: Citation,
  placing: Placing,
  now: Date,
): Promise<number> {
  const { entityId, claims } = await claimsAsOf(scope, id, undefined);
  const kind = claims[0]?.kind ?? 'enterprise';
  const values = { [key]: readPin(kind, key, value) };
  return writeQuotation(scope, snapshot, { entityId, kind, values, start, end }, placing, now);
}

/** Inside the cluster's turn. An entity that no record names yet begins with this one. Returns its number. */
export async function writeQuotation(
  scope: Scope,
  snapshot: CitedSnapshot,
  { entityId, kind, values, start, end }: Quotation,
  placing: Placing,
  now: Date,
): Promise<number> {
  const { text } = snapshot;
  const locator: Locator = {
    type: 'quote',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    end,
  };
  const recordId = await takeNumbers(scope, 'record');
  await scope.db
    .insertInto('record')
    .values({
      clusterId: scope.clusterId,
      recordId,
      sourceId: await findOrAddSource(scope, snapshot, now),
      kind,
      subjectId: entityId,
      basis: 'quote',
      dated: snapshot.dated,
      pinned: false,
      locator: JSON.stringify(locator),
      values: JSON.stringify(values),
      raw: '{}',
      extra: '{}',
    })
    .execute();
  await refold(scope, [entityId], placing);
  await raiseVersion(scope);
  return recordId;
}

async function findOrAddSource(scope: Scope, snapshot: CitedSnapshot, now: Date): Promise<number> {
  const { clusterId, db } = scope;
  const held = await db
    .updateTable('source')
    .set((eb) => ({ records: eb('records', '+', 1), state: 'accepted', undoneAt: null }))
    .where('clusterId', '=', clusterId)
    .where('snapshotId', '=', snapshot.snapshotId)
    .returning('sourceId')
    .executeTakeFirst();
  if (held) return held.sourceId;
  const sourceId = await takeNumbers(scope, 'source');
  await db
    .insertInto('source')
    .values({
      clusterId,
      sourceId,
      kind: 'snapshot',
      title: snapshot.title,
      series: snapshot.publisher,
      digest: snapshot.digest,
      bytes: snapshot.bytes,
      register: null,
      dated: snapshot.dated,
      trust: pressTrust,
      state: 'accepted',
      sheets: '[]',
      options: '{}',
      counts: '{}',
      records: 1,
      error: null,
      retrievedAt: snapshot.capturedAt,
      acceptedAt: now.toISOString(),
      undoneAt: null,
      snapshotId: snapshot.snapshotId,
    })
    .execute();
  return sourceId;
}
