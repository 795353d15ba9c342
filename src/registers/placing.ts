// Placement of folded entities on the cluster's chain, with people's verdicts on top.
import { sql } from 'kysely';
import { createPlacer, displayThreshold } from '../chain/placement/place.ts';
import type { Placer } from '../chain/placement/place.ts';
import type { CopyValue } from '../db/copy.ts';
import type { Chain } from '../schema/chain.ts';
import type { Values } from '../schema/field.ts';
import type { Placement } from '../schema/placement.ts';
import type { EntityKind } from '../schema/stage.ts';
import { idArray } from './ids.ts';
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

interface PlacementVerdict {
  segmentId: string;
  verdict: 'pin' | 'reject';
}

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

  /** People's pins and rejections by entity. */
  async verdicts(
    scope: Scope,
    entityIds: readonly number[],
  ): Promise<Map<number, PlacementVerdict[]>> {
    const rows = await scope.db
      .selectFrom('placementVerdict')
      .select(['entityId', 'segmentId', 'verdict'])
      .where('clusterId', '=', scope.clusterId)
      .where('entityId', '=', sql<number>`any(${idArray(entityIds)})`)
      .execute();
    const byEntity = new Map<number, PlacementVerdict[]>();
    for (const row of rows) {
      const list = byEntity.get(row.entityId) ?? [];
      list.push(row);
      byEntity.set(row.entityId, list);
    }
    return byEntity;
  }
}

/** Sellers are known, but are no supply; a person's word stands above the score. */
export function isDisplayed(placement: Placement, verdict: 'pin' | 'reject' | undefined): boolean {
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
    verdicts: readonly PlacementVerdict[];
    placing: Placing;
  },
): CopyValue[][] {
  const verdicts = new Map(of.verdicts.map(({ segmentId, verdict }) => [segmentId, verdict]));
  const placements = of.placing.place(of.kind, of.values);
  const found = new Set(placements.map((placement) => placement.segmentId));
  for (const [segmentId, verdict] of verdicts) {
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
    isDisplayed(placement, verdicts.get(placement.segmentId)),
  ]);
}
