import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ChannelState, Subscription } from '../../../schema/subscription.ts';
import { Badge } from '../../components/badge.tsx';
import { formatCount } from '../../format/count.ts';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { EditSubscription } from './edit-subscription.tsx';
import { QueryLine } from './query-line.tsx';
import { SubscriptionDetails } from './subscription-details.tsx';
import { nameSchedule } from './subscription-words.ts';
import { useSubscriptionActions } from './use-subscriptions.ts';

/** One subscription: what it asks, how it is sent, how that fares, and the details behind. */
export function SubscriptionItem({ subscription }: { subscription: Subscription }) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const { message } = App.useApp();
  const { change, remove, deliver } = useSubscriptionActions(subscription.subscriptionId);
  const { mail, webhook, paused, name } = subscription;
  return (
    <li className="panel subscription-item">
      <div className="subscription-head">
        <h2>{name}</h2>
        {paused && <Badge>{t({ zh: '已暂停', en: 'Paused' })}</Badge>}
        <span className="muted">
          {t({
            zh: `订阅以来新报道 ${formatCount(subscription.stories)} 篇`,
            en: `${formatCount(subscription.stories)} new stories so far`,
          })}
          {subscription.checkedAt &&
            t({
              zh: `，上次检查 ${formatChinaInstant(subscription.checkedAt, language)}`,
              en: `, last looked ${formatChinaInstant(subscription.checkedAt, language)}`,
            })}
        </span>
      </div>
      <QueryLine query={subscription.query} />
      <ul className="channel-list">
        <li>
          <span>{t({ zh: '订阅源', en: 'Feeds' })}</span>
          <span className="muted">
            {t({ zh: 'Atom 和 JSON，随时可取', en: 'Atom and JSON, at any time' })}
          </span>
        </li>
        {mail && (
          <ChannelLine name={t({ zh: '邮件', en: 'Mail' })} state={mail}>
            {mail.to} · {t(nameSchedule(mail.schedule))}
            {mail.nextAt &&
              !paused &&
              t({
                zh: ` · 下一封 ${formatChinaInstant(mail.nextAt, language)}`,
                en: ` · next ${formatChinaInstant(mail.nextAt, language)}`,
              })}
          </ChannelLine>
        )}
        {webhook && (
          <ChannelLine name={t({ zh: '推送', en: 'Webhook' })} state={webhook}>
            <span className="address-text">{webhook.url}</span>
          </ChannelLine>
        )}
      </ul>
      <div className="subscription-actions">
        <Button
          size="small"
          aria-expanded={open}
          aria-label={t({ zh: `${name}的地址与记录`, en: `Addresses and deliveries of ${name}` })}
          onClick={() => setOpen(!open)}
        >
          {open
            ? t({ zh: '收起', en: 'Close' })
            : t({ zh: '地址与记录', en: 'Addresses and deliveries' })}
        </Button>
        <Button size="small" onClick={() => setEditing(true)}>
          {t({ zh: '修改', en: 'Change' })}
        </Button>
        {(mail ?? webhook) && (
          <Button size="small" loading={deliver.isPending} onClick={() => deliver.mutate(false)}>
            {t({ zh: '立即发送', en: 'Send now' })}
          </Button>
        )}
        <Button
          size="small"
          loading={change.isPending}
          onClick={() => change.mutate({ paused: !paused })}
        >
          {paused ? t({ zh: '恢复', en: 'Resume' }) : t({ zh: '暂停', en: 'Pause' })}
        </Button>
        <Popconfirm
          title={t({ zh: '退订？', en: 'End this subscription?' })}
          description={t({
            zh: '订阅源地址随即失效。',
            en: 'Its feed addresses are void at once.',
          })}
          okText={t({ zh: '退订', en: 'End it' })}
          onConfirm={() =>
            remove.mutate(undefined, {
              onSuccess: () => void message.success(t({ zh: '已退订', en: 'Ended' })),
            })
          }
        >
          <Button size="small" danger loading={remove.isPending}>
            {t({ zh: '退订', en: 'Unsubscribe' })}
          </Button>
        </Popconfirm>
      </div>
      {open && <SubscriptionDetails subscriptionId={subscription.subscriptionId} />}
      <EditSubscription
        subscription={subscription}
        open={editing}
        onClose={() => setEditing(false)}
      />
    </li>
  );
}

function ChannelLine({
  name,
  state,
  children,
}: {
  name: string;
  state: ChannelState;
  children: ReactNode;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <li>
      <span>{name}</span>
      <span>
        {children}
        <small className="muted">
          {state.lastSentAt
            ? t({
                zh: `上次送达 ${formatChinaInstant(state.lastSentAt, language)}`,
                en: `last sent ${formatChinaInstant(state.lastSentAt, language)}`,
              })
            : t({ zh: '还没有送达过', en: 'nothing sent so far' })}
          {state.waiting > 0 &&
            t({ zh: ` · 待发 ${state.waiting} 篇`, en: ` · ${state.waiting} waiting` })}
          {state.givenUp > 0 &&
            t({ zh: ` · 放弃 ${state.givenUp} 篇`, en: ` · ${state.givenUp} given up` })}
        </small>
        {state.error && (
          <small className="channel-error">
            {state.stopped && t({ zh: '已停发：', en: 'Stopped: ' })}
            {t(state.error)}
          </small>
        )}
      </span>
    </li>
  );
}
