// Questions of 我的订阅.
import type {
  Channel,
  DeliveryCount,
  NewSubscription,
  Subscription,
  SubscriptionChange,
  SubscriptionDetail,
  TestOutcome,
} from '../schema/subscription.ts';
import { askAt } from './api.ts';

const base = '/subscriptions';

function send<T>(cluster: string, method: string, path: string, body: unknown = {}): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return askAt(cluster, path, { method, headers, body: JSON.stringify(body) });
}

export async function getSubscriptions(cluster: string): Promise<Subscription[]> {
  const told = await askAt<{ subscriptions: Subscription[] }>(cluster, base);
  return told.subscriptions;
}

/** With its secret addresses and last deliveries. */
export function getSubscription(cluster: string, id: number): Promise<SubscriptionDetail> {
  return askAt(cluster, `${base}/${id}`);
}

export function addSubscription(
  cluster: string,
  subscription: NewSubscription,
): Promise<SubscriptionDetail> {
  return send(cluster, 'POST', base, subscription);
}

export function changeSubscription(
  cluster: string,
  id: number,
  change: SubscriptionChange,
): Promise<SubscriptionDetail> {
  return send(cluster, 'PATCH', `${base}/${id}`, change);
}

export function removeSubscription(cluster: string, id: number): Promise<unknown> {
  return send(cluster, 'DELETE', `${base}/${id}`);
}

/** A new secret address or signing key; the old one is void. */
export function renewSecret(
  cluster: string,
  id: number,
  secret: 'feed' | 'webhook',
): Promise<SubscriptionDetail> {
  return send(cluster, 'POST', `${base}/${id}/renew`, { secret });
}

export function testSubscription(
  cluster: string,
  id: number,
  channel: Channel,
): Promise<TestOutcome> {
  return send(cluster, 'POST', `${base}/${id}/test`, { channel });
}

/** Sends what is new now, whatever the schedule says. */
export function deliverNow(cluster: string, id: number): Promise<DeliveryCount> {
  return send(cluster, 'POST', `${base}/${id}/deliver`);
}

/** Sends again what was given up. */
export function retryDeliveries(cluster: string, id: number): Promise<DeliveryCount> {
  return send(cluster, 'POST', `${base}/${id}/retry`);
}
