import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { ReviewQuery } from '../../../schema/review.ts';
import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import '../import/action-bar.css';
import './review.css';
import { ReviewDesk } from './review-desk.tsx';

type State = ReviewQuery['state'];

/** 待审: pairs that may be one organisation, judged one at a time. */
export function ReviewPage() {
  const t = useText();
  const { cluster } = useView();
  const navigate = useNavigate({ from: '/$cluster/review' });
  const { state = 'open' }: { state?: State } = useSearch({ from: '/$cluster/review' });
  return (
    <div className="page review-page">
      <PageHead
        title={t({ zh: '待审', en: 'Review' })}
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
          onChange={(next) =>
            void navigate({
              search: (previous) => ({
                ...previous,
                state: next === 'open' ? undefined : next,
              }),
            })
          }
        />
      </PageHead>
      <ReviewDesk key={`${cluster}:${state}`} state={state} />
    </div>
  );
}
