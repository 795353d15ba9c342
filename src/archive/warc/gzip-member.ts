// One gzip member (RFC 1952): each WARC record is one, so that it can be read, and replaced, by itself.
import { gzip } from 'node:zlib';

/** Of the trailer: CRC-32 and size. */
export const TRAILER = 8;
const HEADER = 10;
const FNAME = 0x08;
/** A stored deflate block of no bytes: 3 bits of header, padding, LEN, NLEN (RFC 1951 3.2.4). */
const EMPTY_BLOCK = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff]);

/** Compresses on zlib's threads. The result has no optional header fields. */
export function gzipMember(bytes: Uint8Array, level = 6): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gzip(bytes, { level }, (error, member) => {
      if (error === null) resolve(member);
      else reject(error);
    });
  });
}

/**
 * The same content in exactly `length` bytes: empty stored blocks before the data, and a file name in the
 * header for what they leave over. Every gzip reader skips both. `member` comes from gzipMember and is at
 * least one byte shorter; throws RangeError otherwise.
 */
export function padMember(member: Uint8Array, length: number): Uint8Array {
  if (member.length === length) return member;
  const spare = length - member.length - 1;
  if (spare < 0 || member[3] !== 0)
    throw new RangeError(`A member of ${member.length} bytes cannot fill ${length}.`);
  const name = Buffer.alloc((spare % EMPTY_BLOCK.length) + 1, '-');
  name[name.length - 1] = 0;
  const header = Buffer.from(member.subarray(0, HEADER));
  header[3] = FNAME;
  const filler = Buffer.alloc(spare - (spare % EMPTY_BLOCK.length), EMPTY_BLOCK);
  return Buffer.concat([header, name, filler, member.subarray(HEADER)]);
}

/**
 * Length of the header of the member that begins at `from`; 'more' when the bytes end within it, undefined
 * when none begins there.
 */
export function memberHeaderLength(bytes: Uint8Array, from = 0): number | 'more' | undefined {
  const magic = [0x1f, 0x8b, 0x08];
  for (const [index, value] of magic.entries()) {
    if (from + index >= bytes.length) return 'more';
    if (bytes[from + index] !== value) return undefined;
  }
  if (from + HEADER > bytes.length) return 'more';
  const flags = bytes[from + 3] ?? 0;
  if ((flags & 0xe0) !== 0) return undefined;
  let at = from + HEADER;
  if ((flags & 0x04) !== 0) {
    if (at + 2 > bytes.length) return 'more';
    at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  }
  for (const flag of [FNAME, 0x10]) {
    if ((flags & flag) === 0) continue;
    if (at > bytes.length) return 'more';
    const end = bytes.indexOf(0, at);
    if (end < 0) return 'more';
    at = end + 1;
  }
  if ((flags & 0x02) !== 0) at += 2;
  return at > bytes.length ? 'more' : at - from;
}
