import { Link } from '@tanstack/react-router';
import type { AtlasSegment } from '../../../schema/atlas.ts';
import type { Register } from '../../../schema/stage.ts';
import { formatCount } from '../../format/count.ts';
import { formatMoney } from '../../format/money.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** The four registers on this segment, the known revenue with its denominator, the cities. */
export function SegmentFigures({ segment }: { segment: AtlasSegment }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { stats } = segment;
  const counts: { register: Register; name: Pair; count: number }[] = [
    { register: 'existing', name: { zh: '现有企业', en: 'Existing' }, count: stats.enterprises },
    { register: 'target', name: { zh: '拟引进', en: 'Targets' }, count: stats.targets },
    { register: 'building', name: { zh: '在建', en: 'Building' }, count: stats.building },
    { register: 'planned', name: { zh: '拟建', en: 'Planned' }, count: stats.planned },
  ];
  const known = t({
    zh: `已知 ${stats.withRevenue} / ${stats.enterprises} 家，各取最近一期`,
    en: `known of ${stats.withRevenue} of ${stats.enterprises}, latest period of each`,
  });
  return (
    <section>
      <dl className="map-counts">
        {counts.map(({ register, name, count }) => (
          <div key={register}>
            <dt>{t(name)}</dt>
            <dd>
              {count === 0 ? (
                0
              ) : (
                <Link
                  to="/$cluster/registers/$register"
                  params={{ cluster, register }}
                  search={{ segment: segment.id }}
                >
                  {formatCount(count)}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <dl className="map-facts">
        <dt>{t({ zh: '营收', en: 'Revenue' })}</dt>
        <dd>
          {stats.withRevenue > 0 ? (
            <>
              {formatMoney(stats.revenue, language)} <span className="muted">{known}</span>
            </>
          ) : (
            <span className="muted">{stats.enterprises > 0 ? known : '—'}</span>
          )}
        </dd>
        {stats.cities.length > 0 && (
          <>
            <dt>{t({ zh: '城市', en: 'Cities' })}</dt>
            <dd>
              {stats.cities
                .map(({ city, count }) => `${city} ${formatCount(count)}`)
                .join(t({ zh: '、', en: ', ' }))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
