// 招引名单: candidates of the directory and the target register for given gaps, scored, and a shortlist of them.
import { sql } from 'kysely';
import { chooseCover } from '../../chain/cover/cover.ts';
import { apportionStakes } from '../../chain/gaps/apportion.ts';
import { fitOf, gainOf, reachOf } from '../../chain/gaps/score-target.ts';
import { isOpen } from '../../schema/gaps.ts';
import type { PlacementBasis } from '../../schema/placement.ts';
import type { Register, Stage } from '../../schema/stage.ts';
import type { Candidate, Targets } from '../../schema/targets.ts';
import type { Scope } from '../scope.ts';
import { findSegment, judge, nameSegment } from './gap-model.ts';
import type { GapModel } from './gap-model.ts';
import { explainTargets } from './explain-targets.ts';
import { readLeaders } from './leaders.ts';
import type { Scored } from './scored.ts';
import { standing } from './read-facts.ts';
import { toYuan } from './yuan.ts';

/** Candidates that an answer shows. */
const shown = 200;
/** Kilometres there and back to a place that is not known. */
const UNKNOWN_TRIP = 3000;

export interface TargetLimits {
  most: number;
  perSegment: number | null;
  travel: number | null;
  excludeRivals: boolean;
}

/** The gaps asked for by id; without any, all open ones with revenue at stake. Throws NotFoundError. */
export function chooseGaps(model: GapModel, ids: readonly string[]): number[] {
  const { analysis, chain } = model;
  if (ids.length === 0) {
    return chain.segments.flatMap((_, v) =>
      isOpen({ state: judge(analysis, v) }) && analysis.stakeOf(v) > 0 ? [v] : [],
    );
  }
  return [...new Set(ids)].map((id) => findSegment(model, id));
}

/** With `only` of that enterprise alone. */
export async function findTargets(
  scope: Scope,
  model: GapModel,
  gaps: readonly number[],
  limits: TargetLimits,
  only?: number,
): Promise<Targets> {
  const all = await scoreAll(scope, model, gaps, only);
  const allowed = limits.excludeRivals ? all.filter(({ rivals }) => rivals.length === 0) : all;
  const kindOf = new Map(gaps.map((v, kind) => [v, kind]));
  const cover = chooseCover(
    {
      values: apportionStakes(model.analysis, gaps),
      candidates: allowed.map(({ placements, fit, reach, km }) => ({
        gaps: placements.map(({ v }) => ({ gap: kindOf.get(v)!, chance: fit * reach })),
        cost: km === null ? UNKNOWN_TRIP : 2 * km,
        kinds: placements.map(({ v }) => kindOf.get(v)!),
      })),
    },
    {
      most: limits.most,
      ...(limits.perSegment !== null && { mostPerKind: limits.perSegment }),
      ...(limits.travel !== null && { budget: limits.travel }),
    },
  );
  const chosen = cover.chosen.map(({ candidate, gain }) => ({
    ...allowed[candidate]!,
    adds: gain,
  }));
  const listed = new Set(chosen.map(({ entityId }) => entityId));
  const rest = allowed.filter(({ entityId }) => !listed.has(entityId));
  const candidates = await explainTargets(scope, model, [...chosen, ...rest].slice(0, shown));
  return {
    segments: gaps.map((v) => nameSegment(model, v)),
    candidates: candidates.toSorted(byScore),
    total: allowed.length,
    shortlist: {
      chosen: chosen.map(({ entityId, adds }) => ({ entityId, gain: toYuan(adds) })),
      value: toYuan(cover.value),
      bound: toYuan(cover.bound),
      share: cover.bound > 0 ? cover.share : 1,
    },
    constraints: limits,
    excluded: all.length - allowed.length,
  };
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.entityId - b.entityId;
}

/** Best first. */
async function scoreAll(
  scope: Scope,
  model: GapModel,
  gaps: readonly number[],
  only: number | undefined,
): Promise<Scored[]> {
  const found = await readCandidates(scope, model, gaps, only);
  const worth = new Map<string, number>();
  const scored = found.map((one) => {
    const at = one.placements.map(({ v }) => v);
    // Many make the same: what a set of gaps would secure is worked out once.
    const key = at.join();
    const secured = worth.get(key) ?? model.analysis.worthOf(model.analysis.dependentsOnAny(at));
    worth.set(key, secured);
    return { ...one, secured };
  });
  const most = scored.reduce((max, { secured }) => Math.max(max, secured), 0);
  return scored
    .map((one): Scored => ({
      ...one,
      fit: Math.max(...one.placements.map(fitOf)),
      gain: gainOf(one.secured, most),
      reach: reachOf(one),
    }))
    .toSorted(
      (a, b) => b.fit * b.gain * b.reach - a.fit * a.gain * a.reach || a.entityId - b.entityId,
    );
}

interface Row {
  entityId: number;
  register: Register;
  stage: Stage | null;
  city: string | null;
  province: string | null;
  ties: number;
  segmentId: string;
  basis: PlacementBasis;
  score: number;
  field: string;
  recordId: number | null;
  asked: boolean;
}

async function readCandidates(
  scope: Scope,
  model: GapModel,
  gaps: readonly number[],
  only: number | undefined,
): Promise<Omit<Scored, 'fit' | 'gain' | 'reach' | 'secured'>[]> {
  const ids = gaps.map((v) => model.chain.segments[v]!.id);
  const numbers = model.analysis.local.graph.indexOf;
  const { rows } = await sql<Row>`
    with wanted as (
      select distinct p.entity_id from placement p
      where p.cluster_id = ${scope.clusterId} and p.displayed and p.segment_id = any(${ids}::text[])
        ${only === undefined ? sql`` : sql`and p.entity_id = ${only}`}
    ), owner as (
      select owner as name, count(*)::int as projects from entity e
      where ${standing(scope, undefined)} and e.kind = 'project' and owner is not null group by owner
    )
    select e.entity_id::int as entity_id, e.register, e.stage, e.city, e.province,
      coalesce(o.projects, 0) + (
        select count(*)::int from relation r where r.cluster_id = e.cluster_id and r.to_id = e.entity_id
      ) as ties,
      p.segment_id, p.basis, p.score, p.field, p.record_id::int as record_id,
      p.segment_id = any(${ids}::text[]) as asked
    from wanted w join entity e on e.entity_id = w.entity_id
    join placement p on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
    left join owner o on o.name = e.name
    where ${standing(scope, undefined)} and e.register in ('target', 'directory')
    order by e.entity_id, p.segment_id`.execute(scope.db);
  const leaders = await readLeaders(scope);
  const byEntity = new Map<number, Omit<Scored, 'fit' | 'gain' | 'reach' | 'secured'>>();
  for (const { entityId, register, stage, city, province, ties, asked, ...placed } of rows) {
    const v = numbers.get(placed.segmentId);
    if (v === undefined) continue;
    // A local maker that no register holds is to be registered, not invited.
    if (register === 'directory' && model.geography.isHome({ province, city })) continue;
    const km = model.geography.km({ province, city });
    const held = byEntity.get(entityId) ?? {
      entityId,
      register,
      stage,
      city,
      province,
      km,
      ties,
      placements: [],
      rivals: [],
    };
    if (asked) held.placements.push({ ...placed, v });
    const leader = leaders.get(placed.segmentId);
    if (leader) held.rivals.push(leader);
    byEntity.set(entityId, held);
  }
  return [...byEntity.values()];
}
