// One WARC file on its way into the archive: how far it is, what came of it, and the way to stop it.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { importWarc } from '../../api-exchange.ts';
import { useView } from '../../use-view.ts';
import { useRefreshPress } from './use-refresh-press.ts';

export function useWarcImport() {
  const { cluster } = useView();
  const refresh = useRefreshPress();
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const run = useMutation({
    mutationFn: (file: File) => {
      setShare(0);
      abort.current = new AbortController();
      return importWarc(cluster, file, setShare, abort.current.signal);
    },
    // Of a file that broke off, too, some captures were kept.
    onSettled: refresh,
  });
  useEffect(() => () => abort.current?.abort(), []);
  const stopped = run.error instanceof DOMException && run.error.name === 'AbortError';
  return {
    file: run.variables,
    share,
    isPending: run.isPending,
    result: run.data,
    stopped,
    error: stopped ? null : run.error,
    start: run.mutate,
    stop: () => abort.current?.abort(),
    clear: run.reset,
  };
}
