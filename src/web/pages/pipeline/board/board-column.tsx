import { Button } from 'antd';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import type { ProjectStage } from '../pipeline-search.ts';
import { stageName } from '../pipeline-words.ts';
import type { Column } from './columns.ts';
import { ProjectCard } from './project-card.tsx';
import type { CardActions } from './project-card.tsx';

/** Cards drawn before more are asked for: what needs a hand stands on top. */
const FIRST = 40;

export function BoardColumn({
  column: { stage, projects },
  alone,
  dragged,
  moved,
  onDrop,
  ...actions
}: CardActions & {
  column: Column;
  /** The only column on the screen. */
  alone: boolean;
  dragged: PipelineProject | undefined;
  moved: number | undefined;
  onDrop: (stage: ProjectStage) => void;
}) {
  const t = useText();
  const [limit, setLimit] = useState(FIRST);
  const [over, setOver] = useState(false);
  const takes = dragged !== undefined && dragged.stage !== stage;
  const name = t(stageName(stage));
  const allow = (event: DragEvent) => {
    if (!takes) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  // A card that was just moved is among those shown, wherever its order puts it.
  const shown = projects.filter(({ entityId }, at) => at < limit || entityId === moved);
  return (
    <section
      className="board-column"
      data-stage={stage}
      data-slim={!alone && projects.length === 0}
      data-over={takes && over}
      aria-label={t({
        zh: `${name}：${projects.length} 个`,
        en: `${name}: ${projects.length}`,
      })}
      onDragOver={allow}
      onDragEnter={allow}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(stage);
      }}
    >
      <h2>
        {name} <span className="muted">{formatCount(projects.length)}</span>
      </h2>
      {projects.length > 0 && (
        <ul>
          {shown.map((project) => (
            <ProjectCard
              key={project.entityId}
              project={project}
              moved={project.entityId === moved}
              {...actions}
            />
          ))}
        </ul>
      )}
      {alone && projects.length === 0 && (
        <p className="muted board-empty">
          {t({ zh: '没有这个阶段的项目。', en: 'No project stands here.' })}
        </p>
      )}
      {projects.length > shown.length && (
        <Button type="text" block onClick={() => setLimit(limit + 5 * FIRST)}>
          {t({
            zh: `还有 ${formatCount(projects.length - shown.length)} 个，再显示一些`,
            en: `${formatCount(projects.length - shown.length)} more: show some`,
          })}
        </Button>
      )}
    </section>
  );
}
