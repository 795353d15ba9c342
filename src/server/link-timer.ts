// Old articles learn the names of today by themselves: while the server has nothing heavier to do, a few at a time.
import { startBackground } from './background.ts';
import type { Background } from './background.ts';
import type { Runtime } from './runtime.ts';

const failure =
  '重新识别资讯里的企业和环节时出错，稍后重试。Linking of archived articles failed; it is tried again.';

export function startLinking(runtime: Runtime, pauseMs?: number): Background {
  return startBackground(runtime, { step: ({ desk }) => desk.relinkSome(), failure }, pauseMs);
}
