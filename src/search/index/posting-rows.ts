// Reads and writes the rows of search_posting. Bytes travel as base64: both drivers pass text at full speed.
import { sql } from 'kysely';
import { copyRows } from '../../db/copy.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import type { Bucket } from './bucket.ts';

export interface PostingRow {
  bucket: number;
  block: number;
  bytes: Bucket;
}

/** Rows of some buckets, of one block or of all; positions of those only that are in `placed`. */
export async function readPostingRows(
  scope: Scope,
  buckets: readonly number[],
  placed: readonly number[],
  block?: number,
): Promise<PostingRow[]> {
  if (buckets.length === 0) return [];
  const within = block === undefined ? sql`` : sql`and block = ${block}`;
  const result = await sql<{ bucket: number; block: number; docs: string; positions: string }>`
    select bucket, block, encode(docs, 'base64') as docs,
      case when bucket = any(${idArray(placed)}) then encode(positions, 'base64') else '' end as positions
    from search_posting
    where cluster_id = ${scope.clusterId} and bucket = any(${idArray(buckets)}) ${within}
    order by bucket, block`.execute(scope.db);
  return result.rows.map(({ bucket, block: of, docs, positions }) => ({
    bucket,
    block: of,
    bytes: { docs: Buffer.from(docs, 'base64'), positions: Buffer.from(positions, 'base64') },
  }));
}

/** Puts rows of one block in the place of those of the same buckets; an empty one is taken away. */
export async function replacePostingRows(
  scope: Scope,
  block: number,
  rows: ReadonlyMap<number, Bucket>,
): Promise<void> {
  if (rows.size === 0) return;
  await sql`delete from search_posting where cluster_id = ${scope.clusterId} and block = ${block}
    and bucket = any(${idArray([...rows.keys()])})`.execute(scope.db);
  await copyRows(
    scope.db,
    'search_posting',
    ['cluster_id', 'bucket', 'block', 'docs', 'positions'],
    [...rows]
      .filter(([, { docs }]) => docs.length > 0)
      .map(([bucket, { docs, positions }]) => [
        scope.clusterId,
        bucket,
        block,
        toHex(docs),
        toHex(positions),
      ]),
  );
}

/** As PostgreSQL reads bytes from text. */
function toHex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}`;
}
