// Sends a signed move; what it changes shows at once, everything else is asked again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Pipeline, StageMove } from '../../../../schema/pipeline.ts';
import { moveStage } from '../../../api-pipeline.ts';
import { useView } from '../../../use-view.ts';

export function useSendMove(entityId: number, onMoved: () => void) {
  const { cluster } = useView();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (move: StageMove) => moveStage(cluster, entityId, move),
    onSuccess: (history) => {
      client.setQueryData(['project', cluster, entityId, undefined], history);
      client.setQueriesData<Pipeline>(
        { queryKey: ['pipeline', cluster] },
        (pipeline) =>
          pipeline && {
            ...pipeline,
            projects: pipeline.projects.map((project) =>
              project.entityId === entityId ? history.project : project,
            ),
          },
      );
      onMoved();
      // Registers, overview, profile, rates: a stage shows in many places.
      void client.invalidateQueries();
    },
  });
}
