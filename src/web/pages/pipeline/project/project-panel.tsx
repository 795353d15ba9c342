import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { PipelineProject, ProjectHistory } from '../../../../schema/pipeline.ts';
import { getProjectHistory } from '../../../api-pipeline.ts';
import { Badge } from '../../../components/badge.tsx';
import { Problem } from '../../../components/problem.tsx';
import '../../../components/ruled-table.css';
import { formatDate, formatInstant } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { LightSign } from '../light-sign.tsx';
import { MoveMenu } from '../move/move-menu.tsx';
import '../pipeline.css';
import { leftOutNames, sayDays, stageName } from '../pipeline-words.ts';
import { RecordButton } from '../record-button.tsx';
import { ProjectDates } from './project-dates.tsx';
import { ProjectMoney } from './project-money.tsx';

/** 推进: where a project stands, its dates and money, and every change of stage with its record. */
export function ProjectPanel({ entityId, children }: { entityId: number; children?: ReactNode }) {
  const { cluster, asOf } = useView();
  const history = useQuery({
    queryKey: ['project', cluster, entityId, asOf],
    queryFn: () => getProjectHistory(cluster, entityId, asOf),
  });
  if (history.error) return <Problem error={history.error} retry={() => void history.refetch()} />;
  if (!history.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { project } = history.data;
  return (
    <div className="project-panel">
      <Standing project={project}>{children}</Standing>
      <ProjectDates project={project} />
      <ProjectMoney project={project} />
      <Changes history={history.data} />
    </div>
  );
}

function Standing({ project, children }: { project: PipelineProject; children: ReactNode }) {
  const t = useText();
  const { language } = useLanguage();
  const { entityId, progress, counting, ownerAnswer } = project;
  return (
    <section>
      <p className="project-standing">
        <Badge tone="primary">{t(stageName(project.stage))}</Badge>
        {project.light && <LightSign light={project.light} />}
        {project.since && (
          <span className="muted">
            {t({
              zh: `${formatDate(project.since, 'zh')}起`,
              en: `since ${formatDate(project.since, 'en')}`,
            })}
          </span>
        )}
      </p>
      <p>
        {t({ zh: '最近进展：', en: 'Last progress: ' })}
        <RecordButton entityId={entityId} recordId={progress.recordId}>
          {formatDate(progress.on, language)} {t(progress)}
        </RecordButton>
        {project.light && (
          <span className="muted">
            {t({
              zh: `，距今 ${sayDays(project.idle, 'zh')}`,
              en: `, ${sayDays(project.idle, 'en')} ago`,
            })}
          </span>
        )}
      </p>
      <p className="muted">
        {counting.counts
          ? t({ zh: '计入签约总额。', en: 'Counted in the signed total.' })
          : t({
              zh: `不计入签约总额：${leftOutNames[counting.because].zh}。`,
              en: `Not in the signed total: ${leftOutNames[counting.because].en}.`,
            })}
      </p>
      {ownerAnswer && (
        <p className="muted">
          {ownerAnswer.move
            ? t({ zh: '企业已转入现有企业：', en: 'Its enterprise joined the existing ones: ' })
            : t({ zh: '企业不转入现有企业：', en: 'Its enterprise does not join: ' })}
          {[ownerAnswer.by, ownerAnswer.note, formatInstant(ownerAnswer.at, language)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <div className="project-actions">
        <MoveMenu project={project} />
        {children}
      </div>
    </section>
  );
}

/** Newest first; when it happened, else when it was told. */
function Changes({ history: { project, changes } }: { history: ProjectHistory }) {
  const t = useText();
  const { language } = useLanguage();
  const newestFirst = changes.toReversed();
  return (
    <section>
      <h3>{t({ zh: '阶段沿革', en: 'Changes of stage' })}</h3>
      {changes.length === 0 ? (
        <p className="muted">
          {t({
            zh: '没有来源说过它的阶段，按“谋划”对待。',
            en: 'No source names its stage; it is taken for a lead.',
          })}
        </p>
      ) : (
        <ol className="stage-changes">
          {newestFirst.map((change) => (
            <li key={`${change.recordId} ${change.stage}`}>
              <strong>{t(stageName(change.stage))}</strong>
              <span>
                {change.on
                  ? formatDate(change.on, language)
                  : t({
                      zh: `时间未说明（${formatDate(change.told, 'zh')}记载）`,
                      en: `no date given (told on ${formatDate(change.told, 'en')})`,
                    })}
              </span>
              <RecordButton
                entityId={project.entityId}
                recordId={change.recordId}
                stage={change.stage}
              >
                {change.sourceTitle}
              </RecordButton>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
