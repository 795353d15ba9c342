// A change of stage by a person: a record with its proof, never a bare wish.
import type { Locator } from '../../schema/locator.ts';
import { milestoneKeys } from '../../schema/pipeline.ts';
import type { StageMove } from '../../schema/pipeline.ts';
import { projectStages, stageNames } from '../../schema/stage.ts';
import { RefusedError } from '../../util/errors.ts';
import { isoDay } from '../../util/iso-day.ts';
import { addEntry } from '../add-entry.ts';
import { citeValues } from '../cite-values.ts';
import type { CitedSnapshot } from '../cite-values.ts';
import type { StoredClaim } from '../claims.ts';
import { raiseVersion } from '../counters.ts';
import { spanOf } from '../date-span.ts';
import { refold } from '../entities.ts';
import type { Placing } from '../placing.ts';
import { claimsAsOf } from '../profile.ts';
import { readPin } from '../read-pin.ts';
import type { Scope } from '../scope.ts';
import { milestoneOf } from './milestone-dates.ts';
import { standingOf } from './standing.ts';

/** What a person says with a proof in hand; a later source still tells what came after. */
const trust = 100;

/** `passage`: the archived page that a quote is of. Inside the cluster's turn. */
export async function moveStage(
  scope: Scope,
  id: number,
  move: StageMove,
  passage: CitedSnapshot | undefined,
  placing: Placing,
  now: Date,
): Promise<void> {
  const { entityId, claims } = await claimsAsOf(scope, id, undefined);
  const values = valuesOf(claims, move, isoDay(now));
  const { proof, by } = move;
  if (proof.by === 'quote') {
    if (!passage) throw new Error('A quote needs its page.');
    const { start, end } = proof;
    const citation = { entityId, values, start, end };
    const recordId = await citeValues(scope, passage, citation, placing, now);
    // A page older than what stands does not tell the present by itself; the person does, leaning on it.
    const { claims: after } = await claimsAsOf(scope, entityId, undefined);
    if (standingOf(after).stage === move.stage) return;
    await enter(scope, entityId, { stage: move.stage }, { by, evidence: [recordId] }, after, now);
  } else if (proof.by === 'record') {
    await checkRecord(scope, proof.recordId);
    await enter(scope, entityId, values, { by, evidence: [proof.recordId] }, claims, now);
  } else {
    await enter(scope, entityId, values, { by, note: proof.note }, claims, now);
  }
  await refold(scope, [entityId], placing);
  await raiseVersion(scope);
}

/** The stage and the day of its milestone. Throws RefusedError. */
function valuesOf(
  claims: readonly StoredClaim[],
  { stage, on }: StageMove,
  today: string,
): Record<string, string> {
  if (claims[0]?.kind !== 'project')
    throw new RefusedError('kind', {
      zh: '只有项目才有推进阶段。',
      en: 'Only a project moves through these stages.',
    });
  if (!projectStages.some((one) => one === stage))
    throw new RefusedError('stage', {
      zh: `项目没有“${stageNames.enterprise[stage]?.zh ?? stage}”这个阶段。`,
      en: `A project has no stage “${stage}”.`,
    });
  if (on === undefined) return { stage };
  const milestone = milestoneOf(stage);
  if (!milestone)
    throw new RefusedError('date', {
      zh: `“${stageNames.project[stage]?.zh ?? stage}”没有对应的日期，请不要填写时间。`,
      en: `The stage ${stage} has no date of its own; leave the date out.`,
    });
  const key = milestoneKeys[milestone].actual;
  const date = String(readPin('project', key, on));
  if ((spanOf(date)?.first ?? '9') > today)
    throw new RefusedError('date', {
      zh: `“${on}”还没有到，不能作为实际时间。`,
      en: `“${on}” has not come yet and cannot be an actual date.`,
    });
  return { stage, [key]: date };
}

async function checkRecord({ db, clusterId }: Scope, recordId: number): Promise<void> {
  const record = await db
    .selectFrom('record')
    .select('recordId')
    .where('clusterId', '=', clusterId)
    .where('recordId', '=', recordId)
    .executeTakeFirst();
  if (record) return;
  throw new RefusedError('record', {
    zh: `没有编号为 ${recordId} 的记录，不能作为依据。`,
    en: `There is no record ${recordId} to prove it.`,
  });
}

async function enter(
  scope: Scope,
  entityId: number,
  values: Record<string, string>,
  said: Omit<Extract<Locator, { type: 'entry' }>, 'type'>,
  claims: readonly StoredClaim[],
  now: Date,
): Promise<void> {
  const today = isoDay(now);
  // What stands above a plain word of today: an earlier pin, or a source dated ahead of its time.
  const pinned = claims.some((claim) => {
    const stage = claim.values['stage'];
    return stage !== undefined && (claim.pinned || claim.dated > today);
  });
  const title = `阶段变更（${said.by}）`;
  const locator = { type: 'entry' as const, ...said };
  await addEntry(scope, { entityId, kind: 'project', title, values, locator, pinned, trust }, now);
}
