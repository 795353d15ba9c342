// Values that one passage of an archived page proves: a record whose locator is the quote.
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

export interface CitedValues {
  entityId: number;
  /** By record key, as a person writes them: { 'revenue@2023': '2045亿元', stage: '开工' }. */
  values: Readonly<Record<string, string>>;
  /** [start, end) of the passage in the text. */
  start: number;
  end: number;
}

/** Values of one entity that one passage proves, as records hold them. */
export interface Quotation {
  entityId: number;
  kind: EntityKind;
  values: Values;
  /** [start, end) of the passage in the text. */
  start: number;
  end: number;
}

/** Inside the cluster's turn. Returns the number of the record. Throws RefusedError for a value that its field cannot hold. */
export async function citeValues(
  scope: Scope,
  snapshot: CitedSnapshot,
  { entityId: id, values: words, start, end }: CitedValues,
  placing: Placing,
  now: Date,
): Promise<number> {
  const { entityId, claims } = await claimsAsOf(scope, id, undefined);
  const kind = claims[0]?.kind ?? 'enterprise';
  const values: Values = {};
  for (const [key, said] of Object.entries(words)) values[key] = readPin(kind, key, said);
  return writeQuotation(scope, snapshot, { entityId, kind, values, start, end }, placing, now);
}

/** Inside the cluster's turn. An entity that no record names yet begins with this one. Returns the record's number. */
export async function writeQuotation(
  scope: Scope,
  snapshot: CitedSnapshot,
  { entityId, kind, values, start, end }: Quotation,
  placing: Placing,
  now: Date,
): Promise<number> {
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
      locator: JSON.stringify(quoteOf(snapshot.text, start, end)),
      values: JSON.stringify(values),
      raw: '{}',
      extra: '{}',
    })
    .execute();
  await refold(scope, [entityId], placing);
  await raiseVersion(scope);
  return recordId;
}

function quoteOf(text: string, start: number, end: number): Locator {
  return {
    type: 'quote',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    end,
  };
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
