import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { findWorst } from '../lateness.ts';
import { LightSign } from '../light-sign.tsx';
import { MoveChoice } from '../move/move-menu.tsx';
import { milestoneNames, sayDays, sayPlace } from '../pipeline-words.ts';
import { ProvenFigure } from '../proven-figure.tsx';
import { RecordButton } from '../record-button.tsx';
import type { CardActions } from './board-column.tsx';
import { cardId } from './card-id.ts';

/** One project: whose, where, how much, how long without progress, and what is overdue. */
export function ProjectCard({
  project,
  moved,
  onDrag,
  onMove,
  onOpen,
}: CardActions & { project: PipelineProject; moved: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const { entityId, investment, light, progress } = project;
  const worst = findWorst(project);
  return (
    <li
      className="project-card"
      data-project={entityId}
      data-light={light}
      data-moved={moved}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', project.name);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(project);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <button
        type="button"
        id={cardId(entityId)}
        className="row-title"
        onClick={() => onOpen(entityId)}
      >
        {project.name}
      </button>
      {project.owner && <p className="muted">{project.owner}</p>}
      <p className="card-line">
        {investment.promised ? (
          <strong>
            <ProvenFigure entityId={entityId} proven={investment.promised} />
          </strong>
        ) : (
          <span className="muted">{t({ zh: '投资额不详', en: 'Investment unknown' })}</span>
        )}
        <span className="muted">{sayPlace(project)}</span>
      </p>
      {light && (
        <p className="card-line">
          <LightSign light={light} />
          <span className="muted">
            {t({
              zh: `${sayDays(project.idle, 'zh')}无进展`,
              en: `${sayDays(project.idle, 'en')} idle`,
            })}
          </span>
        </p>
      )}
      {worst && (
        <p className="late-words" data-open>
          {t({
            zh: `${milestoneNames[worst.milestone].zh}逾期 ${sayDays(worst.days, 'zh')}`,
            en: `${milestoneNames[worst.milestone].en} ${sayDays(worst.days, 'en')} overdue`,
          })}
        </p>
      )}
      <div className="card-foot">
        <small className="card-history">
          <RecordButton entityId={entityId} recordId={progress.recordId} stage={project.stage}>
            {formatDate(progress.on, language)} {t(progress)}
          </RecordButton>
        </small>
        <MoveChoice project={project} small onChoose={(stage) => onMove(project, stage)} />
      </div>
    </li>
  );
}
