// Takes one mail or call that is due: a lease that no other process can have at the same time.
import { sql } from 'kysely';
import type { Scope } from '../../registers/scope.ts';
import type { Channel } from '../../schema/subscription.ts';
import { attemptsAtMost } from '../schedule/backoff.ts';

/** Longer than any try may last: who holds a lease is sending, or dead. */
const leaseMs = 180_000;

export interface TakenDispatch {
  token: string;
  dispatchId: number;
  subscriptionId: number;
  channel: Channel;
  uid: string;
  /** This try counts already. */
  attempts: number;
  reservedAt: string;
}

export interface Taking {
  token: string;
  now: Date;
  /** Ways that are open: without a mail server mails wait. */
  channels: readonly Channel[];
  /** Only of this subscription. */
  subscriptionId?: number | undefined;
}

/** The oldest that is due, or undefined. A try counts when it begins: one that kills its process ends some day. */
export async function takeDispatch(
  { db, clusterId }: Scope,
  { token, now, channels, subscriptionId }: Taking,
): Promise<TakenDispatch | undefined> {
  if (channels.length === 0) return undefined;
  const at = sql`${now.toISOString()}::timestamptz`;
  const until = new Date(now.getTime() + leaseMs).toISOString();
  const only =
    subscriptionId === undefined ? sql`` : sql`and d.subscription_id = ${subscriptionId}`;
  const result = await sql<Omit<TakenDispatch, 'token'>>`
    update dispatch set taken_by = ${token}, taken_until = ${until}::timestamptz, attempts = attempts + 1
    where cluster_id = ${clusterId} and dispatch_id = (
      select d.dispatch_id from dispatch d
      join subscription s on s.cluster_id = d.cluster_id and s.subscription_id = d.subscription_id
      where d.cluster_id = ${clusterId} and d.state = 'reserved' and d.next_at <= ${at}
        and (d.taken_until is null or d.taken_until <= ${at}) and d.attempts < ${attemptsAtMost}
        and d.channel in (${sql.join(channels)}) and not s.paused
        and not (d.channel = 'webhook' and s.webhook_stopped) ${only}
      order by d.dispatch_id limit 1 for update of d skip locked)
    returning dispatch_id, subscription_id, channel, uid, attempts, reserved_at`.execute(db);
  const row = result.rows[0];
  return row && { ...row, token };
}

/** For the one owner of a database, as it starts: whoever held a lease is dead. */
export async function freeDispatches({ db, clusterId }: Scope): Promise<void> {
  await db
    .updateTable('dispatch')
    .set({ takenBy: null, takenUntil: null })
    .where('clusterId', '=', clusterId)
    .where('state', '=', 'reserved')
    .where('takenBy', 'is not', null)
    .execute();
}
