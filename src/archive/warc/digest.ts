// Digests of payloads and blocks: ours are 'sha256:' and hex; those of other tools are read as well.
import { createHash } from 'node:crypto';

/** 'sha256:' and 64 hex digits. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function toBase32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += base32[(held >> bits) & 31];
    }
  }
  return bits > 0 ? out + base32[(held << (5 - bits)) & 31] : out;
}

/** A map: a label of another tool's file must not reach what every object inherits. */
const algorithms = new Map([
  ['sha1', 'sha1'],
  ['sha-1', 'sha1'],
  ['sha256', 'sha256'],
  ['sha-256', 'sha256'],
  ['sha512', 'sha512'],
  ['md5', 'md5'],
]);

/**
 * Whether `bytes` have the labelled digest of a WARC header: 'sha1:' with base32 (Heritrix, wget) or hex,
 * 'sha256:' with either. Undefined when the algorithm is not known here.
 */
export function matchesDigest(bytes: Uint8Array, labelled: string): boolean | undefined {
  const colon = labelled.indexOf(':');
  const algorithm = algorithms.get(labelled.slice(0, Math.max(0, colon)).trim().toLowerCase());
  if (algorithm === undefined) return undefined;
  const value = labelled.slice(colon + 1).trim();
  const found = createHash(algorithm).update(bytes).digest();
  return (
    value.toLowerCase() === found.toString('hex') ||
    value.toUpperCase().replace(/=+$/, '') === toBase32(found)
  );
}
