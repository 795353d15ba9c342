import { Link } from '@tanstack/react-router';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import type { ReviewTab } from './review-search.ts';

export const tabNames: Record<ReviewTab, Pair> = {
  facts: { zh: '事实', en: 'Facts' },
  same: { zh: '疑似同一', en: 'Possible duplicates' },
};

/** The two things that wait for a person, each with how many there are. */
export function ReviewNav({
  tab: current,
  facts,
  pairs,
}: {
  tab: ReviewTab | undefined;
  facts: number | undefined;
  pairs: number | undefined;
}) {
  const t = useText();
  const { cluster } = useView();
  const counts: Record<ReviewTab, number | undefined> = { facts, same: pairs };
  return (
    <nav className="room-nav" aria-label={t({ zh: '待审内容', en: 'What to review' })}>
      {(Object.keys(tabNames) as ReviewTab[]).map((tab) => (
        <Link
          key={tab}
          to="/$cluster/review"
          params={{ cluster }}
          search={{ tab }}
          className="nav-link"
          // Which one is shown may not be said by the address.
          activeProps={{}}
          {...(tab === current && { 'aria-current': 'page' as const })}
        >
          {t(tabNames[tab])}
          {counts[tab] !== undefined && (
            <span className="nav-count">{formatCount(counts[tab])}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
