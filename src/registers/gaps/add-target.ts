// One click from a candidate to 拟引进企业库: its reasons become a record, and the record names what they lean on.
import { goldenOf, valuesOf } from '../golden.ts';
import { fold } from '../fold.ts';
import type { AddTargetRequest } from '../../schema/targets.ts';
import { ConflictError, RefusedError } from '../../util/errors.ts';
import { addEntry } from '../add-entry.ts';
import { raiseVersion } from '../counters.ts';
import { refold } from '../entities.ts';
import type { Placing } from '../placing.ts';
import { claimsAsOf } from '../profile.ts';
import type { Scope } from '../scope.ts';
import { chooseGaps, findTargets } from './find-targets.ts';
import type { GapModel } from './gap-model.ts';

/** Below every workbook: what an officer's own list says of the stage later on supersedes it. */
const trust = 20;

/** Promises that a fair-competition review strikes out (公平竞争审查条例, 2024). */
const incentives =
  /税收(?:返还|优惠|减免|奖励)|返税|零地价|(?:土地|地价|用地)(?:优惠|返还)|财政(?:奖励|补贴|返还)|(?:租金|电价|用电)(?:补贴|减免|优惠)|免租|奖补|补贴/;

/**
 * Inside the cluster's turn. Returns the entity and the number of the record. Throws RefusedError for an
 * enterprise that is no candidate for the gaps, or a note that promises incentives; ConflictError for one that
 * stands in a register already.
 */
export async function addTarget(
  scope: Scope,
  model: GapModel,
  request: AddTargetRequest,
  placing: Placing,
  now: Date,
): Promise<{ entityId: number; recordId: number }> {
  const { by, note = '', segments } = request;
  const promised = incentives.exec(note)?.[0];
  if (promised)
    throw new RefusedError('incentive', {
      zh: `入库说明不得写入优惠承诺（“${promised}”），请只写与产业链相关的事实。`,
      en: `A note must promise no incentives (“${promised}”); write facts of the chain only.`,
    });
  const { entityId, claims } = await claimsAsOf(scope, request.entityId, undefined);
  const { register, name } = goldenOf('enterprise', valuesOf(fold(claims)), 0, claims.length);
  if (register !== 'directory')
    throw new ConflictError('register', {
      zh: `${name}已在库中，无须重复加入。`,
      en: `${name} stands in a register already.`,
    });
  const gaps = chooseGaps(model, segments);
  const limits = { most: 1, perSegment: null, travel: null, excludeRivals: false };
  const found = await findTargets(scope, model, gaps, limits, entityId);
  const candidate = found.candidates.find((one) => one.entityId === entityId);
  if (!candidate)
    throw new RefusedError('candidate', {
      zh: `${name}没有归在所选环节上，不能作为补链对象加入。`,
      en: `${name} is not placed on the segments in question.`,
    });
  const said = [candidate.fit, candidate.gain, candidate.reach].flatMap(({ reasons }) => reasons);
  const evidence = [...new Set(said.flatMap(({ recordId }) => recordId ?? []))];
  const reason = [...said.map(({ zh }) => zh), ...(note ? [note] : [])].join('；');
  const recordId = await addEntry(
    scope,
    {
      entityId,
      kind: 'enterprise',
      title: `列入拟引进（${by}）`,
      values: { stage: 'candidate', reason },
      locator: { type: 'entry', by, note: reason, ...(evidence.length > 0 && { evidence }) },
      pinned: false,
      trust,
    },
    now,
  );
  await refold(scope, [entityId], placing);
  await raiseVersion(scope);
  return { entityId, recordId };
}
