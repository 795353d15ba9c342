import { Link } from '@tanstack/react-router';
import type { Proposal } from '../../../../schema/proposal.ts';
import { writeSpan } from '../../../address.ts';
import { Badge } from '../../../components/badge.tsx';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

/** Every page that says it, the first teller first; the others are reposts of one report. */
export function TellingList({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { tellings, factId, fact } = proposal;
  const line = (telling: Proposal['tellings'][number], index: number) => (
    <li key={telling.factId}>
      <Link
        to="/$cluster/snapshots/$snapshotId"
        params={{ cluster, snapshotId: telling.snapshotId }}
        // Where the sentence stands is known of the page that was read for it.
        search={telling.factId === factId ? { quote: writeSpan(fact.position) } : {}}
        lang="zh-CN"
      >
        {telling.title || telling.url}
      </Link>
      <span className="muted">
        {telling.source}
        {telling.published
          ? ` · ${formatDate(telling.published, language)}`
          : t({ zh: ' · 未注明日期', en: ' · not dated' })}
      </span>
      {index === 0 && tellings.length > 1 && (
        <Badge tone="primary">{t({ zh: '首发', en: 'First' })}</Badge>
      )}
    </li>
  );
  const [first, ...others] = tellings;
  return (
    <div className="fact-tellings">
      {first && <ul>{line(first, 0)}</ul>}
      {others.length > 0 && (
        <details>
          <summary>
            {t({
              zh: `另有 ${others.length} 家转载，算一次报道`,
              en: `${others.length} more tell it; together they are one report`,
            })}
          </summary>
          <ul>{others.map((telling, index) => line(telling, index + 1))}</ul>
        </details>
      )}
    </div>
  );
}
