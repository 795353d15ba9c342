import { Link } from '@tanstack/react-router';
import type { SubscriptionQuery } from '../../../schema/subscription.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { useEntityName } from '../press/enterprise-filter.tsx';
import type { PressSearch } from '../press/press-search.ts';
import { useSegmentNames } from '../registers/use-facets.ts';

/** The same question as 资讯 asks it. */
export function toPressSearch({ q, enterprise, ...rest }: SubscriptionQuery): PressSearch {
  return {
    ...(q && { q }),
    ...rest,
    ...(enterprise !== undefined && { enterprise: String(enterprise) }),
  };
}

/** What a subscription asks for, in words, and a way to see what it finds. */
export function QueryLine({ query }: { query: SubscriptionQuery }) {
  const t = useText();
  const { cluster } = useView();
  const nameSegment = useSegmentNames();
  const enterprise = useEntityName(
    query.enterprise === undefined ? undefined : String(query.enterprise),
  );
  const parts: [string, string | undefined][] = [
    [t({ zh: '检索', en: 'Search' }), query.q || undefined],
    [t({ zh: '类别', en: 'Category' }), query.category],
    [t({ zh: '来源', en: 'Source' }), query.source],
    [t({ zh: '提到', en: 'Mentions' }), enterprise],
    [t({ zh: '环节', en: 'Segment' }), query.segment && nameSegment(query.segment)],
    [t({ zh: '地点', en: 'Place' }), query.place],
  ];
  const said = parts.filter(([, value]) => value !== undefined);
  return (
    <p className="query-line">
      {said.length === 0 && <span>{t({ zh: '全部资讯', en: 'Everything' })}</span>}
      {said.map(([name, value]) => (
        <span key={name}>
          <span className="muted">
            {name}
            {t({ zh: '：', en: ': ' })}
          </span>
          {value}
        </span>
      ))}
      <Link to="/$cluster/press" params={{ cluster }} search={toPressSearch(query)}>
        {t({ zh: '看现有结果', en: 'See what there is' })}
      </Link>
    </p>
  );
}
