// Undoes Content-Encoding within bounds: a few kilobytes of gzip can promise gigabytes.
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { BrotliOptions, ZlibOptions } from 'node:zlib';
import { joinHeader } from './http-message.ts';
import type { HeaderPair } from './http-message.ts';

export interface DecodeLimits {
  /** Bytes after decoding. */
  maxBytes: number;
  /** Decoded to encoded; small bodies may exceed it up to `RATIO_FROM`. */
  maxRatio: number;
}

export const decodeLimits: DecodeLimits = { maxBytes: 64 * 2 ** 20, maxRatio: 300 };

/** A page of equal lines may reach 1,000:1 while it is small. */
const RATIO_FROM = 4 * 2 ** 20;
/** "gzip, gzip" happens by mistake; more is an attack. */
const MAX_CODINGS = 3;

export type Decoded =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; problem: 'bomb' | 'broken' | 'unknown'; coding: string };

type Codec = (
  bytes: Uint8Array,
  options: ZlibOptions & BrotliOptions,
  done: (error: Error | null, result: Buffer) => void,
) => void;

const codecs = new Map<string, Codec>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['br', brotliDecompress],
]);

/** "deflate" is zlib by RFC 9110; some servers send raw deflate. */
function deflateCodec(bytes: Uint8Array): Codec {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0 ? inflate : inflateRaw;
}

function run(
  codec: Codec,
  bytes: Uint8Array,
  max: number,
): Promise<Uint8Array | 'bomb' | 'broken'> {
  return new Promise((resolve) => {
    codec(bytes, { maxOutputLength: max }, (error, result) => {
      if (error === null) resolve(result);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') resolve('bomb');
      else resolve('broken');
    });
  });
}

/** The bytes a reader sees. Runs on zlib's threads; an empty body decodes to itself. */
export async function decodeContent(
  payload: Uint8Array,
  headers: readonly HeaderPair[],
  limits: DecodeLimits = decodeLimits,
): Promise<Decoded> {
  const codings = joinHeader(headers, 'content-encoding')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (payload.length === 0 || codings.length === 0) return { ok: true, bytes: payload };
  if (codings.length > MAX_CODINGS)
    return { ok: false, problem: 'bomb', coding: codings.slice(0, MAX_CODINGS).join(', ') };
  let bytes = payload;
  for (const coding of codings.toReversed()) {
    const codec = coding === 'deflate' ? deflateCodec(bytes) : codecs.get(coding);
    if (codec === undefined) return { ok: false, problem: 'unknown', coding };
    const max = Math.min(limits.maxBytes, Math.max(RATIO_FROM, payload.length * limits.maxRatio));
    const result = await run(codec, bytes, max);
    if (typeof result === 'string') return { ok: false, problem: result, coding };
    bytes = result;
  }
  return { ok: true, bytes };
}
