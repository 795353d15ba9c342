import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { ReviewQuery } from '../../../../schema/review.ts';
import { PageHead } from '../../../components/page-head.tsx';
import { useText } from '../../../text/language.tsx';
import { tabNames } from '../review-nav.tsx';
import { pairState } from '../review-search.ts';
import { useReviewSearch } from '../use-review-search.ts';
import { ReviewDesk } from './review-desk.tsx';

type State = ReviewQuery['state'];

/** 疑似同一: pairs that may be one organisation, judged one at a time. */
export function PairsTab({ nav }: { nav: ReactNode }) {
  const t = useText();
  const [search, change] = useReviewSearch();
  const state = pairState(search);
  const title = t({ zh: '待审', en: 'Review' });
  return (
    <div className="page review-page">
      <PageHead
        title={title}
        tabTitle={`${t(tabNames.same)} · ${title}`}
        note={t({
          zh: '疑似同一家的企业或项目，由人判定。判定不改动任何记录，随时可以收回。',
          en: 'Pairs that may be one and the same. A verdict rewrites no record and can be taken back.',
        })}
      >
        <Segmented<State>
          aria-label={t({ zh: '显示哪些', en: 'Which to show' })}
          value={state}
          options={[
            { value: 'open', label: t({ zh: '待判定', en: 'Open' }) },
            { value: 'decided', label: t({ zh: '已判定', en: 'Decided' }) },
            { value: 'all', label: t({ zh: '全部', en: 'All' }) },
          ]}
          onChange={(next) => change({ tab: 'same', state: next === 'open' ? undefined : next })}
        />
      </PageHead>
      {nav}
      <ReviewDesk key={state} state={state} />
    </div>
  );
}
