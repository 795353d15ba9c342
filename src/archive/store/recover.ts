// After kill -9 the last record of the last file may be torn: the file is cut back to its last whole record.
import { createReadStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import { readWarc } from '../warc/read-warc.ts';

/**
 * End of the last whole record at or behind `from`. Damage with whole records behind it is not torn but
 * rotten, and stays where it is.
 */
export async function findWholeEnd(
  source: AsyncIterable<Uint8Array>,
  from: number,
): Promise<number> {
  let end = from;
  for await (const entry of readWarc(source, { from }))
    if (entry.ok && entry.length !== undefined) end = entry.offset + entry.length;
  return end;
}

/**
 * Cuts a torn end off the file and returns its length. `knownEnd`, the end of the last record that the
 * catalogue holds, spares reading what stands before it; without it the whole file is read.
 */
export async function cutTornEnd(path: string, knownEnd = 0): Promise<number> {
  const { size } = await stat(path);
  const from = knownEnd <= size ? knownEnd : 0;
  const source = createReadStream(path, { start: from, highWaterMark: 2 ** 18 });
  const end = await findWholeEnd(source, from);
  if (end < size) await truncate(path, end);
  return end;
}
