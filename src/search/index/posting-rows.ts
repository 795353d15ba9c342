// Reads and writes the rows of search_posting. Bytes travel as base64: both drivers pass text at full speed.
import { sql } from 'kysely';
import { copyRows } from '../../db/copy.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';

export interface PostingRow {
  bucket: number;
  block: number;
  data: Uint8Array;
}

/** Rows of some buckets, of one block or of all. */
export async function readPostingRows(
  scope: Scope,
  buckets: readonly number[],
  block?: number,
): Promise<PostingRow[]> {
  if (buckets.length === 0) return [];
  const within = block === undefined ? sql`` : sql`and block = ${block}`;
  const result = await sql<{ bucket: number; block: number; data: string }>`
    select bucket, block, encode(data, 'base64') as data from search_posting
    where cluster_id = ${scope.clusterId} and bucket = any(${idArray(buckets)}) ${within}
    order by bucket, block`.execute(scope.db);
  return result.rows.map((row) => ({ ...row, data: Buffer.from(row.data, 'base64') }));
}

/** Puts rows of one block in the place of those of the same buckets; an empty one is taken away. */
export async function replacePostingRows(
  scope: Scope,
  block: number,
  rows: ReadonlyMap<number, Uint8Array>,
): Promise<void> {
  if (rows.size === 0) return;
  await sql`delete from search_posting where cluster_id = ${scope.clusterId} and block = ${block}
    and bucket = any(${idArray([...rows.keys()])})`.execute(scope.db);
  const filled = [...rows].filter(([, data]) => data.length > 0);
  await copyRows(
    scope.db,
    'search_posting',
    ['cluster_id', 'bucket', 'block', 'data'],
    filled.map(([bucket, data]) => [
      scope.clusterId,
      bucket,
      block,
      `\\x${Buffer.from(data.buffer, data.byteOffset, data.length).toString('hex')}`,
    ]),
  );
}
