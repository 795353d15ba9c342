// A move from the question to the answer: nothing changes on any screen before the server has the proof.
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import type { Stage } from '../../../../schema/stage.ts';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import type { Asked } from './asked.ts';
import { decideMove } from './decide-move.ts';
import { MoveDialog } from './move-dialog.tsx';

export interface Moving {
  ask: (project: PipelineProject, target: Stage) => void;
  /** To be put anywhere on the page. */
  dialog: ReactNode;
}

export function useMoving(onMoved?: (entityId: number) => void): Moving {
  const t = useText();
  const { asOf } = useView();
  const notice = useNotice();
  const [asked, setAsked] = useState<Asked>();
  // While the dialog goes away it still says what it said.
  const [open, setOpen] = useState(false);
  const ask = useCallback(
    (project: PipelineProject, target: Stage) => {
      const decision = decideMove(project, target, asOf);
      if (decision.does === 'refuse') notice.failed(t(decision.why));
      if (decision.does !== 'ask') return;
      setAsked({ project, target, back: decision.back });
      setOpen(true);
    },
    [asOf, notice, t],
  );
  const dialog = asked && (
    <MoveDialog
      key={`${asked.project.entityId} ${asked.target}`}
      asked={asked}
      open={open}
      onClose={() => setOpen(false)}
      onMoved={() => {
        setOpen(false);
        onMoved?.(asked.project.entityId);
      }}
    />
  );
  return { ask, dialog };
}
