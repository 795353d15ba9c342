// A round of delivery: look for what is new, reserve what is due, send what is reserved. For the server's timer and
// for the command line; any number of processes may do it at the same time.
import { randomUUID } from 'node:crypto';
import type { Channel, DeliveryCount } from '../../schema/subscription.ts';
import { effectsOfProcess } from '../context.ts';
import type { DeliveryEffects, SubscriptionContext } from '../context.ts';
import { matchNew } from '../match/match-new.ts';
import { listRows } from '../rows.ts';
import type { SubscriptionRow } from '../rows.ts';
import { reserveCalls, reserveMail } from './reserve.ts';
import { sendDispatch } from './send-dispatch.ts';
import { giveUpCut } from './settle.ts';
import { takeDispatch } from './take.ts';

/** Of one round, so that a long queue of one cluster does not keep the others waiting. */
const sendsAtMost = 500;

export interface Round {
  /** Only this one, and its mail at once whatever its schedule says: a person asked for it. */
  subscriptionId?: number;
  /** Ends the round before the next mail or call. */
  signal?: AbortSignal;
}

/**
 * Throws AggregateError, after everything else was done, when subscriptions could not be looked after; a mail or call
 * that fails is no error of the round.
 */
export async function deliverDue(
  context: SubscriptionContext,
  effects: Partial<DeliveryEffects> = {},
  { subscriptionId, signal }: Round = {},
): Promise<DeliveryCount> {
  const all: DeliveryEffects = { ...effectsOfProcess, ...effects };
  const count: DeliveryCount = { matched: 0, sent: 0, failed: 0 };
  const errors: unknown[] = [];
  const made = await listRows(context.scope);
  if (made.length === 0) return count;
  const rows = made.filter(
    (row) => !row.paused && (subscriptionId === undefined || row.subscriptionId === subscriptionId),
  );
  for (const row of rows) {
    try {
      count.matched += await prepare(context, row, all, subscriptionId !== undefined);
    } catch (error) {
      errors.push(error);
    }
  }
  await giveUpCut(context.scope, all.now());
  await send(context, all, { subscriptionId, signal }, count);
  if (errors.length > 0)
    throw new AggregateError(errors, 'Subscriptions could not be looked after.');
  return count;
}

async function prepare(
  { scope, search, mail }: SubscriptionContext,
  { subscriptionId }: SubscriptionRow,
  effects: DeliveryEffects,
  force: boolean,
): Promise<number> {
  const matched = await matchNew(scope, search, subscriptionId, effects.now());
  await effects.at('matched');
  await reserveCalls(scope, subscriptionId, effects.now());
  if (mail) await reserveMail(scope, subscriptionId, { now: effects.now(), force });
  await effects.at('reserved');
  return matched;
}

async function send(
  context: SubscriptionContext,
  effects: DeliveryEffects,
  {
    subscriptionId,
    signal,
  }: { subscriptionId: number | undefined; signal: AbortSignal | undefined },
  count: DeliveryCount,
): Promise<void> {
  const channels: Channel[] = context.mail ? ['mail', 'webhook'] : ['webhook'];
  for (let n = 0; n < sendsAtMost; n += 1) {
    if (signal?.aborted) return;
    const taking = { token: randomUUID(), now: effects.now(), channels, subscriptionId };
    const taken = await takeDispatch(context.scope, taking);
    if (!taken) return;
    await effects.at('taken');
    const outcome = await sendDispatch(context, taken, effects);
    if (outcome === 'sent') count.sent += 1;
    if (outcome === 'failed') count.failed += 1;
  }
}
