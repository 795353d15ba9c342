// Rows of a register, fetched a page at a time as they come into view, and kept for a while.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Filter, RegisterPage, RegisterRow } from '../../../schema/register.ts';
import type { Register } from '../../../schema/stage.ts';
import { getRegisterPage } from '../../api.ts';
import { useView } from '../../use-view.ts';
import type { RegisterSearch } from './register-search.ts';
import { pagesOf } from './row-window.ts';

const pageSize = 100;

/** The filter part of the address, as the API takes it. */
export function toFilter(search: RegisterSearch, asOf: string | undefined): Filter {
  const { sort: _sort, order: _order, conflicts, source, ...words } = search;
  return {
    ...words,
    ...(conflicts && { conflicts: true }),
    ...(source && { source: Number(source) }),
    ...(asOf && { asOf }),
  };
}

function pageOptions(
  cluster: string,
  register: Register,
  search: RegisterSearch,
  asOf: string | undefined,
  page: number,
) {
  const filter = toFilter(search, asOf);
  const { sort, order } = search;
  return {
    queryKey: ['register', cluster, register, filter, sort, order, page],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<RegisterPage> =>
      getRegisterPage(
        cluster,
        register,
        { ...filter, sort, order, offset: page * pageSize, limit: pageSize },
        signal,
      ),
    gcTime: 120_000,
  };
}

/** Number of rows under the filter; the previous one stands in while a new filter loads. */
export function useRegisterTotal(register: Register, search: RegisterSearch) {
  const { cluster, asOf } = useView();
  const first = useQuery({
    ...pageOptions(cluster, register, search, asOf, 0),
    placeholderData: keepPreviousData,
  });
  return {
    total: first.data?.register === register ? first.data.total : undefined,
    stale: first.isPlaceholderData,
    error: first.error,
    retry: () => void first.refetch(),
  };
}

/** Rows by number; undefined while they are on their way. */
export function useRegisterRows(
  register: Register,
  search: RegisterSearch,
  first: number,
  end: number,
): (index: number) => RegisterRow | undefined {
  const { cluster, asOf } = useView();
  const wanted = pagesOf(first, end, pageSize).join(',');
  // A scroll bar dragged through a million rows passes pages that nobody stops to read.
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 60);
    return () => clearTimeout(timer);
  }, [wanted]);
  const numbers = settled === '' ? [] : settled.split(',').map(Number);
  const pages = useQueries({
    queries: numbers.map((page) => pageOptions(cluster, register, search, asOf, page)),
  });
  return (index) => {
    const page = numbers.indexOf(Math.floor(index / pageSize));
    return pages[page]?.data?.rows[index % pageSize];
  };
}
