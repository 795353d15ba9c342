// 引为依据: what a passage of an archived page may prove, and the values that it proves.
import type { z } from 'zod';
import type { CitedValue, Passage, Span } from '../schema/passage.ts';
import type { citationRequestSchema } from '../schema/snapshot.ts';
import { ask, one } from './api.ts';

const snapshot = (cluster: string, snapshotId: number) => ({
  cluster,
  snapshotId: String(snapshotId),
});

export function getPassage(
  cluster: string,
  snapshotId: number,
  { start, end }: Span,
): Promise<Passage> {
  return ask(
    one.snapshots[':snapshotId'].passage.$get({
      param: snapshot(cluster, snapshotId),
      query: { start: String(start), end: String(end) },
    }),
  );
}

export async function getCitedValues(cluster: string, snapshotId: number): Promise<CitedValue[]> {
  const param = snapshot(cluster, snapshotId);
  return (await ask(one.snapshots[':snapshotId'].records.$get({ param }))).values;
}

/** Makes the record whose proof is the passage. */
export function citePassage(
  cluster: string,
  snapshotId: number,
  json: z.infer<typeof citationRequestSchema>,
): Promise<{ recordId: number }> {
  const param = snapshot(cluster, snapshotId);
  return ask(one.snapshots[':snapshotId'].records.$post({ param, json }));
}
