// Ends a try: confirmed, to be tried again, given up. Only for whoever still holds the lease.
import { sql } from 'kysely';
import type { Scope } from '../../registers/scope.ts';
import type { Message } from '../../schema/import.ts';
import type { DispatchState } from '../../schema/subscription.ts';
import { attemptsAtMost, backoffMs } from '../schedule/backoff.ts';
import type { TakenDispatch } from './take.ts';

/** Why a try failed, in plain words without any secret. */
export interface SendFailure {
  message: Message;
  /** Whether the same may succeed later. */
  retry: boolean;
  /** Nothing else will get through to this receiver now either. */
  unreachable: boolean;
  /** What the receiver asked for, milliseconds. */
  askedMs: number;
}

export async function confirm(scope: Scope, taken: TakenDispatch, now: Date): Promise<void> {
  await end(scope, taken, 'sent', { sentAt: now.toISOString(), error: null });
}

/** All that it carried was taken down before it was sent. */
export async function drop(scope: Scope, taken: TakenDispatch): Promise<void> {
  await end(scope, taken, 'dropped', {});
}

/** Answers whether it was given up. */
export async function fail(
  scope: Scope,
  taken: TakenDispatch,
  failure: SendFailure,
  { now, random }: { now: Date; random: number },
): Promise<boolean> {
  const error = JSON.stringify(failure.message);
  if (!failure.retry || taken.attempts >= attemptsAtMost) {
    // A receiver that is out of reach for so long, or may not be reached, is left alone: what else waits for it is kept, not used up.
    if (failure.unreachable && taken.channel === 'webhook')
      await stopWebhook(scope, taken.subscriptionId);
    await end(scope, taken, 'failed', { error });
    return true;
  }
  const wait = backoffMs(taken.attempts, random, failure.askedMs);
  const nextAt = new Date(now.getTime() + wait).toISOString();
  await scope.db
    .updateTable('dispatch')
    .set({ takenBy: null, takenUntil: null, nextAt, error })
    .where('clusterId', '=', scope.clusterId)
    .where('dispatchId', '=', taken.dispatchId)
    .where('takenBy', '=', taken.token)
    .execute();
  if (failure.unreachable) await holdOthers(scope, taken, nextAt);
  return false;
}

/** Tries that were cut by a crash, each of them, until none is left. */
export async function giveUpCut(scope: Scope, now: Date): Promise<void> {
  const { db, clusterId } = scope;
  const at = now.toISOString();
  const error = JSON.stringify({
    zh: '每次发送时程序都中断了，已放弃。',
    en: 'The program was interrupted at every try; given up.',
  });
  await sql`
    with cut as (
      update dispatch set state = 'failed', taken_by = null, taken_until = null, error = ${error}::json
      where cluster_id = ${clusterId} and state = 'reserved' and attempts >= ${attemptsAtMost}
        and (taken_until is null or taken_until <= ${at}::timestamptz)
      returning dispatch_id)
    update delivery set state = 'failed' from cut
    where delivery.cluster_id = ${clusterId} and delivery.dispatch_id = cut.dispatch_id`.execute(
    db,
  );
}

async function end(
  scope: Scope,
  { dispatchId, token }: TakenDispatch,
  state: DispatchState,
  more: { sentAt?: string; error?: string | null },
): Promise<void> {
  await scope.db.transaction().execute(async (db) => {
    const ended = await db
      .updateTable('dispatch')
      .set({ state, takenBy: null, takenUntil: null, ...more })
      .where('clusterId', '=', scope.clusterId)
      .where('dispatchId', '=', dispatchId)
      .where('takenBy', '=', token)
      .where('state', '=', 'reserved')
      .returning('dispatchId')
      .executeTakeFirst();
    // Removed or ended meanwhile, or in other hands after a lease that ran out: they settle it.
    if (!ended) return;
    await db
      .updateTable('delivery')
      .set({ state })
      .where('clusterId', '=', scope.clusterId)
      .where('dispatchId', '=', dispatchId)
      .execute();
  });
}

async function holdOthers(
  { db, clusterId }: Scope,
  { subscriptionId, channel }: TakenDispatch,
  nextAt: string,
): Promise<void> {
  await db
    .updateTable('dispatch')
    .set({ nextAt })
    .where('clusterId', '=', clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .where('channel', '=', channel)
    .where('state', '=', 'reserved')
    .where('nextAt', '<', nextAt)
    .execute();
}

async function stopWebhook({ db, clusterId }: Scope, subscriptionId: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set({ webhookStopped: true })
    .where('clusterId', '=', clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .execute();
}

/** Sends again what was given up, and wakes a receiver that was left alone. With the same ids as before. */
export async function retryGivenUp(scope: Scope, subscriptionId: number, now: Date): Promise<void> {
  const { clusterId } = scope;
  const nextAt = now.toISOString();
  await scope.db.transaction().execute(async (db) => {
    await db
      .updateTable('subscription')
      .set({ webhookStopped: false })
      .where('clusterId', '=', clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .execute();
    // What was held back with it goes at once too.
    await db
      .updateTable('dispatch')
      .set({ state: 'reserved', attempts: 0, nextAt })
      .where('clusterId', '=', clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .where('state', 'in', ['failed', 'reserved'])
      .where((eb) => eb.or([eb('takenUntil', 'is', null), eb('takenUntil', '<=', nextAt)]))
      .execute();
    await db
      .updateTable('delivery')
      .set({ state: 'reserved' })
      .where('clusterId', '=', clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .where('state', '=', 'failed')
      .execute();
  });
}
