// What subscriptions work with: the cluster's rows and index, and the ways out of this machine.
import type { AllowList } from '../archive/fetch/allow-list.ts';
import { resolveBySystem } from '../archive/fetch/guard.ts';
import type { Resolve } from '../archive/fetch/guard.ts';
import type { Scope } from '../registers/scope.ts';
import type { SearchDesk } from '../search/search.ts';

/** The operator's mail server. */
export interface MailServer {
  /** smtp://user:password@host:port, smtps://… for TLS from the first byte. */
  url: string;
  /** The sender: tuku@example.org, or 图库 <tuku@example.org>. */
  from: string;
}

export interface SubscriptionContext {
  scope: Scope;
  search: SearchDesk;
  /** Of the cluster, as it stands in addresses. */
  slug: string;
  /** Where this service is reached, without a slash at the end; it stands before every address that is sent. */
  base: string;
  /** Addresses beyond the public ones that webhooks may reach. */
  allow: AllowList;
  mail: MailServer | undefined;
}

/** Moments of a delivery at which a crash leaves something different behind. */
export type DeliveryPoint = 'matched' | 'reserved' | 'taken' | 'sending' | 'sent' | 'confirmed';

export interface DeliveryEffects {
  now(): Date;
  /** In [0, 1). */
  random(): number;
  resolve: Resolve;
  /** Told at each moment; a test stops here. */
  at(point: DeliveryPoint): Promise<void> | void;
}

export const effectsOfProcess: DeliveryEffects = {
  now: () => new Date(),
  random: Math.random,
  resolve: resolveBySystem,
  at: () => undefined,
};

/** The page of a snapshot, on which its article is read. */
export function snapshotAddress(
  { base, slug }: Pick<SubscriptionContext, 'base' | 'slug'>,
  articleId: number,
): string {
  return `${base}/${slug}/snapshots/${articleId}`;
}

/** The articles of the cluster. */
export function pressAddress({ base, slug }: Pick<SubscriptionContext, 'base' | 'slug'>): string {
  return `${base}/${slug}/press`;
}
