// Old articles learn the names of today by themselves: while the server has nothing heavier to do, a few at a time.
import type { Runtime } from './runtime.ts';
import { pause } from '../util/pause.ts';

/** So soon it is seen that names changed. */
const lookEveryMs = 5_000;
/** Between two steps at least three times as long as a step took: requests get most of the time. */
const restShare = 3;
const leastRestMs = 20;

export interface LinkTimer {
  /** Ends after the step that is under way. */
  stop(): Promise<void>;
}

/** Waits for imports. A failure is said on stderr, and the next look tries again. */
export function startLinking(runtime: Runtime, pauseMs = lookEveryMs): LinkTimer {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const begun = performance.now();
      const more = await stepAll(runtime, signal);
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

/** One step for each cluster; whether one of them has more to read. */
async function stepAll(runtime: Runtime, signal: AbortSignal): Promise<boolean> {
  let more = false;
  try {
    for (const { slug } of await runtime.clusters()) {
      if (signal.aborted || runtime.jobs.busy) return false;
      if (await (await runtime.cluster(slug)).desk.relinkSome()) more = true;
    }
  } catch (error) {
    console.error(
      '重新识别资讯里的企业和环节时出错，稍后重试。Linking of archived articles failed; it is tried again.',
      error,
    );
    return false;
  }
  return more;
}
