import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Register } from '../schema/stage.ts';
import { find } from './api.ts';
import { useView } from './use-view.ts';

/** What the registers and the chain hold of the words typed; what was found last stays until the next is there. */
export function useFind(text: string, registers?: readonly Register[]) {
  const { cluster } = useView();
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['find', cluster, q, registers],
    queryFn: ({ signal }) => find(cluster, q, registers, signal),
    enabled: q.length > 0,
    placeholderData: (previous) => previous,
  });
  return { q, found: found.data };
}
