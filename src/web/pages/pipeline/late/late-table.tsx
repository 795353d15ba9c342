import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { SortHead } from '../../../components/sort-head.tsx';
import type { Sorting } from '../../../components/sort-head.tsx';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { listOverdue } from '../lateness.ts';
import { LightSign } from '../light-sign.tsx';
import type { LateSort } from '../pipeline-search.ts';
import { milestoneNames, sayDays, sayPlace, stageName } from '../pipeline-words.ts';
import { ProvenFigure } from '../proven-figure.tsx';
import { RecordButton } from '../record-button.tsx';

/** A row a project; on a telephone each becomes a card. */
export function LateTable({
  rows,
  sorting,
  onOpen,
}: {
  rows: readonly PipelineProject[];
  sorting: Sorting<LateSort>;
  onOpen: (entityId: number) => void;
}) {
  const t = useText();
  return (
    <div className="table-frame">
      <table className="ruled-table late-table">
        <thead>
          <tr>
            <SortHead by="name" first="asc" sorting={sorting}>
              {t({ zh: '项目', en: 'Project' })}
            </SortHead>
            <SortHead by="late" sorting={sorting}>
              {t({ zh: '逾期', en: 'Overdue' })}
            </SortHead>
            <SortHead by="milestone" first="asc" sorting={sorting}>
              {t({ zh: '节点', en: 'Milestone' })}
            </SortHead>
            <SortHead by="light" sorting={sorting}>
              {t({ zh: '亮灯', en: 'Light' })}
            </SortHead>
            <SortHead by="idle" number sorting={sorting}>
              {t({ zh: '无进展', en: 'Idle' })}
            </SortHead>
            <SortHead by="progress" sorting={sorting}>
              {t({ zh: '最近进展', en: 'Last progress' })}
            </SortHead>
            <th scope="col">{t({ zh: '责任单位', en: 'Responsible' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((project) => (
            <LateRow key={project.entityId} project={project} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LateRow({
  project,
  onOpen,
}: {
  project: PipelineProject;
  onOpen: (entityId: number) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { entityId, progress, light, department } = project;
  const overdue = listOverdue(project).toSorted((a, b) => b.days - a.days);
  return (
    <tr data-project={entityId}>
      <th scope="row">
        <button type="button" className="row-title" onClick={() => onOpen(entityId)}>
          {project.name}
        </button>
        <small className="muted">
          {[t(stageName(project.stage)), sayPlace(project), project.owner]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      <td data-label={t({ zh: '逾期', en: 'Overdue' })}>
        {overdue.map(({ milestone, days }) => (
          <p key={milestone} className="late-words" data-open>
            {sayDays(days, language)}
          </p>
        ))}
        {overdue.length === 0 && <span className="muted">—</span>}
      </td>
      <td data-label={t({ zh: '节点', en: 'Milestone' })}>
        {overdue.map(({ milestone, due, basis }) => (
          <p key={milestone}>
            {t(milestoneNames[milestone])}
            <span className="muted">
              {basis === 'promised'
                ? t({ zh: '，约定 ', en: ', promised ' })
                : t({ zh: '，计划 ', en: ', planned ' })}
            </span>
            <ProvenFigure entityId={entityId} proven={due} />
          </p>
        ))}
        {overdue.length === 0 && <span className="muted">—</span>}
      </td>
      <td data-label={t({ zh: '亮灯', en: 'Light' })}>
        {light ? <LightSign light={light} /> : <span className="muted">—</span>}
      </td>
      <td className="number" data-label={t({ zh: '无进展', en: 'Idle' })}>
        {light ? sayDays(project.idle, language) : '—'}
      </td>
      <td data-label={t({ zh: '最近进展', en: 'Last progress' })}>
        <RecordButton entityId={entityId} recordId={progress.recordId} stage={project.stage}>
          {formatDate(progress.on, language)} {t(progress)}
        </RecordButton>
      </td>
      <td data-label={t({ zh: '责任单位', en: 'Responsible' })}>
        {department ? (
          <ProvenFigure entityId={entityId} proven={department} />
        ) : (
          <span className="muted">—</span>
        )}
      </td>
    </tr>
  );
}
