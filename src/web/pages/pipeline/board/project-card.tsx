import { useEffect, useRef } from 'react';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import type { Stage } from '../../../../schema/stage.ts';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { findWorst } from '../lateness.ts';
import { LightSign } from '../light-sign.tsx';
import { MoveChoice } from '../move/move-menu.tsx';
import { milestoneNames, sayDays, sayPlace } from '../pipeline-words.ts';
import { ProvenFigure } from '../proven-figure.tsx';
import { RecordButton } from '../record-button.tsx';

export interface CardActions {
  onDrag: (project: PipelineProject | undefined) => void;
  onMove: (project: PipelineProject, stage: Stage) => void;
  onOpen: (entityId: number) => void;
}

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
  const title = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Its old place is gone, and with it the focus: whoever moved it goes on from here.
    const { activeElement } = document;
    const lost = activeElement === document.body || activeElement?.closest('.ant-modal');
    if (moved && lost) title.current?.focus();
  }, [moved]);
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
      <div className="card-head">
        <button type="button" ref={title} className="row-title" onClick={() => onOpen(entityId)}>
          {project.name}
        </button>
        <MoveChoice project={project} small onChoose={(stage) => onMove(project, stage)} />
      </div>
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
      <small className="card-history">
        <RecordButton entityId={entityId} recordId={progress.recordId} stage={project.stage}>
          {formatDate(progress.on, language)} {t(progress)}
        </RecordButton>
      </small>
    </li>
  );
}
