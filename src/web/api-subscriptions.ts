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
import { ask, one } from './api.ts';

const all = one.subscriptions;
const single = all[':subscriptionId'];
const param = (cluster: string, id: number) => ({ cluster, subscriptionId: String(id) });

export async function getSubscriptions(cluster: string): Promise<Subscription[]> {
  return (await ask(all.$get({ param: { cluster } }))).subscriptions;
}

/** With its secret addresses and last deliveries. */
export function getSubscription(cluster: string, id: number): Promise<SubscriptionDetail> {
  return ask(single.$get({ param: param(cluster, id) }));
}

export function addSubscription(
  cluster: string,
  json: NewSubscription,
): Promise<SubscriptionDetail> {
  return ask(all.$post({ param: { cluster }, json }));
}

export function changeSubscription(
  cluster: string,
  id: number,
  json: SubscriptionChange,
): Promise<SubscriptionDetail> {
  return ask(single.$patch({ param: param(cluster, id), json }));
}

export async function removeSubscription(cluster: string, id: number): Promise<void> {
  await ask(single.$delete({ param: param(cluster, id) }));
}

/** A new secret address or signing key; the old one is void. */
export function renewSecret(
  cluster: string,
  id: number,
  secret: 'feed' | 'webhook',
): Promise<SubscriptionDetail> {
  return ask(single.renew.$post({ param: param(cluster, id), json: { secret } }));
}

export function testSubscription(
  cluster: string,
  id: number,
  channel: Channel,
): Promise<TestOutcome> {
  return ask(single.test.$post({ param: param(cluster, id), json: { channel } }));
}

/** Sends what is new now, whatever the schedule says. */
export function deliverNow(cluster: string, id: number): Promise<DeliveryCount> {
  return ask(single.deliver.$post({ param: param(cluster, id) }));
}

/** Sends again what was given up. */
export function retryDeliveries(cluster: string, id: number): Promise<DeliveryCount> {
  return ask(single.retry.$post({ param: param(cluster, id) }));
}
