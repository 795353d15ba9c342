import { Link } from '@tanstack/react-router';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { pickFilters } from './pipeline-search.ts';
import type { Tab } from './pipeline-search.ts';
import { usePipelineSearch } from './use-pipeline.ts';

export const tabNames: Record<Tab | 'board', Pair> = {
  board: { zh: '看板', en: 'Board' },
  timeline: { zh: '时间线', en: 'Timeline' },
  late: { zh: '逾期', en: 'Late' },
  funnel: { zh: '漏斗', en: 'Funnel' },
  forecast: { zh: '预测', en: 'Forecast' },
};

/** The rooms of 项目推进. What is filtered stays in the address from room to room. */
export function PipelineNav() {
  const t = useText();
  const { cluster } = useView();
  const [search] = usePipelineSearch();
  const filters = pickFilters(search);
  return (
    <nav className="room-nav" aria-label={t({ zh: '项目推进', en: 'Pipeline' })}>
      {(Object.keys(tabNames) as (keyof typeof tabNames)[]).map((tab) => (
        <Link
          key={tab}
          to="/$cluster/pipeline"
          params={{ cluster }}
          search={{ ...filters, tab: tab === 'board' ? undefined : tab }}
          className="nav-link"
          // The rooms differ by `tab` alone, and the board has none.
          activeOptions={{ exact: false, includeSearch: true, explicitUndefined: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(tabNames[tab])}
        </Link>
      ))}
    </nav>
  );
}
