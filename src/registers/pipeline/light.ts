// 亮灯: how long a project has shown no progress. Pure.
import type { Light, LightRules } from '../../schema/pipeline.ts';
import type { Stage } from '../../schema/stage.ts';

/** Null once it produces or was dropped: then nothing is waited for. */
export function lightOf(stage: Stage, idle: number, rules: LightRules): Light | null {
  if (stage === 'producing' || stage === 'at-capacity' || stage === 'dropped') return null;
  if (idle >= rules.remove) return 'remove';
  if (idle >= rules.red) return 'red';
  return idle >= rules.yellow ? 'yellow' : 'green';
}
