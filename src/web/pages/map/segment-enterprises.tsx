import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { AtlasSegment } from '../../../schema/atlas.ts';
import { getRegisterPage } from '../../api.ts';
import { Problem } from '../../components/problem.tsx';
import { Figure } from '../../evidence/figure.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

const FIRST = 6;

/** The largest enterprises placed here, by known revenue. */
export function SegmentEnterprises({ segment }: { segment: AtlasSegment }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const page = useQuery({
    queryKey: ['segment-enterprises', cluster, asOf, segment.id],
    queryFn: ({ signal }) =>
      getRegisterPage(
        cluster,
        'existing',
        {
          segment: segment.id,
          sort: 'revenue',
          order: 'desc',
          limit: FIRST,
          ...(asOf && { asOf }),
        },
        signal,
      ),
  });
  if (page.error) return <Problem error={page.error} retry={() => void page.refetch()} />;
  if (!page.data) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const rest = page.data.total - page.data.rows.length;
  return (
    <section>
      <h3>{t({ zh: '企业（按营收）', en: 'Enterprises, by revenue' })}</h3>
      <ul className="map-enterprises">
        {page.data.rows.map((row) => (
          <li key={row.entityId}>
            <Link to="/$cluster/entities/$entityId" params={{ cluster, entityId: row.entityId }}>
              {row.name}
            </Link>
            <span className="muted">
              {row.city}
              {row.revenue !== null && ' · '}
              {row.revenue !== null && (
                <Figure
                  entityId={row.entityId}
                  valueKey={row.revenuePeriod ? `revenue@${row.revenuePeriod}` : 'revenue'}
                  value={row.revenue}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="muted">
          {t({ zh: `另有 ${formatCount(rest)} 家`, en: `and ${formatCount(rest)} more` })}
        </p>
      )}
    </section>
  );
}
