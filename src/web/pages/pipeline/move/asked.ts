// A move that waits for its proof.
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import type { Stage } from '../../../../schema/stage.ts';

export interface Asked {
  project: PipelineProject;
  target: Stage;
  /** It would stand on an earlier stage than now. */
  back: boolean;
}
