// Articles are read for facts by themselves as they come, and anew when the names of the registers change.
import { gatherSome } from '../proposals/gather.ts';
import { readMark } from '../proposals/unread.ts';
import { startBackground } from './background.ts';
import type { Background } from './background.ts';
import type { ClusterRuntime, Runtime } from './runtime.ts';

const failure =
  '从资讯里提取事实时出错，稍后重试。Reading archived articles for facts failed; it is tried again.';

export function startGathering(runtime: Runtime, pauseMs?: number): Background {
  /** At which nothing was left to read. */
  const idle = new Map<ClusterRuntime, string>();
  const step = async (cluster: ClusterRuntime): Promise<boolean> => {
    const context = cluster.proposals();
    // Looked at first: what comes while it is read is seen at the next look.
    const mark = await readMark(context.scope);
    if (idle.get(cluster) === mark) return false;
    const { articles, decided } = await gatherSome(context);
    if (decided > 0) cluster.touch();
    if (articles === 0) idle.set(cluster, mark);
    return articles > 0;
  };
  return startBackground(runtime, { step, failure }, pauseMs);
}
