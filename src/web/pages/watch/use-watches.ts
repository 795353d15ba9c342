// The watched sources, and what a person does to one of them.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WatchChange } from '../../../schema/watch.ts';
import { changeWatch, checkWatch, getWatches, removeWatch } from '../../api-watch.ts';
import { useView } from '../../use-view.ts';

/** A crawler works meanwhile: what is shown is asked again this often. */
const refreshMs = 10_000;

export function useWatches() {
  const { cluster } = useView();
  return useQuery({
    queryKey: ['watches', cluster],
    queryFn: () => getWatches(cluster),
    refetchInterval: refreshMs,
    staleTime: 0,
  });
}

export function useRefreshWatches(): () => Promise<void> {
  const { cluster } = useView();
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      ['watches', 'crawl', 'visits'].map((key) =>
        client.invalidateQueries({ queryKey: [key, cluster] }),
      ),
    );
  };
}

export function useWatchActions(watchId: number, onDone: () => void = () => undefined) {
  const { cluster } = useView();
  const refresh = useRefreshWatches();
  const onSuccess = async () => {
    onDone();
    await refresh();
  };
  return {
    change: useMutation({
      mutationFn: (change: WatchChange) => changeWatch(cluster, watchId, change),
      onSuccess,
    }),
    check: useMutation({ mutationFn: () => checkWatch(cluster, watchId), onSuccess }),
    remove: useMutation({ mutationFn: () => removeWatch(cluster, watchId), onSuccess }),
  };
}
