// The brief of a period: reads what it needs, then composes it.
import type { Cluster } from '../../registers/clusters.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Brief, BriefQuery } from '../../schema/brief.ts';
import type { LightRules, PipelineProject } from '../../schema/pipeline.ts';
import { composeBrief, linesAtMost } from './compose/compose-brief.ts';
import { sortChanges } from './compose/changed-lines.ts';
import { recordsOfLate, sortLate } from './compose/late-lines.ts';
import { readChanged } from './read/read-changed.ts';
import { readProofs } from './read/read-proofs.ts';
import { readReported } from './read/read-reported.ts';
import { windowOf } from './read/window.ts';

/** `late`: the projects as they stand at the end of the period. */
export async function readBrief(
  scope: Scope,
  cluster: Pick<Cluster, 'slug' | 'name'>,
  { from, to }: BriefQuery,
  late: { projects: PipelineProject[]; lights: LightRules },
  made: Date,
): Promise<Brief> {
  const window = windowOf(from, to);
  const reported = await readReported(scope, cluster.slug, window);
  const changed = await readChanged(scope, cluster, window);
  // Nobody reads the sources of lines that are left out.
  const told = sortChanges(changed.changes).slice(0, linesAtMost);
  const shown = sortLate(late.projects).slice(0, linesAtMost);
  const records = await readProofs(scope, cluster.slug, [
    ...new Set([...told.map(({ recordId }) => recordId), ...recordsOfLate(shown)]),
  ]);
  return composeBrief({ cluster, from, to, made, reported, changed, late, records });
}
