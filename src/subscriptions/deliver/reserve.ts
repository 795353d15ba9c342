// Reserves: from what is owed to a mail or a call with a number of its own, in one transaction.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { takeNumbers } from '../../registers/counters.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Channel } from '../../schema/subscription.ts';
import { lockSubscription } from '../rows.ts';
import type { SubscriptionRow } from '../rows.ts';
import { nextDue } from '../schedule/next-due.ts';
import { stableUuid } from '../secrets.ts';

/** Calls that are made ready at one time; the rest follows in the next round. */
const callsAtOnce = 100;

/**
 * One mail with all that waits, when the schedule says so (or `force`); no mail when nothing waits. Its Message-ID is
 * settled here, before anything is sent: every try of this mail carries the same.
 */
export async function reserveMail(
  scope: Scope,
  subscriptionId: number,
  { now, force }: { now: Date; force: boolean },
): Promise<void> {
  await inTurn(scope, subscriptionId, async (inside, row) => {
    if (row.mailTo === null || row.mailSchedule === null) return;
    const isDue = row.mailNextAt !== null && Date.parse(row.mailNextAt) <= now.getTime();
    if (!isDue && !force) return;
    if (isDue) {
      await inside.db
        .updateTable('subscription')
        .set({ mailNextAt: nextDue(row.mailSchedule, now).toISOString() })
        .where('clusterId', '=', scope.clusterId)
        .where('subscriptionId', '=', subscriptionId)
        .execute();
    }
    const waiting = await listWaiting(inside, subscriptionId, 'mail');
    if (waiting.length > 0)
      await reserve(inside, row, 'mail', now, [{ uid: randomUUID(), waiting }]);
  });
}

/** One call for each story. Its webhook-id is made from the story, so that it is the same even in a restored backup. */
export async function reserveCalls(scope: Scope, subscriptionId: number, now: Date): Promise<void> {
  await inTurn(scope, subscriptionId, async (inside, row) => {
    if (row.webhookUrl === null || row.webhookStopped) return;
    const waiting = await listWaiting(inside, subscriptionId, 'webhook', callsAtOnce);
    const calls = waiting.map((storyKey) => ({
      uid: `msg_${stableUuid(row.uid, 'webhook', storyKey)}`,
      waiting: [storyKey],
    }));
    await reserve(inside, row, 'webhook', now, calls);
  });
}

async function inTurn(
  scope: Scope,
  subscriptionId: number,
  work: (inside: Scope, row: SubscriptionRow) => Promise<void>,
): Promise<void> {
  await scope.db.transaction().execute(async (db) => {
    const inside = { ...scope, db };
    const row = await lockSubscription(inside, subscriptionId);
    if (row && !row.paused) await work(inside, row);
  });
}

/** The oldest first. */
async function listWaiting(
  { db, clusterId }: Scope,
  subscriptionId: number,
  channel: Channel,
  most?: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('storyKey')
    .where('clusterId', '=', clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .where('channel', '=', channel)
    .where('state', '=', 'waiting')
    .orderBy('storyKey')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map(({ storyKey }) => storyKey);
}

async function reserve(
  inside: Scope,
  { subscriptionId }: SubscriptionRow,
  channel: Channel,
  now: Date,
  units: readonly { uid: string; waiting: readonly number[] }[],
): Promise<void> {
  if (units.length === 0) return;
  const { db, clusterId } = inside;
  const first = await takeNumbers(inside, 'dispatch', units.length);
  const at = now.toISOString();
  for (const [index, { uid, waiting }] of units.entries()) {
    const dispatchId = first + index;
    await db
      .insertInto('dispatch')
      .values({
        clusterId,
        dispatchId,
        subscriptionId,
        channel,
        uid,
        state: 'reserved',
        attempts: 0,
        nextAt: at,
        takenBy: null,
        takenUntil: null,
        reservedAt: at,
        sentAt: null,
        error: null,
      })
      .execute();
    await db
      .updateTable('delivery')
      .set({ state: 'reserved', dispatchId })
      .where('clusterId', '=', clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .where('channel', '=', channel)
      .where('storyKey', 'in', sql<number>`(select unnest(${idArray(waiting)}))`)
      .execute();
  }
}
