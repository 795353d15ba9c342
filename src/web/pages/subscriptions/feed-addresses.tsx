import type { SubscriptionDetail } from '../../../schema/subscription.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useText } from '../../text/language.tsx';

/** The two secret addresses, for any reader of feeds. */
export function FeedAddresses({
  subscription: { feeds },
}: {
  subscription: Pick<SubscriptionDetail, 'feeds'>;
}) {
  const t = useText();
  return (
    <div className="feed-addresses">
      <p className="muted">
        {t({
          zh: '订阅源地址，可用任何阅读器打开。地址即钥匙，请勿外传。',
          en: 'Addresses of the feeds, for any reader. The address is the key: keep it to yourself.',
        })}
      </p>
      {(
        [
          ['Atom', feeds.atom],
          ['JSON Feed', feeds.json],
        ] as const
      ).map(([name, address]) => (
        <div key={name} className="feed-address">
          <span>{name}</span>
          <code className="address-text">{address}</code>
          <CopyButton
            text={address}
            size="small"
            aria-label={t({ zh: `复制 ${name} 地址`, en: `Copy the ${name} address` })}
          >
            {t({ zh: '复制', en: 'Copy' })}
          </CopyButton>
        </div>
      ))}
    </div>
  );
}
