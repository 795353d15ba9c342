import { Button, Popconfirm, Skeleton } from 'antd';
import type { Dispatch } from '../../../schema/subscription.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FeedAddresses } from './feed-addresses.tsx';
import { dispatchNames } from './subscription-words.ts';
import { useSubscription, useSubscriptionActions } from './use-subscriptions.ts';

/** What only its owner sees: secret addresses, the signing key, the last deliveries; and tests. */
export function SubscriptionDetails({ subscriptionId }: { subscriptionId: number }) {
  const t = useText();
  const query = useSubscription(subscriptionId, true);
  const { renew, test, deliver } = useSubscriptionActions(subscriptionId);
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { mail, webhook, webhookSecret, dispatches } = query.data;
  const hasGivenUp = (mail?.givenUp ?? 0) + (webhook?.givenUp ?? 0) > 0;
  const isStopped = mail?.stopped === true || webhook?.stopped === true;
  const renewButton = (secret: 'feed' | 'webhook', words: string) => (
    <Popconfirm
      title={t({ zh: '更换后旧的立即失效。', en: 'The old one is void at once.' })}
      okText={t({ zh: '更换', en: 'Renew' })}
      onConfirm={() => renew.mutate(secret)}
    >
      <Button size="small" loading={renew.isPending}>
        {words}
      </Button>
    </Popconfirm>
  );
  return (
    <div className="subscription-details">
      <FeedAddresses subscription={query.data} />
      {webhookSecret && (
        <div className="feed-address">
          <span>{t({ zh: '签名密钥', en: 'Signing key' })}</span>
          <code className="address-text">{webhookSecret}</code>
          <CopyButton
            text={webhookSecret}
            size="small"
            aria-label={t({ zh: '复制签名密钥', en: 'Copy the signing key' })}
          >
            {t({ zh: '复制', en: 'Copy' })}
          </CopyButton>
        </div>
      )}
      <div className="subscription-actions">
        {renewButton('feed', t({ zh: '更换订阅源地址', en: 'New feed addresses' }))}
        {webhookSecret && renewButton('webhook', t({ zh: '更换密钥', en: 'New key' }))}
        {mail && (
          <Button size="small" loading={test.isPending} onClick={() => test.mutate('mail')}>
            {t({ zh: '发测试邮件', en: 'Send a test mail' })}
          </Button>
        )}
        {webhook && (
          <Button size="small" loading={test.isPending} onClick={() => test.mutate('webhook')}>
            {t({ zh: '测试推送', en: 'Test the webhook' })}
          </Button>
        )}
        {(hasGivenUp || isStopped) && (
          <Button
            size="small"
            type="primary"
            loading={deliver.isPending}
            onClick={() => deliver.mutate(true)}
          >
            {t({ zh: '重新发送', en: 'Send again' })}
          </Button>
        )}
      </div>
      {(mail ?? webhook) && <DispatchList dispatches={dispatches} />}
    </div>
  );
}

function DispatchList({ dispatches }: { dispatches: readonly Dispatch[] }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section aria-label={t({ zh: '最近的发送', en: 'Last deliveries' })}>
      <h3>{t({ zh: '最近的发送', en: 'Last deliveries' })}</h3>
      {dispatches.length === 0 && (
        <p className="muted">{t({ zh: '还没有发送过。', en: 'None so far.' })}</p>
      )}
      <ul className="dispatch-list">
        {dispatches.map((dispatch) => (
          <li key={dispatch.dispatchId}>
            <span>{formatChinaInstant(dispatch.sentAt ?? dispatch.reservedAt, language)}</span>
            <span>
              {dispatch.channel === 'mail'
                ? t({ zh: '邮件', en: 'Mail' })
                : t({ zh: '推送', en: 'Webhook' })}
            </span>
            <span>{t({ zh: `${dispatch.stories} 篇`, en: `${dispatch.stories} stories` })}</span>
            <span data-state={dispatch.state}>
              {t(dispatchNames[dispatch.state])}
              {dispatch.attempts > 1 &&
                t({ zh: `（第 ${dispatch.attempts} 次）`, en: ` (try ${dispatch.attempts})` })}
              {dispatch.error && <small className="channel-error">{t(dispatch.error)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
