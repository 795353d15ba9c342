// What records accepted in the period changed in the registers.
import { sql } from 'kysely';
import { canonicalIds, loadClaims } from '../../../registers/claims.ts';
import type { StoredClaim } from '../../../registers/claims.ts';
import { idArray } from '../../../registers/ids.ts';
import type { Scope } from '../../../registers/scope.ts';
import type { EntityKind } from '../../../schema/stage.ts';
import { batches } from '../../../util/batches.ts';
import { compareFolds } from '../compose/compare-folds.ts';
import type { BriefMaterial, RegisterChange } from '../material.ts';
import { edgeOf, phaseOf } from './phases.ts';
import type { Phase } from './phases.ts';
import { readFiles } from './read-files.ts';
import type { Window } from './window.ts';

/** Entities that are folded before and after; a list that speaks of more is told by its counts. */
const comparedAtMost = 2000;
const atOnce = 200;

export async function readChanged(
  scope: Scope,
  cluster: { slug: string; name: string },
  window: Window,
): Promise<BriefMaterial['changed']> {
  const files = await readFiles(scope, cluster.slug, window);
  const { records, touched } = await readTouched(scope, window);
  // Projects first: there are fewer of them, and what moves is what a brief is about.
  const ids = [...new Set([...touched.filter(isProject), ...touched].map((one) => one.entityId))];
  const compared = ids.slice(0, comparedAtMost);
  const changes: RegisterChange[] = [];
  for (const some of batches(compared, atOnce))
    changes.push(...(await compareSome(scope, cluster.name, window, some)));
  return { files, changes, records, unread: ids.length - compared.length };
}

interface Touched {
  entityId: number;
  kind: EntityKind;
}

function isProject({ kind }: Touched): boolean {
  return kind === 'project';
}

/** Records within the period, and the entities of which they said something; those that a file brought are counted with it. */
async function readTouched(
  scope: Scope,
  window: Window,
): Promise<{ records: number; touched: Touched[] }> {
  const { clusterId, db } = scope;
  const within = sql`
    from edge, source s join record r on r.cluster_id = s.cluster_id and r.source_id = s.source_id
    where s.cluster_id = ${clusterId} and s.state = 'accepted' and ${phaseOf(scope, window)} = 'within'
      and (s.kind = 'snapshot' or s.accepted_at >= ${window.start}::timestamptz)`;
  const counted = await sql<{ records: number }>`
    with ${edgeOf(scope, window)} select count(*)::int as records ${within}`.execute(db);
  const { rows } = await sql<{ entityId: number; kind: EntityKind }>`
    with ${edgeOf(scope, window)}, said as (
      select r.record_id, r.subject_id, r.kind ${within} and (r.basis <> 'first' or s.kind in ('snapshot', 'entry'))
    )
    select distinct coalesce(a.entity_id, said.subject_id) as entity_id, said.kind from said
    left join assignment a on a.cluster_id = ${clusterId} and a.record_id = said.record_id
    order by entity_id`.execute(db);
  const today = await canonicalIds(
    scope,
    rows.map(({ entityId }) => entityId),
  );
  return {
    records: counted.rows[0]?.records ?? 0,
    touched: rows.map(({ entityId, kind }) => ({
      entityId: today.get(entityId) ?? entityId,
      kind,
    })),
  };
}

async function compareSome(
  scope: Scope,
  clusterName: string,
  window: Window,
  entityIds: readonly number[],
): Promise<RegisterChange[]> {
  const claims = await loadClaims(scope, entityIds);
  const { phases, ofFiles } = await readPhases(
    scope,
    window,
    [...claims.values()].flat().map(({ recordId }) => recordId),
  );
  const inPhase =
    (...wanted: Phase[]) =>
    ({ recordId }: StoredClaim): boolean =>
      wanted.includes(phases.get(recordId) ?? 'after');
  return [...claims].flatMap(([entityId, all]) => {
    const before = all.filter(inPhase('before'));
    const after = all.filter(inPhase('before', 'within'));
    // New by a row of a file: it is counted in the line of that file.
    const first = Math.min(...after.map(({ recordId }) => recordId));
    const isNew = before.length === 0 && after[0]?.kind !== 'cluster';
    if (isNew && ofFiles.has(first)) return [];
    return compareFolds(entityId, before, after, clusterName);
  });
}

async function readPhases(
  scope: Scope,
  window: Window,
  recordIds: readonly number[],
): Promise<{ phases: Map<number, Phase>; ofFiles: Set<number> }> {
  const { rows } = await sql<{ recordId: number; phase: Phase; ofFile: boolean }>`
    with ${edgeOf(scope, window)}
    select r.record_id, ${phaseOf(scope, window)} as phase, s.kind in ('workbook', 'dataset') as of_file
    from edge, record r join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id
    where r.cluster_id = ${scope.clusterId} and r.record_id = any(${idArray(recordIds)})`.execute(
    scope.db,
  );
  return {
    phases: new Map(rows.map(({ recordId, phase }) => [recordId, phase])),
    ofFiles: new Set(rows.flatMap(({ recordId, ofFile }) => (ofFile ? [recordId] : []))),
  };
}
