// Asks the worker for the layout of an atlas; the same chain is laid out once.
import { useEffect, useMemo, useState } from 'react';
import type { Layout, LayoutInput } from '../../../chain/layout/types.ts';
import type { LayoutAnswer } from '../../../chain/layout/worker.ts';
import type { Atlas } from '../../../schema/atlas.ts';
import { layoutSpaces, turnLayout, writeLayoutInput } from './scene.ts';
import type { Flow } from './scene.ts';

export interface LaidOut {
  atlas: Atlas;
  layout: Layout;
  flow: Flow;
}

export function layOut(input: LayoutInput, flow: Flow, signal?: AbortSignal): Promise<Layout> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../../chain/layout/worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = () => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if ('layout' in data) resolve(flow === 'down' ? turnLayout(data.layout) : data.layout);
      else reject(new Error(data.error));
      end();
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'the layout worker could not start'));
      end();
    });
    signal?.addEventListener('abort', end);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ ticket: 0, input, options: layoutSpaces[flow] });
  });
}

/** The last atlas whose layout is known: figures of another day keep the old picture until theirs is there. */
export function useLayout(
  atlas: Atlas,
  flow: Flow,
): {
  laidOut: LaidOut | undefined;
  error: unknown;
} {
  // A chain of 3,000 segments is some 300 kB of text: cheaper to compare than to lay out again.
  const key = useMemo(() => JSON.stringify(writeLayoutInput(atlas, flow)), [atlas, flow]);
  const [found, setFound] = useState<{ key: string; layout: Layout }>();
  const [error, setError] = useState<unknown>();
  const [shown, setShown] = useState<LaidOut>();
  useEffect(() => {
    const stop = new AbortController();
    layOut(JSON.parse(key) as LayoutInput, flow, stop.signal).then(
      (layout) => {
        setError(undefined);
        setFound({ key, layout });
      },
      (reason: unknown) => {
        if (!stop.signal.aborted) setError(reason);
      },
    );
    return () => stop.abort();
  }, [key, flow]);
  const fresh = useMemo(
    () => (found && found.key === key ? { atlas, layout: found.layout, flow } : undefined),
    [atlas, found, key, flow],
  );
  if (fresh && shown !== fresh) setShown(fresh);
  return { laidOut: fresh ?? shown, error };
}
