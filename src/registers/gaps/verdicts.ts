// A person's verdict that nobody here makes a segment's product.
import type { SegmentVerdictRequest } from '../../schema/gaps.ts';
import { raiseVersion } from '../counters.ts';
import type { Scope } from '../scope.ts';

export interface SegmentVerdict {
  by: string;
  note: string;
  at: string;
}

export async function readVerdicts(scope: Scope): Promise<Map<string, SegmentVerdict>> {
  const rows = await scope.db
    .selectFrom('segmentVerdict')
    .select(['segmentId', 'byWhom', 'note', 'at'])
    .where('clusterId', '=', scope.clusterId)
    .execute();
  return new Map(
    rows.map(({ segmentId, byWhom, note, at }) => [segmentId, { by: byWhom, note, at }]),
  );
}

/** Inside the cluster's turn. The segment is known to the chain. */
export async function judgeSegment(
  scope: Scope,
  segmentId: string,
  { verdict, by, note = '' }: SegmentVerdictRequest,
  now: Date,
): Promise<void> {
  const { clusterId, db } = scope;
  if (verdict === 'clear') {
    await db
      .deleteFrom('segmentVerdict')
      .where('clusterId', '=', clusterId)
      .where('segmentId', '=', segmentId)
      .execute();
  } else {
    const said = { byWhom: by, note, at: now.toISOString() };
    await db
      .insertInto('segmentVerdict')
      .values({ clusterId, segmentId, ...said })
      .onConflict((conflict) => conflict.columns(['clusterId', 'segmentId']).doUpdateSet(said))
      .execute();
  }
  await raiseVersion(scope);
}
