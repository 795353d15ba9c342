// Subscriptions as they are shown: what is asked, how each way of delivery fares, and, to their owner, the secrets.
import { sql } from 'kysely';
import type { Scope } from '../registers/scope.ts';
import type { Message } from '../schema/import.ts';
import type {
  Channel,
  ChannelState,
  Dispatch,
  Subscription,
  SubscriptionDetail,
} from '../schema/subscription.ts';
import { messageId } from './mail/send-mail.ts';
import type { SubscriptionContext } from './context.ts';
import { getRow, listRows } from './rows.ts';
import type { SubscriptionRow } from './rows.ts';

/** Deliveries on the owner's screen. */
const dispatchesAtMost = 20;

export async function listSubscriptions(context: SubscriptionContext): Promise<Subscription[]> {
  const rows = await listRows(context.scope);
  const states = await readStates(context.scope, undefined);
  return rows.map((row) => toSubscription(context, row, states.get(row.subscriptionId), 'list'));
}

/** With the secrets: for the screen of its owner. Throws NotFoundError. */
export async function getSubscription(
  context: SubscriptionContext,
  subscriptionId: number,
): Promise<SubscriptionDetail> {
  const row = await getRow(context.scope, subscriptionId);
  const states = await readStates(context.scope, subscriptionId);
  const address = `${context.base}/feeds/${row.feedSecret}`;
  return {
    ...toSubscription(context, row, states.get(subscriptionId), 'owner'),
    feeds: { atom: `${address}.atom`, json: `${address}.json` },
    webhookSecret: row.webhookSecret,
    dispatches: await listDispatches(context, subscriptionId),
  };
}

async function listDispatches(
  { scope: { db, clusterId }, mail }: SubscriptionContext,
  subscriptionId: number,
): Promise<Dispatch[]> {
  const result = await sql<Dispatch>`
    select d.dispatch_id, d.channel, d.uid, d.state, d.attempts, d.reserved_at, d.next_at, d.sent_at, d.error,
      (select count(*)::int from delivery s where s.cluster_id = d.cluster_id and s.dispatch_id = d.dispatch_id) as stories
    from dispatch d where d.cluster_id = ${clusterId} and d.subscription_id = ${subscriptionId}
    order by d.dispatch_id desc limit ${dispatchesAtMost}`.execute(db);
  for (const row of result.rows)
    if (row.channel === 'mail' && mail) row.uid = messageId(mail, row.uid);
  return result.rows;
}

interface States {
  stories: number;
  channels: Map<Channel, Omit<ChannelState, 'stopped'>>;
}

async function readStates(
  { db, clusterId }: Scope,
  subscriptionId: number | undefined,
): Promise<Map<number, States>> {
  const only = (table: string) =>
    subscriptionId === undefined
      ? sql``
      : sql`and ${sql.ref(`${table}.subscription_id`)} = ${subscriptionId}`;
  const counted = await sql<{ subscriptionId: number; stories: number }>`
    select m.subscription_id, count(*)::int as stories from subscription_match m
    where m.cluster_id = ${clusterId} and m.article_id = m.story_key and m.news ${only('m')}
    group by m.subscription_id`.execute(db);
  const owed = await sql<{ subscriptionId: number; channel: Channel; state: string; n: number }>`
    select d.subscription_id, d.channel, d.state, count(*)::int as n from delivery d
    where d.cluster_id = ${clusterId} and d.state in ('waiting', 'reserved', 'failed') ${only('d')}
    group by d.subscription_id, d.channel, d.state`.execute(db);
  const last = await sql<{
    subscriptionId: number;
    channel: Channel;
    lastSentAt: string | null;
    error: Message | null;
  }>`
    select d.subscription_id, d.channel, max(d.sent_at) as last_sent_at,
      (array_agg(d.error order by coalesce(d.sent_at, d.next_at) desc, d.dispatch_id desc))[1] as error
    from dispatch d where d.cluster_id = ${clusterId} and d.attempts > 0 and d.state <> 'dropped' ${only('d')}
    group by d.subscription_id, d.channel`.execute(db);
  const all = new Map<number, States>();
  const of = (id: number): States => {
    const held = all.get(id) ?? { stories: 0, channels: new Map() };
    all.set(id, held);
    return held;
  };
  const channelOf = (id: number, channel: Channel): Omit<ChannelState, 'stopped'> => {
    const { channels } = of(id);
    const held = channels.get(channel) ?? { ...untried };
    channels.set(channel, held);
    return held;
  };
  for (const { subscriptionId: id, stories } of counted.rows) of(id).stories = stories;
  for (const { subscriptionId: id, channel, state, n } of owed.rows) {
    const held = channelOf(id, channel);
    if (state === 'failed') held.givenUp += n;
    else held.waiting += n;
  }
  for (const { subscriptionId: id, channel, lastSentAt, error } of last.rows)
    Object.assign(channelOf(id, channel), { lastSentAt, error });
  return all;
}

const untried = { lastSentAt: null, waiting: 0, givenUp: 0, error: null };

function toSubscription(
  { mail }: SubscriptionContext,
  row: SubscriptionRow,
  states: States | undefined,
  reader: 'list' | 'owner',
): Subscription {
  const stateOf = (channel: Channel): Omit<ChannelState, 'stopped'> =>
    states?.channels.get(channel) ?? untried;
  const { mailTo, mailSchedule, mailNextAt, webhookUrl } = row;
  return {
    subscriptionId: row.subscriptionId,
    name: row.name,
    query: row.query,
    language: row.language,
    paused: row.paused,
    createdAt: row.createdAt,
    checkedAt: row.checkedAt,
    stories: states?.stories ?? 0,
    mail:
      mailTo !== null && mailSchedule !== null
        ? {
            to: mailTo,
            schedule: mailSchedule,
            nextAt: row.paused ? null : mailNextAt,
            ...stateOf('mail'),
            stopped: mail === undefined,
            ...(mail ? {} : { error: noMailServer }),
          }
        : null,
    webhook:
      webhookUrl !== null
        ? {
            url: reader === 'owner' ? webhookUrl : withoutKey(webhookUrl),
            ...stateOf('webhook'),
            stopped: row.webhookStopped,
          }
        : null,
  };
}

const noMailServer: Message = {
  zh: '没有设置邮件服务器（TUKU_SMTP、TUKU_MAIL_FROM），邮件暂不发送。',
  en: 'No mail server is set (TUKU_SMTP, TUKU_MAIL_FROM): mails wait.',
};

/** Receivers put keys into the path or the query of their addresses: lists show the host alone. */
function withoutKey(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return pathname === '/' && search === '' ? `${origin}/` : `${origin}/…`;
}
