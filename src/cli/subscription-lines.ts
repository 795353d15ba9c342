// Subscriptions as lines on a terminal.
import { chinaMinute } from '../archive/china-time.ts';
import type {
  ChannelState,
  DeliveryCount,
  Dispatch,
  Subscription,
  SubscriptionDetail,
} from '../schema/subscription.ts';
import { scheduleWords } from '../subscriptions/words.ts';

export function listLine(one: Subscription): string {
  const { subscriptionId, name, paused, stories, mail, webhook } = one;
  const ways = [
    ...(mail ? [`邮件 ${mail.to}${faresWords(mail)}`] : []),
    ...(webhook ? [`推送 ${webhook.url}${faresWords(webhook)}`] : []),
  ];
  const state = paused ? '（已暂停）' : '';
  return [subscriptionId, `${name}${state}`, `${stories} 条`, ...ways].join('\t');
}

export function detailLines(one: SubscriptionDetail): string[] {
  const { mail, webhook, webhookSecret, feeds, dispatches } = one;
  return [
    listLine(one),
    `Atom 订阅地址\t${feeds.atom}`,
    `JSON 订阅地址\t${feeds.json}`,
    ...(mail ? [`邮件发送时间\t${scheduleWords(mail.schedule, 'zh')}`] : []),
    ...(webhook && webhookSecret ? [`推送签名密钥\t${webhookSecret}`] : []),
    ...dispatches.map(dispatchLine),
  ];
}

const states = { reserved: '待发', sent: '已发', failed: '已放弃', dropped: '已取消' };

function dispatchLine({
  channel,
  state,
  stories,
  reservedAt,
  sentAt,
  attempts,
  error,
}: Dispatch): string {
  const way = channel === 'mail' ? '邮件' : '推送';
  const tried = attempts > 1 ? `，已试 ${attempts} 次` : '';
  const why = error && state !== 'sent' ? `，${error.zh}` : '';
  return `${chinaMinute(sentAt ?? reservedAt)}\t${way}\t${stories} 条\t${states[state]}${tried}${why}`;
}

function faresWords({ waiting, givenUp, stopped, error }: ChannelState): string {
  const words = [
    ...(stopped ? ['已停止'] : []),
    ...(waiting > 0 ? [`待送 ${waiting} 条`] : []),
    ...(givenUp > 0 ? [`放弃 ${givenUp} 条`] : []),
    ...(error ? [error.zh] : []),
  ];
  return words.length > 0 ? `（${words.join('；')}）` : '';
}

export function countLine({ matched, sent, failed }: DeliveryCount): string {
  return `新资讯 ${matched} 条，发出 ${sent} 次${failed > 0 ? `，失败 ${failed} 次` : ''}`;
}
