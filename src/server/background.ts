// Work that goes on by itself while the server has nothing heavier to do: cluster by cluster, a step at a time.
import { pause } from '../util/pause.ts';
import type { ClusterRuntime, Runtime } from './runtime.ts';

/** So soon it is seen that there is something to do. */
const lookEveryMs = 5_000;
/** Between two steps at least three times as long as a step took: requests get most of the time. */
const restShare = 3;
const leastRestMs = 20;

export interface Background {
  /** Ends after the step that is under way. */
  stop(): Promise<void>;
}

export interface BackgroundWork {
  /** Whether there is more to do in the cluster. */
  step(cluster: ClusterRuntime): Promise<boolean>;
  /** Said on stderr when a step fails; the next look tries again. */
  failure: string;
}

/** Waits for imports. */
export function startBackground(
  runtime: Runtime,
  work: BackgroundWork,
  pauseMs = lookEveryMs,
): Background {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const begun = performance.now();
      const more = await stepAll(runtime, work, signal);
      const took = performance.now() - begun;
      await pause(more ? Math.max(leastRestMs, restShare * took) : pauseMs, signal);
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** One step for each cluster; whether one of them has more to do. */
async function stepAll(
  runtime: Runtime,
  { step, failure }: BackgroundWork,
  signal: AbortSignal,
): Promise<boolean> {
  let more = false;
  try {
    for (const { slug } of await runtime.clusters()) {
      if (signal.aborted || runtime.jobs.busy) return false;
      if (await step(await runtime.cluster(slug))) more = true;
    }
  } catch (error) {
    console.error(failure, error);
    return false;
  }
  return more;
}
