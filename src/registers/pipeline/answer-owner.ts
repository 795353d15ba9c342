// The answer to “does its enterprise move to 现有企业?”: kept, shown, and free to be changed.
import type { OwnerMove } from '../../schema/pipeline.ts';
import { RefusedError } from '../../util/errors.ts';
import { addEntry } from '../add-entry.ts';
import { raiseVersion, takeNumbers } from '../counters.ts';
import { withdrawEntry } from '../entries.ts';
import { refold } from '../entities.ts';
import type { Placing } from '../placing.ts';
import type { Scope } from '../scope.ts';
import { findOwners } from './owners.ts';
import type { Followed } from './rates.ts';

/** Inside the cluster's turn. Throws RefusedError where the question does not arise. */
export async function answerOwner(
  scope: Scope,
  { life, project }: Followed,
  { move, by, note }: OwnerMove,
  placing: Placing,
  now: Date,
): Promise<void> {
  const { entityId: projectId, owner } = project;
  if (owner === null || !(project.asksMove || project.ownerAnswer))
    throw new RefusedError('owner', {
      zh: owner === null ? '没有记录说明建设单位。' : '该项目没有投产，或其企业已在现有企业库。',
      en:
        owner === null
          ? 'No record names its owner.'
          : 'It does not produce, or its enterprise stands among the existing ones.',
    });
  const before = await readMove(scope, projectId);
  if (before !== null && !move) await takeBack(scope, before, placing, now);
  let recordId = move ? before : null;
  if (move && (before === null || !(await exists(scope, before)))) {
    const proof = project.stageRecordId ?? life.progress.recordId;
    recordId = await enter(scope, owner, { by, note, proof }, placing, now);
  }
  const said = { move, byWhom: by, note, at: now.toISOString(), recordId };
  await scope.db
    .insertInto('ownerMove')
    .values({ clusterId: scope.clusterId, projectId, ...said })
    .onConflict((conflict) => conflict.columns(['clusterId', 'projectId']).doUpdateSet(said))
    .execute();
  await raiseVersion(scope);
}

/** The record by which it was moved. */
async function readMove({ db, clusterId }: Scope, projectId: number): Promise<number | null> {
  const row = await db
    .selectFrom('ownerMove')
    .select('recordId')
    .where('clusterId', '=', clusterId)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return row?.recordId ?? null;
}

async function exists({ db, clusterId }: Scope, recordId: number): Promise<boolean> {
  const row = await db
    .selectFrom('record')
    .select('recordId')
    .where('clusterId', '=', clusterId)
    .where('recordId', '=', recordId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A person may have taken the entry back in the profile already. */
async function takeBack(
  scope: Scope,
  recordId: number,
  placing: Placing,
  now: Date,
): Promise<void> {
  if (await exists(scope, recordId)) await withdrawEntry(scope, recordId, placing, now);
}

/** An enterprise that stands gets the stage by a person's pin; one that no register knows is entered with its name. */
async function enter(
  scope: Scope,
  owner: string,
  { by, note, proof }: { by: string; note: string; proof: number },
  placing: Placing,
  now: Date,
): Promise<number> {
  const known = (await findOwners(scope, [owner]))(owner);
  const entityId = known?.entityId ?? (await takeNumbers(scope, 'entity'));
  const recordId = await addEntry(
    scope,
    {
      entityId,
      kind: 'enterprise',
      title: `转入现有企业（${by}）`,
      values: { ...(known ? {} : { name: owner }), stage: 'operating' },
      locator: { type: 'entry', by, ...(note && { note }), evidence: [proof] },
      pinned: known !== undefined,
      trust: 100,
    },
    now,
  );
  await refold(scope, [entityId], placing);
  return recordId;
}
