// What sources published of the cluster as a whole: the values of the cluster's own entity.
import { sql } from 'kysely';
import { findField } from '../schema/field.ts';
import type { Locator } from '../schema/locator.ts';
import type { Overview } from '../schema/overview.ts';
import type { Source } from '../schema/source.ts';
import { fold } from './fold.ts';
import { idArray } from './ids.ts';
import { claimsAsOf, listFields } from './profile.ts';
import { publicationOf } from './publication.ts';
import { standingOn } from './register-query.ts';
import type { Scope } from './scope.ts';

type Indicator = Overview['indicators'][number];

/** The cluster's figures as of a day; each names who published it and when, as far as its source says so. */
export async function listIndicators(scope: Scope, asOf: string | undefined): Promise<Indicator[]> {
  const row = await findClusterEntity(scope, asOf);
  if (!row) return [];
  const { entityId, claims } = await claimsAsOf(scope, row.entityId, asOf);
  const held = listFields(fold(claims));
  const origins = await loadOrigins(
    scope,
    held.map(({ recordId }) => recordId),
  );
  return held.flatMap(({ key, period, value, recordId, conflicting }) => {
    const field = findField(key);
    const origin = origins.get(recordId);
    if (!field || !origin || field.key === 'name' || typeof value !== 'string') return [];
    const { zh, en, type } = field;
    return [{ entityId, key, field: field.key, zh, en, type, period, value, origin, conflicting }];
  });
}

/** The entity that records of the cluster itself stand in; none before the first of them. */
export async function findClusterEntity(
  scope: Scope,
  asOf?: string,
): Promise<{ entityId: number; name: string } | undefined> {
  return standingOn(scope.db.selectFrom('entity'), asOf)
    .select(['entity.entityId', 'entity.name'])
    .where('entity.clusterId', '=', scope.clusterId)
    .where('entity.kind', '=', 'cluster')
    .executeTakeFirst();
}

interface OriginRow extends Pick<Source, 'kind' | 'title' | 'series' | 'sheets'> {
  recordId: number;
  dated: string;
  locator: Locator;
  extra: Record<string, string>;
}

async function loadOrigins(
  scope: Scope,
  recordIds: readonly number[],
): Promise<Map<number, Indicator['origin']>> {
  const { rows } = await sql<OriginRow>`
    select r.record_id, r.dated, r.locator, r.extra, s.kind, s.title, s.series, s.sheets
    from record r join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id
    where r.cluster_id = ${scope.clusterId} and r.record_id = any(${idArray(recordIds)})`.execute(
    scope.db,
  );
  return new Map(
    rows.map(({ recordId, dated, locator, extra, kind, title, series, sheets }) => {
      const at = locator.type === 'cell' ? locator.sheet : undefined;
      const sheet = sheets.find(({ index }) => index === at);
      // A person's entry is called by its author, not by the key of its series.
      const name = kind === 'entry' ? title : series;
      return [recordId, { series: name, dated, ...publicationOf(extra, sheet) }];
    }),
  );
}
