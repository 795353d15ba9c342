import { useState } from 'react';
import type { Sorting } from '../../../components/sort-head.tsx';

export function useSorting<Key extends string>(first?: Key): Sorting<Key> {
  const [state, setState] = useState<{ sort: Key | undefined; order: 'asc' | 'desc' }>({
    sort: first,
    order: 'desc',
  });
  return { ...state, onSort: (sort, order) => setState({ sort, order }) };
}
