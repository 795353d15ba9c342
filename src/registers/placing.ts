// Placement of folded entities on the cluster's chain, with people's verdicts on top.
import { sql } from 'kysely';
import { createPlacer } from '../chain/placement/place.ts';
import type { Placer } from '../chain/placement/place.ts';
import type { CopyValue } from '../db/copy.ts';
import type { Chain } from '../schema/chain.ts';
import type { Values } from '../schema/field.ts';
import { displayThreshold } from '../schema/placement.ts';
import type { Placement } from '../schema/placement.ts';
import type { EntityKind } from '../schema/stage.ts';
import { membersOf } from './members.ts';
import type { Scope } from './scope.ts';

export const placementColumns = [
  'cluster_id',
  'entity_id',
  'segment_id',
  'basis',
  'score',
  'words',
  'field',
  'role',
  'record_id',
  'displayed',
] as const;

type PlacementVerdict = 'pin' | 'reject';

/** A person's word by segment. */
export type PlacementVerdicts = ReadonlyMap<string, PlacementVerdict>;

export class Placing {
  readonly #placer: Placer;
  readonly #segments: ReadonlySet<string>;

  constructor(chain: Chain) {
    this.#placer = createPlacer(chain);
    this.#segments = new Set(chain.segments.map((segment) => segment.id));
  }

  place(kind: EntityKind, values: Values): Placement[] {
    return kind === 'cluster' ? [] : this.#placer.place(values);
  }

  knows(segmentId: string): boolean {
    return this.#segments.has(segmentId);
  }
}

/**
 * People's pins and rejections by entity (canonical ids): what was said of an entity that a verdict merged
 * into another holds there, until the merge is taken back. Of two words on one segment the later stands.
 */
export async function loadPlacementVerdicts(
  scope: Scope,
  entityIds: readonly number[],
): Promise<Map<number, PlacementVerdicts>> {
  const { rows } = await sql<{ entityId: number; segmentId: string; verdict: PlacementVerdict }>`
    with member as (${membersOf(scope, entityIds)})
    select m.canonical_id as entity_id, v.segment_id, v.verdict
    from member m
    join placement_verdict v on v.cluster_id = ${scope.clusterId} and v.entity_id = m.entity_id
    order by v.at, v.entity_id`.execute(scope.db);
  const byEntity = new Map<number, Map<string, PlacementVerdict>>();
  for (const { entityId, segmentId, verdict } of rows) {
    const held = byEntity.get(entityId) ?? new Map<string, PlacementVerdict>();
    byEntity.set(entityId, held.set(segmentId, verdict));
  }
  return byEntity;
}

/** Sellers are known, but are no supply; a person's word stands above the score. */
export function isDisplayed(placement: Placement, verdict: PlacementVerdict | undefined): boolean {
  if (verdict) return verdict === 'pin';
  return placement.role !== 'sell' && placement.score >= displayThreshold;
}

/** Rows of the placement table for one entity. A pin on a segment that no words lead to is a row of its own. */
export function placementRows(
  clusterId: number,
  entityId: number,
  of: {
    kind: EntityKind;
    values: Values;
    recordOf: (field: string) => number | null;
    verdicts: PlacementVerdicts;
    placing: Placing;
  },
): CopyValue[][] {
  const placements = of.placing.place(of.kind, of.values);
  const found = new Set(placements.map((placement) => placement.segmentId));
  for (const [segmentId, verdict] of of.verdicts) {
    if (verdict === 'pin' && !found.has(segmentId) && of.placing.knows(segmentId)) {
      placements.push({
        segmentId,
        basis: 'declared',
        score: 1,
        words: [],
        field: '',
        role: 'make',
      });
    }
  }
  return placements.map((placement) => [
    clusterId,
    entityId,
    placement.segmentId,
    placement.basis,
    placement.score,
    placement.words,
    placement.field,
    placement.role,
    of.recordOf(placement.field),
    isDisplayed(placement, of.verdicts.get(placement.segmentId)),
  ]);
}
