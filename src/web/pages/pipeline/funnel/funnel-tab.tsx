import { useQuery } from '@tanstack/react-query';
import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { Funnel } from '../../../../schema/pipeline.ts';
import { getFunnel } from '../../../api-pipeline.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatDate } from '../../../format/date.ts';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { ProjectList } from '../project/project-list.tsx';
import type { ListedProjects } from '../project/project-list.tsx';
import { usePipelineSearch } from '../use-pipeline.ts';
import { FunnelTable } from './funnel-table.tsx';

/** 漏斗: of those signed in a year or a city, how many came how far. */
export function FunnelTab() {
  const t = useText();
  const { cluster, asOf } = useView();
  const [{ rows: by = 'year' }, change] = usePipelineSearch();
  const [listed, setListed] = useState<ListedProjects>();
  const funnel = useQuery({
    queryKey: ['funnel', cluster, by, asOf],
    queryFn: () => getFunnel(cluster, by, asOf),
  });
  return (
    <section className="pipeline-stack">
      <div className="pipeline-bar">
        <Segmented<Funnel['by']>
          aria-label={t({ zh: '分行', en: 'Rows' })}
          value={by}
          options={[
            { value: 'year', label: t({ zh: '按签约年份', en: 'By year signed' }) },
            { value: 'city', label: t({ zh: '按市州', en: 'By city' }) },
          ]}
          onChange={(next) => change({ rows: next === 'city' ? 'city' : undefined })}
        />
        {funnel.data && (
          <p className="muted">
            {t({
              zh: `截至 ${formatDate(funnel.data.asOf, 'zh')}。项目按首次签约计，比例的分母是同一行的签约数。`,
              en: `As of ${formatDate(funnel.data.asOf, 'en')}. A project counts at its first signing; shares are of those signed in the same row.`,
            })}
          </p>
        )}
      </div>
      {funnel.error && <Problem error={funnel.error} retry={() => void funnel.refetch()} />}
      {funnel.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {funnel.data &&
        (funnel.data.rows.length === 0 ? (
          <EmptyNote
            title={t({
              zh: '还没有签约的项目，漏斗是空的。',
              en: 'No project is signed yet: the funnel is empty.',
            })}
          />
        ) : (
          <FunnelTable funnel={funnel.data} onList={setListed} />
        ))}
      <ProjectList listed={listed} onClose={() => setListed(undefined)} />
    </section>
  );
}
