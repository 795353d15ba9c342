// What follows when a card is let go over a column.
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { projectStages } from '../../../../schema/stage.ts';
import type { Stage } from '../../../../schema/stage.ts';
import type { Pair } from '../../../text/language.tsx';

export type MoveDecision =
  | { does: 'nothing' }
  /** Why it cannot be moved. */
  | { does: 'refuse'; why: Pair }
  /** `back`: it would stand on an earlier stage than now, which corrects what was said. */
  | { does: 'ask'; back: boolean };

function isProjectStage(stage: Stage): stage is (typeof projectStages)[number] {
  return (projectStages as readonly Stage[]).includes(stage);
}

/** No move without its proof: at best it is asked for. A view of an earlier day is not written into. */
export function decideMove(
  project: Pick<PipelineProject, 'stage'>,
  target: Stage,
  asOf: string | undefined,
): MoveDecision {
  if (project.stage === target || !isProjectStage(target)) return { does: 'nothing' };
  if (asOf)
    return {
      does: 'refuse',
      why: {
        zh: '这是过去某一天的视图。回到今天才能改阶段。',
        en: 'This is a view of an earlier day. Go back to today to move a project.',
      },
    };
  const order = projectStages.findIndex((stage) => stage === project.stage);
  const back = project.stage === 'dropped' || projectStages.indexOf(target) < order;
  return { does: 'ask', back };
}
