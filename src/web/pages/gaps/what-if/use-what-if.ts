import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Changes } from '../../../../schema/what-if.ts';
import { compareChanges, getScenarios } from '../../../api-gaps.ts';
import { useView } from '../../../use-view.ts';

/** Today beside what the changes make of it. */
export function comparisonOf(cluster: string, changes: Changes) {
  return queryOptions({
    queryKey: ['what-if', cluster, changes],
    queryFn: ({ signal }) => compareChanges(cluster, changes, signal),
  });
}

export function useComparison(changes: Changes, enabled: boolean) {
  const { cluster } = useView();
  return useQuery({
    ...comparisonOf(cluster, changes),
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function useScenarios() {
  const { cluster } = useView();
  return useQuery({
    queryKey: ['scenarios', cluster],
    queryFn: () => getScenarios(cluster),
    staleTime: 0,
  });
}
