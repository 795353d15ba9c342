// A person's word on a value: said, and taken back. Either way every view is asked again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PinRequest } from '../../schema/profile.ts';
import { pinValue, removeEntry } from '../api.ts';
import { useView } from '../use-view.ts';

export function usePin(entityId: number) {
  const { cluster } = useView();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PinRequest) => pinValue(cluster, entityId, body),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useUnpin() {
  const { cluster } = useView();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (recordId: number) => removeEntry(cluster, recordId),
    onSuccess: () => client.invalidateQueries(),
  });
}
