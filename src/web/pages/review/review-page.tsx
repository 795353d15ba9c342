import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { getReviewPage } from '../../api.ts';
import { getFacts } from '../../api-facts.ts';
import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import '../import/action-bar.css';
import { FactsTab } from './facts/facts-tab.tsx';
import { PairsTab } from './pairs/pairs-tab.tsx';
import { ReviewNav } from './review-nav.tsx';
import { findTab } from './review-search.ts';
import type { ReviewTab } from './review-search.ts';
import './review.css';
import { useReviewSearch } from './use-review-search.ts';

/** 待审: what waits for a person. Facts from the press, and pairs that may be one organisation. */
export function ReviewPage() {
  const { cluster } = useView();
  return <ReviewTabs key={cluster} />;
}

function ReviewTabs() {
  const t = useText();
  const { cluster } = useView();
  const [search] = useReviewSearch();
  const facts = useQuery({
    queryKey: ['facts-open', cluster],
    queryFn: async () => (await getFacts(cluster, { limit: 1 })).open,
  });
  const pairs = useQuery({
    queryKey: ['pairs-open', cluster],
    queryFn: async () => (await getReviewPage(cluster, { limit: 1 })).open,
  });
  // Chosen once: the last decision must not turn the page over.
  const [usual, setUsual] = useState<ReviewTab>();
  if (usual === undefined && !facts.isPending) setUsual(facts.data ? 'facts' : 'same');
  const tab = findTab(search) ?? usual;
  const nav = <ReviewNav tab={tab} facts={facts.data} pairs={pairs.data} />;
  if (tab === 'facts') return <FactsTab nav={nav} />;
  if (tab === 'same') return <PairsTab nav={nav} />;
  return (
    <div className="page review-page">
      <PageHead title={t({ zh: '待审', en: 'Review' })} note={'\u00a0'} />
      {nav}
      <section className="panel" aria-busy>
        <Skeleton active paragraph={{ rows: 10 }} />
      </section>
    </div>
  );
}
