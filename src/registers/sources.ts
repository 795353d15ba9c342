// Sources: listing them, and the undo of an import.
import { sql } from 'kysely';
import { refreshStatistics } from '../db/statistics.ts';
import { ConflictError, NotFoundError } from '../util/errors.ts';
import type { Source } from '../schema/source.ts';
import { raiseVersion } from './counters.ts';
import { refold } from './entities.ts';
import type { Placing } from './placing.ts';
import type { Scope } from './scope.ts';
import { writeInTurn } from './write-in-turn.ts';

const columns = [
  'sourceId',
  'kind',
  'series',
  'digest',
  'bytes',
  'register',
  'dated',
  'trust',
  'state',
  'sheets',
  'records',
  'retrievedAt',
  'acceptedAt',
  'undoneAt',
] as const;

/** A page that was taken down is named by its number: its title is content as well. */
const shownTitle = sql<string>`case when exists (
  select 1 from snapshot p where p.cluster_id = source.cluster_id
    and p.snapshot_id = source.snapshot_id and p.state = 'removed'
) then '快照 ' || source.snapshot_id || '（已下架）' else source.title end`.as('title');

/** Newest first; dry runs that were never accepted are left out. */
export async function listSources(scope: Scope): Promise<Source[]> {
  const rows = await scope.db
    .selectFrom('source')
    .select(columns)
    .select(shownTitle)
    .where('clusterId', '=', scope.clusterId)
    .where('state', 'in', ['accepted', 'undone'])
    .orderBy('sourceId', 'desc')
    .execute();
  return rows as Source[];
}

export async function getSource(scope: Scope, sourceId: number): Promise<Source> {
  const row = await scope.db
    .selectFrom('source')
    .select(columns)
    .select(shownTitle)
    .where('clusterId', '=', scope.clusterId)
    .where('sourceId', '=', sourceId)
    .executeTakeFirst();
  if (row) return row as Source;
  throw new NotFoundError('source', {
    zh: `没有编号为 ${sourceId} 的来源。`,
    en: `There is no source ${sourceId}.`,
  });
}

/**
 * Undoes an import in one transaction: its records go, every entity they spoke of is folded anew,
 * entities that nobody else speaks of are gone. The source stays on the list as undone.
 */
export async function undoSource(
  scope: Scope,
  sourceId: number,
  placing: Placing,
  now: Date,
): Promise<void> {
  const source = await getSource(scope, sourceId);
  if (source.state !== 'accepted' || source.kind === 'entry') {
    throw new ConflictError('source', {
      zh: `来源“${source.title}”不是已采纳的导入，无可撤销。`,
      en: `The source “${source.title}” is not an accepted import; there is nothing to undo.`,
    });
  }
  const { clusterId } = scope;
  await writeInTurn(scope, async (inside) => {
    const { db } = inside;
    const affected = await sql<{ id: number }>`
      select distinct coalesce(c.canonical_id, a.entity_id, r.subject_id) as id
      from record r
      left join assignment a on a.cluster_id = r.cluster_id and a.record_id = r.record_id
      left join canonical c on c.cluster_id = r.cluster_id and c.entity_id = coalesce(a.entity_id, r.subject_id)
      where r.cluster_id = ${clusterId} and r.source_id = ${sourceId}`.execute(db);
    await sql`
      delete from assignment a using record r
      where a.cluster_id = ${clusterId} and r.cluster_id = a.cluster_id and r.record_id = a.record_id
        and r.source_id = ${sourceId}`.execute(db);
    for (const table of ['record', 'diff'] as const) {
      await db
        .deleteFrom(table)
        .where('clusterId', '=', clusterId)
        .where('sourceId', '=', sourceId)
        .execute();
    }
    await refold(
      inside,
      affected.rows.map((row) => row.id),
      placing,
    );
    await removeLooseEnds(inside);
    await db
      .updateTable('source')
      .set({ state: 'undone', undoneAt: now.toISOString(), records: 0 })
      .where('clusterId', '=', clusterId)
      .where('sourceId', '=', sourceId)
      .execute();
    await raiseVersion(inside);
  });
  await refreshStatistics(scope.db);
}

/** Open pairs and relations whose entity has gone. Decided pairs stay: the verdict holds if it returns. */
async function removeLooseEnds(scope: Scope): Promise<void> {
  const { clusterId, db } = scope;
  await sql`
    delete from pair p where p.cluster_id = ${clusterId} and not p.decided and (
      not exists (select 1 from entity e where e.cluster_id = p.cluster_id and e.entity_id = p.left_id)
      or not exists (select 1 from entity e where e.cluster_id = p.cluster_id and e.entity_id = p.right_id))`.execute(
    db,
  );
  await sql`
    delete from relation x where x.cluster_id = ${clusterId} and (
      not exists (select 1 from entity e where e.cluster_id = x.cluster_id and e.entity_id = x.from_id)
      or not exists (select 1 from entity e where e.cluster_id = x.cluster_id and e.entity_id = x.to_id))`.execute(
    db,
  );
}
