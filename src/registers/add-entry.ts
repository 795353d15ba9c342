// A record that a person makes, with a source of its own.
import { createHash } from 'node:crypto';
import { isoDay } from '../util/iso-day.ts';
import type { Values } from '../schema/field.ts';
import type { Locator } from '../schema/locator.ts';
import type { EntityKind } from '../schema/stage.ts';
import { takeNumbers } from './counters.ts';
import type { Scope } from './scope.ts';

export interface Entry {
  entityId: number;
  kind: EntityKind;
  /** Of its source. */
  title: string;
  values: Values;
  locator: Extract<Locator, { type: 'entry' }>;
  /** A pinned value stands above every source. */
  pinned: boolean;
  trust: number;
}

/** Inside the cluster's turn. Returns the number of the record; the entity is still to be folded anew. */
export async function addEntry(scope: Scope, entry: Entry, now: Date): Promise<number> {
  const { entityId, kind, values, locator, pinned } = entry;
  const sourceId = await addEntrySource(scope, entry, now);
  const recordId = await takeNumbers(scope, 'record');
  await scope.db
    .insertInto('record')
    .values({
      clusterId: scope.clusterId,
      recordId,
      sourceId,
      kind,
      subjectId: entityId,
      basis: 'entry',
      dated: isoDay(now),
      pinned,
      locator: JSON.stringify(locator),
      values: JSON.stringify(values),
      raw: '{}',
      extra: '{}',
    })
    .execute();
  return recordId;
}

async function addEntrySource(
  scope: Scope,
  { title, trust, values, locator: { by } }: Entry,
  now: Date,
): Promise<number> {
  const sourceId = await takeNumbers(scope, 'source');
  const content = JSON.stringify({ by, values, at: now.toISOString() });
  await scope.db
    .insertInto('source')
    .values({
      clusterId: scope.clusterId,
      sourceId,
      kind: 'entry',
      title,
      series: `entry:${by}`,
      digest: createHash('sha256').update(content).digest('hex'),
      bytes: Buffer.byteLength(content),
      register: null,
      dated: isoDay(now),
      trust,
      state: 'accepted',
      sheets: '[]',
      options: '{}',
      counts: '{}',
      records: 1,
      error: null,
      retrievedAt: now.toISOString(),
      acceptedAt: now.toISOString(),
      undoneAt: null,
      snapshotId: null,
    })
    .execute();
  return sourceId;
}
