import { PageHead } from '../../components/page-head.tsx';
import '../../components/ruled-table.css';
import { useText } from '../../text/language.tsx';
import { GapsNav, tabNames } from './gaps-nav.tsx';
import './gaps.css';
import { ListTab } from './list/list-tab.tsx';
import { MeasuresTab } from './measures/measures-tab.tsx';
import { PlanTab } from './plan/plan-tab.tsx';
import { TargetsTab } from './targets/targets-tab.tsx';
import { useGapsSearch } from './use-gaps.ts';
import { WhatIfTab } from './what-if/what-if-tab.tsx';

const bodies = {
  list: ListTab,
  plan: PlanTab,
  targets: TargetsTab,
  'what-if': WhatIfTab,
  measures: MeasuresTab,
};

/** 缺链: where the chain is weak, what would mend it, whom to invite, and what happens if. */
export function GapsPage() {
  const t = useText();
  const [{ tab = 'list' }] = useGapsSearch();
  const Body = bodies[tab];
  const title = t({ zh: '缺链', en: 'Gaps' });
  return (
    <div className="page gaps-page">
      <PageHead
        title={title}
        {...(tab !== 'list' && { tabTitle: `${t(tabNames[tab])} · ${title}` })}
        note={t({
          zh: '哪些环节断、堵、弱，凭什么这么说，缺了它影响多大，补上它要找谁。',
          en: 'Where the chain breaks, on what grounds, what hangs on it, and who could mend it.',
        })}
      />
      <GapsNav />
      <Body />
    </div>
  );
}
