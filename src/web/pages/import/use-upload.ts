// One upload: its progress, its end, and the way to stop it.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Import } from '../../../schema/import.ts';
import { uploadImport } from '../../api-work.ts';
import { useView } from '../../use-view.ts';
import type { FileOptions } from './file-options.ts';
import { dispatchFiles } from './file-store.ts';

export function useUpload(file: File, onStarted: (item: Import) => void) {
  const { cluster } = useView();
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: async (options: FileOptions) => {
      setShare(0);
      abort.current = new AbortController();
      const asked = { ...withoutEmpty(options), filename: file.name };
      return await uploadImport(cluster, file, asked, setShare, abort.current.signal);
    },
    onSuccess: (item) => {
      dispatchFiles({ type: 'start' });
      onStarted(item);
    },
  });
  useEffect(() => () => abort.current?.abort(), []);
  const stopped = mutation.error instanceof DOMException && mutation.error.name === 'AbortError';
  return {
    share,
    isPending: mutation.isPending,
    error: stopped ? null : mutation.error,
    start: (options: FileOptions) => mutation.mutate(options),
    stop: () => abort.current?.abort(),
  };
}

function withoutEmpty(options: FileOptions): FileOptions {
  return {
    register: options.register,
    trust: options.trust,
    dated: options.dated?.trim() || undefined,
    series: options.series?.trim() || undefined,
    city: options.city?.trim() || undefined,
  };
}
