import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { PressNav } from '../../shell/press-nav.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import '../press/press.css';
import { SubscriptionItem } from './subscription-item.tsx';
import './subscriptions.css';
import { useSubscriptions } from './use-subscriptions.ts';

/** 我的订阅: saved searches, and how what is new comes to a person. */
export function SubscriptionsPage() {
  const t = useText();
  const { cluster } = useView();
  const query = useSubscriptions();
  const { data } = query;
  return (
    <div className="page subscriptions-page">
      <PageHead
        title={t({ zh: '我的订阅', en: 'Subscriptions' })}
        note={
          data
            ? t({
                zh: `${data.length} 个订阅。同一报道被多家转载，只提醒一次。`,
                en: `${data.length} subscriptions. A story that many repost is told once.`,
              })
            : '\u00a0'
        }
      />
      <PressNav />
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {data?.length === 0 && (
        <EmptyNote
          title={t({
            zh: '还没有订阅。在资讯里检索或选一个类别，点“订阅此检索”，新报道就会送来。',
            en: 'No subscriptions yet. Search the press or choose a category and press “Subscribe to this search”.',
          })}
        >
          <Link to="/$cluster/press" params={{ cluster }}>
            {t({ zh: '去资讯', en: 'To the press' })}
          </Link>
        </EmptyNote>
      )}
      <ul className="subscription-list">
        {data?.map((subscription) => (
          <SubscriptionItem key={subscription.subscriptionId} subscription={subscription} />
        ))}
      </ul>
    </div>
  );
}
