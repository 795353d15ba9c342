import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { getOverview } from '../../api.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { CitiesPanel } from './cities-panel.tsx';
import { IndicatorStrip } from './indicator-strip.tsx';
import './overview.css';
import { QualityPanel } from './quality-panel.tsx';
import { RegisterTiles } from './register-tiles.tsx';
import { StagesPanel } from './stages-panel.tsx';
import { StatesPanel } from './states-panel.tsx';

export function OverviewPage() {
  const t = useText();
  const { language } = useLanguage();
  const { cluster, asOf } = useView();
  const overview = useQuery({
    queryKey: ['overview', cluster, asOf],
    queryFn: () => getOverview(cluster, asOf),
  });
  const title = t({ zh: '总览', en: 'Overview' });
  const data = overview.data;
  if (overview.error)
    return <Problem error={overview.error} retry={() => void overview.refetch()} />;
  if (!data)
    return (
      <div className="page">
        <PageHead title={title} note={'\u00a0'} />
        <Skeleton active paragraph={{ rows: 16 }} />
      </div>
    );
  const day = formatDate(data.asOf.slice(0, 10), language);
  const note = t({
    zh: `${data.cluster.name} · 截至${day} · ${formatCount(data.sources)} 个来源，${formatCount(data.records)} 条记录`,
    en: `${data.cluster.name} · as of ${day} · ${formatCount(data.sources)} sources, ${formatCount(data.records)} records`,
  });
  if (data.records === 0)
    return (
      <div className="page">
        <PageHead title={title} note={note} />
        <EmptyNote
          title={
            asOf
              ? t({ zh: '这一天还没有数据。', en: 'There was no data yet on that day.' })
              : t({
                  zh: '这个集群还没有数据。从一份企业名录或项目清单开始。',
                  en: 'This cluster has no data yet. Start with a list of enterprises or projects.',
                })
          }
        >
          {asOf ? (
            <Link
              to="/$cluster"
              params={{ cluster }}
              search={{ asOf: undefined }}
              className="primary-link"
            >
              {t({ zh: '回到今天', en: 'Back to today' })}
            </Link>
          ) : (
            <Link to="/$cluster/import" params={{ cluster }} className="primary-link">
              {t({ zh: '导入第一份名录', en: 'Import the first list' })}
            </Link>
          )}
        </EmptyNote>
      </div>
    );
  return (
    <div className="page">
      <PageHead title={title} note={note} />
      <div className="overview">
        <IndicatorStrip overview={data} />
        <RegisterTiles overview={data} />
        <CitiesPanel overview={data} />
        <StagesPanel overview={data} />
        <StatesPanel overview={data} />
        <QualityPanel overview={data} />
      </div>
    </div>
  );
}
