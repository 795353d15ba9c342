// Asks the worker for the layout of an atlas; the same chain is laid out once.
import { useEffect, useMemo, useState } from 'react';
import type { Layout, LayoutInput } from '../../../chain/layout/types.ts';
import type { LayoutAnswer } from '../../../chain/layout/worker.ts';
import type { Atlas } from '../../../schema/atlas.ts';
import { writeLayoutInput } from './scene.ts';

export interface LaidOut {
  atlas: Atlas;
  layout: Layout;
}

/** Room for the edges between cards; the bands' names stand outside, in screen pixels. */
const options = { bandTitle: 0, layerGap: 84, groupGap: 84, nodeGap: 14 };

export function layOut(input: LayoutInput, signal?: AbortSignal): Promise<Layout> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../../chain/layout/worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = () => worker.terminate();
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if ('layout' in data) resolve(data.layout);
      else reject(new Error(data.error));
      end();
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'the layout worker could not start'));
      end();
    });
    signal?.addEventListener('abort', end);
    worker.postMessage({ ticket: 0, input, options });
  });
}

/** The last atlas whose layout is known: figures of another day keep the old picture until theirs is there. */
export function useLayout(atlas: Atlas | undefined): {
  laidOut: LaidOut | undefined;
  error: unknown;
} {
  // A chain of 3,000 segments is some 300 kB of text: cheaper to compare than to lay out again.
  const key = useMemo(() => (atlas ? JSON.stringify(writeLayoutInput(atlas)) : ''), [atlas]);
  const [found, setFound] = useState<{ key: string; layout: Layout }>();
  const [error, setError] = useState<unknown>();
  const [shown, setShown] = useState<LaidOut>();
  useEffect(() => {
    if (key === '') return undefined;
    const stop = new AbortController();
    setError(undefined);
    layOut(JSON.parse(key) as LayoutInput, stop.signal).then(
      (layout) => setFound({ key, layout }),
      (reason: unknown) => {
        if (!stop.signal.aborted) setError(reason);
      },
    );
    return () => stop.abort();
  }, [key]);
  const fresh = useMemo(
    () => (atlas && found && found.key === key ? { atlas, layout: found.layout } : undefined),
    [atlas, found, key],
  );
  if (fresh && shown !== fresh) setShown(fresh);
  return { laidOut: fresh ?? shown, error };
}
