// Rows of subscriptions, for everything that works on them.
import type { Selectable } from 'kysely';
import type { SubscriptionTable } from '../db/tables.ts';
import type { Scope } from '../registers/scope.ts';
import { NotFoundError } from '../util/errors.ts';

export type SubscriptionRow = Selectable<SubscriptionTable>;

export function listRows({ db, clusterId }: Scope): Promise<SubscriptionRow[]> {
  return db
    .selectFrom('subscription')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .orderBy('subscriptionId')
    .execute();
}

export function findSubscription(
  { db, clusterId }: Scope,
  subscriptionId: number,
): Promise<SubscriptionRow | undefined> {
  return db
    .selectFrom('subscription')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .executeTakeFirst();
}

/** Throws NotFoundError. */
export async function getRow(scope: Scope, subscriptionId: number): Promise<SubscriptionRow> {
  return (await findSubscription(scope, subscriptionId)) ?? missing(subscriptionId);
}

/** Holds the row until the transaction ends: matching and reserving for one subscription come one after the other. */
export function lockSubscription(
  { db, clusterId }: Scope,
  subscriptionId: number,
): Promise<SubscriptionRow | undefined> {
  return db
    .selectFrom('subscription')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .forUpdate()
    .executeTakeFirst();
}

export function missing(subscriptionId: number): never {
  throw new NotFoundError('subscription', {
    zh: `没有编号为 ${subscriptionId} 的订阅。`,
    en: `There is no subscription ${subscriptionId}.`,
  });
}
