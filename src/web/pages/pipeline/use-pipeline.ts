// What the pages of 项目推进 ask the server, and how they change the address.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { getPipeline } from '../../api-pipeline.ts';
import type { PipelineQuestion } from '../../api-pipeline.ts';
import { useView } from '../../use-view.ts';
import { readPipelineSearch } from './pipeline-search.ts';
import type { PipelineSearch } from './pipeline-search.ts';

export type ChangePipeline = (part: PipelineSearch, how?: { replace: boolean }) => void;

/** The view of the address, and a way to change part of it. */
export function usePipelineSearch(): [PipelineSearch, ChangePipeline] {
  const search = readPipelineSearch({ ...useSearch({ from: '/$cluster/pipeline' }) });
  const navigate = useNavigate();
  const change = useCallback<ChangePipeline>(
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

/** Which projects the filters of the address leave. */
export function toQuestion(
  { city, year, light, q }: PipelineSearch,
  asOf: string | undefined,
): PipelineQuestion {
  return {
    ...(city && { city }),
    ...(year && { year: Number(year) }),
    ...(light && { light }),
    ...(q && { q }),
    ...(asOf && { asOf }),
  };
}

function useQuestion(question: PipelineQuestion, enabled = true) {
  const { cluster } = useView();
  return useQuery({
    queryKey: ['pipeline', cluster, question],
    queryFn: ({ signal }) => getPipeline(cluster, question, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The projects that the filters leave; board, timeline and late list read the same answer. */
export function usePipeline() {
  const { asOf } = useView();
  const [search] = usePipelineSearch();
  return useQuestion(toQuestion(search, asOf));
}

/** Every project, whatever is filtered: to name those behind a rate. */
export function useEveryProject(enabled: boolean) {
  const { asOf } = useView();
  return useQuestion(toQuestion({}, asOf), enabled);
}
