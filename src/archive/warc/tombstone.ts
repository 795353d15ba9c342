// What stands in the place of a record that was taken down: when, why, and the digest of what is gone.
import { writeRecord } from './write-record.ts';
import { gzipMember, padMember } from './gzip-member.ts';

export interface Tombstone {
  /** ISO 8601 in UTC. */
  removedAt: string;
  /** A class, not the request's words: 'privacy', 'copyright', … at most 40 characters of a-z and '-'. */
  reason: string;
  /** Of the payload that is gone. */
  digest: string;
  /** UUID of the tombstone record. */
  recordId: string;
}

/**
 * A gzip member of exactly `length` bytes with one WARC metadata record, to be written over the removed
 * one: every offset of the file stays, and other readers see a record where one was. It does not name the
 * address. Throws RangeError when `length` is too short, which MIN_MEMBER prevents.
 */
export async function writeTombstone(tombstone: Tombstone, length: number): Promise<Uint8Array> {
  if (!/^[a-z-]{1,40}$/.test(tombstone.reason))
    throw new RangeError('The reason of a tombstone is a class of a-z and "-".');
  const fields = [
    `removed-at: ${tombstone.removedAt}`,
    `removed-for: ${tombstone.reason}`,
    `removed-payload-digest: ${tombstone.digest}`,
  ];
  const record = await writeRecord(
    {
      type: 'metadata',
      date: tombstone.removedAt,
      warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${tombstone.recordId}>` },
    },
    Buffer.from(`${fields.join('\r\n')}\r\n`),
  );
  return padMember(await gzipMember(record, 9), length);
}
