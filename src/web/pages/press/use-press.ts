// What the pages of 资讯 ask the server, and how they change the address.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { searchPress } from '../../api-press.ts';
import { useView } from '../../use-view.ts';
import { readPressSearch, toQuestion } from './press-search.ts';
import type { PressSearch } from './press-search.ts';

export type ChangePress = (part: PressSearch) => void;

/** The question of the address, and a way to change part of it; another question begins at its first page. */
export function usePressSearch(): [PressSearch, ChangePress] {
  const search = readPressSearch({ ...useSearch({ from: '/$cluster/press' }) });
  const navigate = useNavigate();
  const change = useCallback<ChangePress>(
    (part) =>
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({ ...previous, page: undefined, ...part }),
        resetScroll: 'page' in part && part.page !== undefined,
      }),
    [navigate],
  );
  return [search, change];
}

export function usePressPage(search: PressSearch) {
  const { cluster } = useView();
  const question = toQuestion(search);
  return useQuery({
    queryKey: ['press', cluster, question],
    queryFn: ({ signal }) => searchPress(cluster, question, signal),
    placeholderData: keepPreviousData,
  });
}

/** Counts over the question without the named filters: what a choice among them would leave. */
export function usePressFacets(search: PressSearch, without: readonly (keyof PressSearch)[]) {
  const { cluster } = useView();
  const rest = { ...search, page: undefined, order: undefined };
  for (const key of without) rest[key] = undefined;
  const question = { ...toQuestion(rest), limit: 1 };
  return useQuery({
    queryKey: ['press', cluster, question],
    queryFn: ({ signal }) => searchPress(cluster, question, signal),
    placeholderData: keepPreviousData,
    select: ({ total, facets }) => ({ total, ...facets }),
  });
}
