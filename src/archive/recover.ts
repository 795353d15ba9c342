// Captures that reached the disk but not the database, because the process was killed between the two.
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '../registers/scope.ts';
import { writeInTurn } from '../registers/write-in-turn.ts';
import type { Snapshot } from '../schema/snapshot.ts';
import type { Archive } from './archive.ts';
import { fetchLimits } from './fetch/limits.ts';
import { draftOf, writeRows } from './keep.ts';
import { readPage } from './read-page.ts';
import { findFirstWith } from './snapshots.ts';
import { serialOf } from './store/file-name.ts';
import { decodeContent } from './warc/content-encoding.ts';
import { findHeader } from './warc/http-message.ts';
import { readWarc } from './warc/read-warc.ts';
import { openRecord } from './warc/stored.ts';
import type { StoredRecord } from './warc/stored.ts';

/** End of the last record of each file that the rows know of. */
export async function readKnownEnds({ db, clusterId }: Scope): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['warcFile', (eb) => eb.fn.max('warcOffset').as('last')])
    .where('clusterId', '=', clusterId)
    .groupBy('warcFile')
    .execute();
  return new Map(rows.map(({ warcFile, last }) => [warcFile, Number(last)]));
}

/**
 * Reads what stands behind the last known record of each file and gives it its rows. `known` is of
 * `readKnownEnds`; `found` runs in the transaction of each. Returns how many were recovered; usually none.
 */
export async function recoverCaptures(
  archive: Archive,
  folder: string,
  known: ReadonlyMap<string, number>,
  found: (inside: Scope, snapshot: Snapshot) => Promise<void>,
): Promise<number> {
  const files = (await readdir(folder)).filter((name) => serialOf(name) !== undefined).sort();
  let recovered = 0;
  for (const warcFile of files) {
    const from = known.get(warcFile) ?? 0;
    const source = createReadStream(join(folder, warcFile), { start: from });
    for await (const entry of readWarc(source, { from })) {
      if (!entry.ok || entry.length === undefined) continue;
      if (entry.offset === from && known.has(warcFile)) continue;
      const record = openRecord(entry.record);
      const place = { warcFile, warcOffset: entry.offset, warcLength: entry.length };
      if (await recoverOne(archive, record, place, found)) recovered += 1;
    }
  }
  return recovered;
}

async function recoverOne(
  archive: Archive,
  record: StoredRecord,
  place: { warcFile: string; warcOffset: number; warcLength: number },
  found: (inside: Scope, snapshot: Snapshot) => Promise<void>,
): Promise<boolean> {
  const { http, url } = record;
  if (!http || !url || (record.type !== 'response' && record.type !== 'revisit')) return false;
  const digest = findHeader(record.headers, 'warc-payload-digest') ?? '';
  const contentType = findHeader(http.headers, 'content-type') ?? '';
  const { status } = http;
  const capture = { url, capturedAt: record.date, status, contentType, digest };
  const first = record.type === 'revisit' ? await findFirstWith(archive.scope, digest) : undefined;
  const draft = draftOf({ ...capture, payload: record.payload }, place, first);
  let read: ReturnType<typeof readPage>;
  if (record.type === 'response') {
    const decoded = await decodeContent(record.payload, http.headers, fetchLimits.decode);
    if (decoded.ok) read = readPage(capture, decoded.bytes, null);
  }
  await writeInTurn(archive.scope, (inside) =>
    writeRows(archive, inside, [draft], read, { alongside: found }),
  );
  return true;
}
