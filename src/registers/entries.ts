// A person's own word: a pinned value, a record moved to another entity, a placement pinned or rejected.
import { sql } from 'kysely';
import { ConflictError, NotFoundError, RefusedError } from '../util/errors.ts';
import type { Locator } from '../schema/locator.ts';
import type { SourceState } from '../schema/source.ts';
import type { PinRequest } from '../schema/profile.ts';
import { addEntry } from './add-entry.ts';
import { canonicalIds } from './claims.ts';
import { raiseVersion, takeNumbers } from './counters.ts';
import { refold } from './entities.ts';
import { membersOf } from './members.ts';
import type { Placing } from './placing.ts';
import { claimsAsOf } from './profile.ts';
import { readPin } from './read-pin.ts';
import type { Scope } from './scope.ts';

/** Pins a value: the person's own, or that of another record. It becomes a record like any other. */
export async function pinValue(
  scope: Scope,
  id: number,
  request: PinRequest,
  placing: Placing,
  now: Date,
): Promise<number> {
  const { entityId, claims } = await claimsAsOf(scope, id, undefined);
  const kind = claims[0]?.kind ?? 'enterprise';
  const based = claims.find((claim) => claim.recordId === request.basedOn)?.values[request.key];
  const own = request.value !== undefined || based === undefined;
  const value = own ? readPin(kind, request.key, request.value) : based;
  const locator: Locator = { type: 'entry', by: request.by };
  if (request.note) locator.note = request.note;
  if (request.basedOn !== undefined) locator.basedOn = request.basedOn;
  const values = { [request.key]: value };
  const title = `人工认定（${request.by}）`;
  await addEntry(scope, { entityId, kind, title, values, locator, pinned: true, trust: 100 }, now);
  await refold(scope, [entityId], placing);
  await raiseVersion(scope);
  return entityId;
}

/** Takes a person's entry or quotation back. Records of workbooks cannot be deleted one by one. */
export async function withdrawEntry(
  scope: Scope,
  recordId: number,
  placing: Placing,
  now: Date,
): Promise<number> {
  const record = await findRecord(scope, recordId);
  if (record.basis !== 'entry' && record.basis !== 'quote') {
    throw new ConflictError('record', {
      zh: '来源记录不可删除；可撤销整份导入，或认定另一个值。',
      en: 'A record of a source stays; undo its import, or pin another value.',
    });
  }
  await scope.db
    .deleteFrom('record')
    .where('clusterId', '=', scope.clusterId)
    .where('recordId', '=', recordId)
    .execute();
  await scope.db
    .updateTable('source')
    // A page may prove other values still.
    .set((eb) => ({
      records: eb('records', '-', 1),
      state: sql<SourceState>`case when records > 1 then state else 'undone' end`,
      undoneAt: sql<
        string | null
      >`case when records > 1 then undone_at else ${now.toISOString()}::timestamptz end`,
    }))
    .where('clusterId', '=', scope.clusterId)
    .where('sourceId', '=', record.sourceId)
    .execute();
  const entityId = (await canonicalIds(scope, [record.subjectId])).get(record.subjectId);
  await refold(scope, [entityId ?? record.subjectId], placing);
  await raiseVersion(scope);
  return entityId ?? record.subjectId;
}

/** Says that a record is of another enterprise: it moves to a new entity of its own. The record stays as it is. */
export async function detachRecord(
  scope: Scope,
  recordId: number,
  request: { by: string; note?: string | undefined },
  placing: Placing,
  now: Date,
): Promise<number> {
  const record = await findRecord(scope, recordId);
  if (record.basis === 'entry') {
    throw new ConflictError('record', {
      zh: '这是人工认定，不是来源记录；请直接撤回。',
      en: 'This is a person’s entry and no record of a source; take it back instead.',
    });
  }
  const moved = await scope.db
    .selectFrom('assignment')
    .select('entityId')
    .where('clusterId', '=', scope.clusterId)
    .where('recordId', '=', recordId)
    .executeTakeFirst();
  const from = moved?.entityId ?? record.subjectId;
  const entityId = await takeNumbers(scope, 'entity');
  const at = now.toISOString();
  const { by, note = '' } = request;
  await scope.db
    .insertInto('assignment')
    .values({ clusterId: scope.clusterId, recordId, entityId, byWhom: by, note, at })
    .onConflict((conflict) =>
      conflict.columns(['clusterId', 'recordId']).doUpdateSet({ entityId, byWhom: by, note, at }),
    )
    .execute();
  const today = (await canonicalIds(scope, [from])).get(from) ?? from;
  await refold(scope, [today, entityId], placing);
  await raiseVersion(scope);
  return entityId;
}

/**
 * A person's word on a placement: pin, reject, or clear to take it back. A new word leaves those said of
 * entities that were merged into this one, for the day that the merge is taken back; `clear` takes them all.
 */
export async function judgePlacement(
  scope: Scope,
  id: number,
  request: {
    segmentId: string;
    verdict: 'pin' | 'reject' | 'clear';
    by: string;
    note?: string | undefined;
  },
  placing: Placing,
  now: Date,
): Promise<number> {
  const { entityId } = await claimsAsOf(scope, id, undefined);
  if (!placing.knows(request.segmentId)) {
    throw new RefusedError('segment', {
      zh: `产业链上没有环节 ${request.segmentId}。`,
      en: `The chain has no segment ${request.segmentId}.`,
    });
  }
  const { clusterId } = scope;
  const { segmentId, verdict, by, note = '' } = request;
  if (verdict === 'clear') {
    await sql`
      delete from placement_verdict where cluster_id = ${clusterId} and segment_id = ${segmentId}
        and entity_id in (select m.entity_id from (${membersOf(scope, [entityId])}) m)`.execute(
      scope.db,
    );
  } else {
    const said = { verdict, byWhom: by, note, at: now.toISOString() };
    await scope.db
      .insertInto('placementVerdict')
      .values({ clusterId, entityId, segmentId, ...said })
      .onConflict((conflict) =>
        conflict.columns(['clusterId', 'entityId', 'segmentId']).doUpdateSet(said),
      )
      .execute();
  }
  await refold(scope, [entityId], placing);
  await raiseVersion(scope);
  return entityId;
}

async function findRecord(
  scope: Scope,
  recordId: number,
): Promise<{ subjectId: number; sourceId: number; basis: string }> {
  const record = await scope.db
    .selectFrom('record')
    .select(['subjectId', 'sourceId', 'basis'])
    .where('clusterId', '=', scope.clusterId)
    .where('recordId', '=', recordId)
    .executeTakeFirst();
  if (record) return record;
  throw new NotFoundError('record', {
    zh: `没有编号为 ${recordId} 的记录。`,
    en: `There is no record ${recordId}.`,
  });
}
