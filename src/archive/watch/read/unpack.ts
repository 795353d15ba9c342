// Sitemaps come as .xml.gz files, whose packing is no content encoding: undone here, within bounds.
import { constants, gunzip } from 'node:zlib';

/** The standard's bound for an unpacked sitemap is 50 MB. */
const maxUnpacked = 64 * 2 ** 20;

/** Bytes that are not packed come back as they are; of a cut-off file, what can still be unpacked. */
export function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Promise.resolve(bytes);
  const options = { maxOutputLength: maxUnpacked, finishFlush: constants.Z_SYNC_FLUSH };
  return new Promise((resolve) => {
    gunzip(bytes, options, (error, unpacked) => resolve(error ? new Uint8Array() : unpacked));
  });
}
