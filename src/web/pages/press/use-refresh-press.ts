import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useView } from '../../use-view.ts';

/** After something entered the archive: lists, counts and timelines are asked again. */
export function useRefreshPress(): () => Promise<unknown> {
  const { cluster } = useView();
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        ['press', 'snapshot', 'beside'].map((key) =>
          client.invalidateQueries({ queryKey: [key, cluster] }),
        ),
      ),
    [client, cluster],
  );
}
