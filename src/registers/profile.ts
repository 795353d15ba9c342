// All that is known of one entity, folded live from its records.
import { sql } from 'kysely';
import { isoDay } from '../util/iso-day.ts';
import { NotFoundError } from '../util/errors.ts';
import type { Chain } from '../schema/chain.ts';
import { findField, fields, splitKey } from '../schema/field.ts';
import type { Profile, ProfilePlacement } from '../schema/profile.ts';
import { canonicalIds, loadClaims } from './claims.ts';
import type { StoredClaim } from './claims.ts';
import { fold } from './fold.ts';
import type { Held } from './fold.ts';
import { goldenOf, valuesOf } from './golden.ts';
import { loadPlacementVerdicts } from './placing.ts';
import type { Scope } from './scope.ts';

const order = new Map(fields.map((field, index) => [field.key, index]));

/** The claims of one entity as of a day, and its id of today. Throws NotFoundError. */
export async function claimsAsOf(
  scope: Scope,
  entityId: number,
  asOf: string | undefined,
): Promise<{ entityId: number; claims: StoredClaim[] }> {
  const today = (await canonicalIds(scope, [entityId])).get(entityId) ?? entityId;
  const all = (await loadClaims(scope, [today])).get(today) ?? [];
  const claims = asOf === undefined ? all : all.filter((claim) => claim.dated <= asOf);
  if (claims.length === 0) {
    throw new NotFoundError('entity', {
      zh: asOf
        ? `截至 ${asOf}，编号 ${entityId} 尚无记录。`
        : `没有编号为 ${entityId} 的企业或项目。`,
      en: asOf ? `No record of ${entityId} as of ${asOf}.` : `There is no entity ${entityId}.`,
    });
  }
  return { entityId: today, claims };
}

export async function getProfile(
  scope: Scope,
  id: number,
  asOf: string | undefined,
  chain: Chain,
  now: Date,
): Promise<Profile> {
  const { entityId, claims } = await claimsAsOf(scope, id, asOf);
  const held = fold(claims);
  const kind = claims[0]?.kind ?? 'enterprise';
  const golden = goldenOf(kind, valuesOf(held), 0, claims.length);
  return {
    entityId,
    kind,
    name: golden.name,
    code: golden.code,
    register: golden.register,
    stage: golden.stage,
    asOf: asOf ?? isoDay(now),
    fields: listFields(held),
    placements: await listPlacements(scope, entityId, chain),
    relations: await listRelations(
      scope,
      entityId,
      golden.name,
      kind === 'project' ? golden.owner : null,
    ),
    records: claims
      .toSorted((a, b) =>
        a.dated === b.dated ? b.recordId - a.recordId : a.dated < b.dated ? 1 : -1,
      )
      .map(({ recordId, sourceId, sourceTitle, dated, locator, values, pinned, basis }) => ({
        recordId,
        sourceId,
        sourceTitle,
        dated,
        locator,
        values,
        pinned,
        basis,
      })),
  };
}

/** The surviving values as a profile shows them: in the order of the field list, periods newest first. */
export function listFields(held: ReadonlyMap<string, Held>): Profile['fields'] {
  return [...held.values()]
    .sort((a, b) => byFieldThenPeriod(a.key, b.key))
    .flatMap(({ key, value, recordId, rule, conflicting }) => {
      if (!findField(key)) return [];
      const { field, period = null } = splitKey(key);
      return [{ key, field, period, value, recordId, rule, conflicting: conflicting.length }];
    });
}

function byFieldThenPeriod(a: string, b: string): number {
  const [left, right] = [splitKey(a), splitKey(b)];
  const fields = (order.get(left.field) ?? 999) - (order.get(right.field) ?? 999);
  return fields || (right.period ?? '').localeCompare(left.period ?? '');
}

async function listPlacements(
  scope: Scope,
  entityId: number,
  chain: Chain,
): Promise<ProfilePlacement[]> {
  const names = new Map(chain.segments.map((segment) => [segment.id, segment]));
  const verdicts = (await loadPlacementVerdicts(scope, [entityId])).get(entityId);
  const rows = await scope.db
    .selectFrom('placement')
    .selectAll()
    .where('clusterId', '=', scope.clusterId)
    .where('entityId', '=', entityId)
    .orderBy('displayed', 'desc')
    .orderBy('score', 'desc')
    .orderBy('segmentId')
    .execute();
  return rows.flatMap((row) => {
    const segment = names.get(row.segmentId);
    if (!segment) return [];
    const { segmentId, basis, score, words, field, role, recordId, displayed } = row;
    const verdict = verdicts?.get(segmentId) ?? null;
    const { zh, en } = segment;
    return [{ segmentId, zh, en, basis, score, words, field, role, recordId, displayed, verdict }];
  });
}

async function listRelations(
  scope: Scope,
  entityId: number,
  name: string,
  owner: string | null,
): Promise<Profile['relations']> {
  const { clusterId } = scope;
  type Relation = Profile['relations'][number];
  const result = await sql<Relation>`
    select 'branch_of' as kind, e.entity_id, e.name from relation r
      left join canonical c on c.cluster_id = r.cluster_id and c.entity_id = r.to_id
      join entity e on e.cluster_id = r.cluster_id and e.entity_id = coalesce(c.canonical_id, r.to_id) and e.valid_to is null
      where r.cluster_id = ${clusterId} and r.from_id = ${entityId}
    union all
    (select 'has_branch', e.entity_id, e.name from relation r
      join entity e on e.cluster_id = r.cluster_id and e.entity_id = r.from_id and e.valid_to is null
      where r.cluster_id = ${clusterId} and r.to_id = ${entityId} order by e.entity_id limit 200)
    union all
    select 'maybe_same', e.entity_id, e.name from pair p
      join entity e on e.cluster_id = p.cluster_id and e.valid_to is null
        and e.entity_id = case when p.left_id = ${entityId} then p.right_id else p.left_id end
      where p.cluster_id = ${clusterId} and not p.decided and (p.left_id = ${entityId} or p.right_id = ${entityId})
    union all
    select 'merged', c.entity_id, '' from canonical c
      where c.cluster_id = ${clusterId} and c.canonical_id = ${entityId}
    union all
    (select 'owns', e.entity_id, e.name from entity e
      where e.cluster_id = ${clusterId} and e.owner = ${name} and e.kind = 'project' and e.valid_to is null
      order by e.entity_id limit 200)
    union all
    (select 'owner', e.entity_id, e.name from entity e
      where e.cluster_id = ${clusterId} and e.register in ('existing', 'target') and e.name = ${owner ?? ''} and e.valid_to is null limit 1)`.execute(
    scope.db,
  );
  return result.rows;
}
