import { useState } from 'react';
import type { Pipeline, PipelineProject } from '../../../../schema/pipeline.ts';
import { usePhone } from '../../../components/use-phone.ts';
import { useText } from '../../../text/language.tsx';
import { useMoving } from '../move/use-moving.tsx';
import type { ProjectStage } from '../pipeline-search.ts';
import { usePipelineSearch } from '../use-pipeline.ts';
import { BoardColumn } from './board-column.tsx';
import { makeColumns, openingStage } from './columns.ts';
import { StageSwitch } from './stage-switch.tsx';

/** 看板: a column a stage. A card let go over another column is asked for its proof before it stands there. */
export function BoardTab({ pipeline }: { pipeline: Pipeline }) {
  const t = useText();
  const phone = usePhone();
  const [{ stage }, change] = usePipelineSearch();
  const [dragged, setDragged] = useState<PipelineProject>();
  const [moved, setMoved] = useState<number>();
  const { ask, dialog } = useMoving(setMoved);
  const columns = makeColumns(pipeline.projects);
  const shown = openingStage(columns, stage);
  const drop = (target: ProjectStage) => {
    if (dragged) ask(dragged, target);
    setDragged(undefined);
  };
  return (
    <>
      {phone && (
        <StageSwitch
          columns={columns}
          shown={shown}
          onShow={(next) => change({ stage: next }, { replace: true })}
        />
      )}
      <div
        className="board"
        data-dragging={dragged !== undefined}
        role="group"
        aria-label={t({ zh: '项目看板', en: 'Board of projects' })}
      >
        {columns
          .filter((column) => !phone || column.stage === shown)
          .map((column) => (
            <BoardColumn
              key={column.stage}
              column={column}
              alone={phone}
              dragged={dragged}
              moved={moved}
              onDrag={setDragged}
              onDrop={drop}
              onMove={ask}
              onOpen={(entityId) => change({ project: String(entityId) })}
            />
          ))}
      </div>
      {dialog}
    </>
  );
}
