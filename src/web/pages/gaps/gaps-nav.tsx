import { Link } from '@tanstack/react-router';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import type { Tab } from './gaps-search.ts';
import { useGapsSearch } from './use-gaps.ts';

export const tabNames: Record<Tab | 'list', Pair> = {
  list: { zh: '缺口清单', en: 'List of gaps' },
  plan: { zh: '补链方案', en: 'What to add' },
  targets: { zh: '招引名单', en: 'Whom to invite' },
  'what-if': { zh: '情景推演', en: 'What if' },
  measures: { zh: '测度', en: 'Measures' },
};

/** The rooms of 缺链. Changes tried out in 情景推演 stay in the address from room to room. */
export function GapsNav() {
  const t = useText();
  const { cluster } = useView();
  const [{ remove, cut, add }] = useGapsSearch();
  return (
    <nav className="room-nav" aria-label={t({ zh: '缺链分析', en: 'Gap analysis' })}>
      {(Object.keys(tabNames) as (keyof typeof tabNames)[]).map((tab) => (
        <Link
          key={tab}
          to="/$cluster/gaps"
          params={{ cluster }}
          search={{ tab: tab === 'list' ? undefined : tab, remove, cut, add }}
          className="nav-link"
          // The rooms differ by `tab` alone, and the list has none.
          activeOptions={{ exact: false, includeSearch: true, explicitUndefined: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(tabNames[tab])}
        </Link>
      ))}
    </nav>
  );
}
