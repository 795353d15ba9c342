// The board: which cards stand in which column, in what order.
import { lights } from '../../../../schema/pipeline.ts';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { projectStages } from '../../../../schema/stage.ts';
import type { ProjectStage } from '../pipeline-search.ts';

export interface Column {
  stage: ProjectStage;
  projects: PipelineProject[];
}

/** What needs a hand stands on top: the worst light, then the longest without progress. */
function compareCards(a: PipelineProject, b: PipelineProject): number {
  const rank = ({ light }: PipelineProject) => (light === null ? -1 : lights.indexOf(light));
  return rank(b) - rank(a) || b.idle - a.idle || a.entityId - b.entityId;
}

/** One column a stage, empty ones too, in the order of a project's life. */
export function makeColumns(projects: readonly PipelineProject[]): Column[] {
  return projectStages.map((stage) => ({
    stage,
    projects: projects.filter((project) => project.stage === stage).toSorted(compareCards),
  }));
}

/** The column that a telephone opens with: the chosen one, else the first with cards in it. */
export function openingStage(
  columns: readonly Column[],
  chosen: ProjectStage | undefined,
): ProjectStage {
  return chosen ?? columns.find(({ projects }) => projects.length > 0)?.stage ?? 'lead';
}
