import { OrderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProposalPage } from '../../../../schema/proposal.ts';
import { Icon } from '../../../components/icon.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { useText } from '../../../text/language.tsx';
import { tabNames } from '../review-nav.tsx';
import { useReviewSearch } from '../use-review-search.ts';
import { useReviewer } from '../use-reviewer.ts';
import { FactsDesk } from './facts-desk.tsx';
import { FactsFilters } from './facts-filters.tsx';
import './facts.css';
import { ModelLine } from './model-note.tsx';
import { RulesDrawer } from './rules/rules-drawer.tsx';
import { UnreadLine } from './unread-line.tsx';

/** 事实: what the press says, with its sentence, waiting for a person's yes. */
export function FactsTab({ nav }: { nav: ReactNode }) {
  const t = useText();
  const [search, change] = useReviewSearch();
  const reviewer = useReviewer();
  const [page, setPage] = useState<ProposalPage>();
  // Raised when the list on the server changed by other ways than the desk's.
  const [round, setRound] = useState(0);
  const { state, kind, scope, entity, snapshot, q, fact, rules } = search;
  const filters = { state, kind, scope, entity, snapshot, q };
  const title = t({ zh: '待审', en: 'Review' });
  const sources = page?.proposals.flatMap(({ tellings }) => tellings.map(({ source }) => source));
  return (
    <div className="page review-page facts-page">
      <PageHead
        title={title}
        tabTitle={`${t(tabNames.facts)} · ${title}`}
        note={t({
          zh: '资讯里说到的签约、开工、投产和指标，连同原句。采纳才入库，入库后随时可以收回。',
          en: 'What the press says of signings, starts and figures, each with its sentence. It enters a register only when accepted, and can be taken back.',
        })}
      >
        <Button
          icon={<Icon of={OrderedListOutlined} />}
          onClick={() => change({ tab: 'facts', rules: '1' })}
        >
          {t({ zh: '批量与规则', en: 'Rules' })}
        </Button>
      </PageHead>
      {nav}
      <FactsFilters search={search} page={page} onChange={change} />
      <div className="facts-notes">
        <UnreadLine unread={page?.unread ?? 0} onRead={() => setRound(round + 1)} />
        <ModelLine />
      </div>
      <FactsDesk
        key={JSON.stringify([filters, fact, round])}
        filters={filters}
        first={fact === undefined ? undefined : Number(fact)}
        reviewer={reviewer}
        onPage={setPage}
      />
      <RulesDrawer
        open={rules === '1'}
        sources={[...new Set(sources)].filter(Boolean)}
        reviewer={reviewer}
        onDecided={() => setRound(round + 1)}
        onClose={() => change({ rules: undefined })}
      />
    </div>
  );
}
