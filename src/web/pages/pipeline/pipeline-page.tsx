import { Skeleton } from 'antd';
import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import type { Pipeline } from '../../../schema/pipeline.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import '../../components/ruled-table.css';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { BoardTab } from './board/board-tab.tsx';
import { ForecastTab } from './forecast/forecast-tab.tsx';
import { FunnelTab } from './funnel/funnel-tab.tsx';
import { RatesStrip } from './head/rates-strip.tsx';
import { LateTab } from './late/late-tab.tsx';
import { OwnerBanner } from './owner-banner.tsx';
import { PipelineFilters } from './pipeline-filters.tsx';
import { PipelineNav, tabNames } from './pipeline-nav.tsx';
import { pickFilters } from './pipeline-search.ts';
import './pipeline.css';
import { ProjectDrawer } from './project/project-drawer.tsx';
import { TimelineTab } from './timeline/timeline-tab.tsx';
import { useEveryProject, usePipeline, usePipelineSearch } from './use-pipeline.ts';

const lists: Record<'board' | 'timeline' | 'late', ComponentType<{ pipeline: Pipeline }>> = {
  board: BoardTab,
  timeline: TimelineTab,
  late: LateTab,
};

/** 项目推进: where every project stands, since when, by which record, and which are late. */
export function PipelinePage() {
  const t = useText();
  const [{ tab = 'board', project }, change] = usePipelineSearch();
  const title = t({ zh: '项目推进', en: 'Pipeline' });
  const entityId = project === undefined ? undefined : Number(project);
  const name = usePipeline().data?.projects.find((one) => one.entityId === entityId)?.name;
  return (
    <div className="page pipeline-page">
      <PageHead
        title={title}
        {...(tab !== 'board' && { tabTitle: `${t(tabNames[tab])} · ${title}` })}
        note={t({
          zh: '签了约的项目走到哪一步，凭哪条记录，哪些拖了，拖了多久。',
          en: 'How far each project has come, by which record, and which are late by how much.',
        })}
      />
      <PipelineNav />
      {tab === 'funnel' || tab === 'forecast' ? (
        <Whole>{tab === 'funnel' ? <FunnelTab /> : <ForecastTab />}</Whole>
      ) : (
        <Filtered body={lists[tab]} />
      )}
      <ProjectDrawer
        entityId={entityId}
        name={name}
        onClose={() => change({ project: undefined })}
      />
    </div>
  );
}

/** Tabs that list projects: the filters say which. */
function Filtered({ body: Body }: { body: ComponentType<{ pipeline: Pipeline }> }) {
  const t = useText();
  const [search, change] = usePipelineSearch();
  const pipeline = usePipeline();
  const filtered = Object.keys(pickFilters(search)).length > 0;
  if (pipeline.error)
    return <Problem error={pipeline.error} retry={() => void pipeline.refetch()} />;
  if (!pipeline.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (pipeline.data.projects.length === 0 && !filtered) return <NoProjects />;
  return (
    <>
      <OwnerBanner projects={pipeline.data.projects} />
      <RatesStrip pipeline={pipeline.data} filtered={filtered} />
      <PipelineFilters pipeline={pipeline.data} />
      {pipeline.data.projects.length === 0 ? (
        <EmptyNote
          title={t({ zh: '没有符合筛选的项目。', en: 'No project is left by these filters.' })}
        >
          <button
            type="button"
            className="button-link is-quiet"
            onClick={() =>
              change({ q: undefined, city: undefined, year: undefined, light: undefined })
            }
          >
            {t({ zh: '清除筛选', en: 'Clear filters' })}
          </button>
        </EmptyNote>
      ) : (
        <Body pipeline={pipeline.data} />
      )}
    </>
  );
}

/** Tabs that reckon over all projects, whatever is filtered elsewhere. */
function Whole({ children }: { children: ReactNode }) {
  const pipeline = useEveryProject(true);
  return (
    <>
      {pipeline.error && <Problem error={pipeline.error} retry={() => void pipeline.refetch()} />}
      {pipeline.data && <RatesStrip pipeline={pipeline.data} filtered={false} />}
      {children}
    </>
  );
}

function NoProjects() {
  const t = useText();
  const { cluster } = useView();
  return (
    <EmptyNote
      title={t({
        zh: '还没有项目。导入在建、拟建项目或签约项目的表格后，这里会显示各项目走到哪一步。',
        en: 'There are no projects yet. Import the workbooks of signed, planned or started projects and their progress shows here.',
      })}
    >
      <Link to="/$cluster/import" params={{ cluster }} className="button-link">
        {t({ zh: '去导入', en: 'Import' })}
      </Link>
    </EmptyNote>
  );
}
