// 我的订阅: made, changed, paused, removed.
import { randomUUID } from 'node:crypto';
import { checkUrl } from '../archive/fetch/guard.ts';
import { takeNumbers } from '../registers/counters.ts';
import type { Scope } from '../registers/scope.ts';
import type { Channel, NewSubscription, SubscriptionChange } from '../schema/subscription.ts';
import { ConflictError, RefusedError } from '../util/errors.ts';
import type { SubscriptionContext } from './context.ts';
import { matchQuestion } from './match/question.ts';
import { relist, writeMatches } from './match/write-matches.ts';
import { getRow, lockSubscription, missing } from './rows.ts';
import { nextDue } from './schedule/next-due.ts';
import { hashSecret, newFeedSecret, newWebhookSecret } from './secrets.ts';

/**
 * What matches already is known from the start: it stands in the feeds, and is no news. Throws RefusedError for a
 * webhook's address that may not be called, or a mail where no mail server is set.
 */
export async function addSubscription(
  context: SubscriptionContext,
  { name, query, language, mail, webhook }: NewSubscription,
  now: Date,
): Promise<number> {
  const { scope } = context;
  checkMail(context, mail);
  const url = webhook && checkWebhook(context, webhook.url);
  const subscriptionId = await takeNumbers(scope, 'subscription');
  const { articleIds, stamp } = await matchQuestion(scope, context.search, query);
  const feedSecret = newFeedSecret();
  await scope.db.transaction().execute(async (db) => {
    await db
      .insertInto('subscription')
      .values({
        clusterId: scope.clusterId,
        subscriptionId,
        uid: randomUUID(),
        name,
        query: JSON.stringify(query),
        language,
        paused: false,
        feedSecret,
        feedHash: hashSecret(feedSecret),
        mailTo: mail?.to ?? null,
        mailSchedule: mail ? JSON.stringify(mail.schedule) : null,
        mailNextAt: mail ? nextDue(mail.schedule, now).toISOString() : null,
        webhookUrl: url,
        webhookSecret: url === null ? null : newWebhookSecret(),
        webhookStopped: false,
        stamp,
        revision: 1,
        createdAt: now.toISOString(),
        checkedAt: now.toISOString(),
      })
      .execute();
    await writeMatches({ ...scope, db }, { subscriptionId, articleIds, news: false, now });
  });
  return subscriptionId;
}

/**
 * A new question is answered from now on: what it finds already is no news. A channel that ends owes nothing any
 * more. A pause keeps everything; what came meanwhile follows when it ends, the mail as one digest.
 */
export async function changeSubscription(
  context: SubscriptionContext,
  subscriptionId: number,
  change: SubscriptionChange,
  now: Date,
): Promise<void> {
  const { scope } = context;
  if (change.mail !== undefined) checkMail(context, change.mail);
  const url = change.webhook && checkWebhook(context, change.webhook.url);
  const before = await getRow(scope, subscriptionId);
  const isNew =
    change.query !== undefined && JSON.stringify(change.query) !== JSON.stringify(before.query);
  const found = isNew && (await matchQuestion(scope, context.search, change.query ?? before.query));
  await scope.db.transaction().execute(async (db) => {
    const inside = { ...scope, db };
    const row = (await lockSubscription(inside, subscriptionId)) ?? missing(subscriptionId);
    if (row.revision !== before.revision) throw changedMeanwhile();
    if (found) {
      const { articleIds } = found;
      await writeMatches(inside, { subscriptionId, articleIds, news: false, now });
      await relist(inside, subscriptionId, articleIds);
    }
    const { mail, webhook } = change;
    if (mail === null) await forgetOwed(inside, subscriptionId, 'mail');
    if (webhook === null) await forgetOwed(inside, subscriptionId, 'webhook');
    await db
      .updateTable('subscription')
      .set({
        name: change.name ?? row.name,
        language: change.language ?? row.language,
        paused: change.paused ?? row.paused,
        ...(found
          ? {
              query: JSON.stringify(change.query),
              revision: row.revision + 1,
              stamp: found.stamp,
            }
          : {}),
        ...(mail === undefined
          ? {}
          : {
              mailTo: mail?.to ?? null,
              mailSchedule: mail ? JSON.stringify(mail.schedule) : null,
              mailNextAt: mail ? nextDue(mail.schedule, now).toISOString() : null,
            }),
        ...(webhook === undefined
          ? {}
          : {
              webhookUrl: url ?? null,
              webhookSecret: url ? (row.webhookSecret ?? newWebhookSecret()) : null,
              webhookStopped: false,
            }),
      })
      .where('clusterId', '=', scope.clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .execute();
  });
}

export async function removeSubscription(scope: Scope, subscriptionId: number): Promise<void> {
  await scope.db.transaction().execute(async (db) => {
    const { clusterId } = scope;
    if (!(await lockSubscription({ ...scope, db }, subscriptionId))) missing(subscriptionId);
    for (const table of ['subscriptionMatch', 'delivery', 'dispatch', 'subscription'] as const) {
      await db
        .deleteFrom(table)
        .where('clusterId', '=', clusterId)
        .where('subscriptionId', '=', subscriptionId)
        .execute();
    }
  });
}

/** The old address answers nobody from this moment on. */
export async function renewFeedSecret(scope: Scope, subscriptionId: number): Promise<void> {
  const feedSecret = newFeedSecret();
  await getRow(scope, subscriptionId);
  await scope.db
    .updateTable('subscription')
    .set({ feedSecret, feedHash: hashSecret(feedSecret) })
    .where('clusterId', '=', scope.clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .execute();
}

export async function renewWebhookSecret(scope: Scope, subscriptionId: number): Promise<void> {
  const { webhookUrl } = await getRow(scope, subscriptionId);
  if (webhookUrl === null) {
    throw new ConflictError('webhook', {
      zh: '这个订阅没有设置推送地址（webhook）。',
      en: 'This subscription has no webhook.',
    });
  }
  await scope.db
    .updateTable('subscription')
    .set({ webhookSecret: newWebhookSecret() })
    .where('clusterId', '=', scope.clusterId)
    .where('subscriptionId', '=', subscriptionId)
    .execute();
}

function checkMail({ mail }: SubscriptionContext, wanted: object | null): void {
  if (!wanted || mail) return;
  throw new RefusedError('no-mail-server', {
    zh: '没有设置邮件服务器（TUKU_SMTP、TUKU_MAIL_FROM），暂不能用邮件接收。',
    en: 'No mail server is set (TUKU_SMTP, TUKU_MAIL_FROM): nothing can be sent by e-mail.',
  });
}

/** Throws FetchFailure. What a name resolves to is judged again at every call. */
function checkWebhook({ allow }: SubscriptionContext, url: string): string {
  return checkUrl(url, allow).href;
}

/** What was not sent by a channel that ends is not sent when another one begins. */
async function forgetOwed(
  { db, clusterId }: Scope,
  subscriptionId: number,
  channel: Channel,
): Promise<void> {
  for (const table of ['delivery', 'dispatch'] as const) {
    await db
      .updateTable(table)
      .set({ state: 'dropped' })
      .where('clusterId', '=', clusterId)
      .where('subscriptionId', '=', subscriptionId)
      .where('channel', '=', channel)
      .where('state', 'in', ['waiting', 'reserved', 'failed'] as never)
      .execute();
  }
}

function changedMeanwhile(): ConflictError {
  return new ConflictError('subscription', {
    zh: '这个订阅刚刚被改过，请刷新后再试。',
    en: 'This subscription was changed a moment ago; look again.',
  });
}
