// What the pages of 缺链 ask the server, and how they change the address.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { getGaps } from '../../api-gaps.ts';
import { useView } from '../../use-view.ts';
import { readGapsSearch } from './gaps-search.ts';
import type { GapsSearch } from './gaps-search.ts';

export type ChangeGaps = (part: GapsSearch, how?: { replace: boolean }) => void;

/** The view of the address, and a way to change part of it. */
export function useGapsSearch(): [GapsSearch, ChangeGaps] {
  const search = readGapsSearch({ ...useSearch({ from: '/$cluster/gaps' }) });
  const navigate = useNavigate();
  const change = useCallback<ChangeGaps>(
    (part, { replace } = { replace: false }) =>
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({ ...previous, ...part }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, change];
}

/** Every segment with its gap; the map and all tabs read the same answer. */
export function useGaps() {
  const { cluster, asOf } = useView();
  return useQuery({
    queryKey: ['gaps', cluster, asOf],
    queryFn: () => getGaps(cluster, asOf),
    placeholderData: keepPreviousData,
  });
}
