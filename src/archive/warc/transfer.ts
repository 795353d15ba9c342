// The entity body of a response: what is left when the transfer coding of the one connection is undone.
import { findHeader, joinHeader } from './http-message.ts';
import type { HeaderPair, HttpResponse } from './http-message.ts';

export interface Transferred {
  /** Still content-encoded (gzip, br) when the server sent it so. */
  payload: Uint8Array;
  /** Length of the body on the wire, its chunk lines included. */
  wireLength: number;
  /** What the framing promised and the bytes do not keep. */
  problem?: 'truncated' | 'chunking';
}

function hasNoBody(status: number): boolean {
  return (status >= 100 && status < 200) || status === 204 || status === 304;
}

function contentLength(headers: readonly HeaderPair[]): number | undefined {
  const value = findHeader(headers, 'content-length');
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** Undoes `Transfer-Encoding: chunked` (RFC 9112 7.1); trailers are dropped from the payload. */
function dechunk(body: Uint8Array): Transferred {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const broken = (problem: 'truncated' | 'chunking'): Transferred => ({
    payload: Buffer.concat(pieces),
    wireLength: body.length,
    problem,
  });
  for (;;) {
    const lineEnd = body.indexOf(10, at);
    if (lineEnd < 0 || lineEnd - at > 4096) return broken(lineEnd < 0 ? 'truncated' : 'chunking');
    const line = Buffer.from(body.buffer, body.byteOffset + at, lineEnd - at).toString('latin1');
    const size = /^[ \t]*([0-9a-f]{1,12})[ \t]*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (size === undefined) return broken('chunking');
    const length = Number.parseInt(size, 16);
    at = lineEnd + 1;
    if (length === 0) break;
    if (at + length > body.length) {
      pieces.push(body.subarray(at));
      return broken('truncated');
    }
    pieces.push(body.subarray(at, at + length));
    at += length;
    if (body[at] === 13) at += 1;
    if (at >= body.length) return broken('truncated');
    if (body[at] !== 10) return broken('chunking');
    at += 1;
  }
  // Trailer section: lines up to an empty one; a server that closes right after "0" is forgiven.
  for (;;) {
    const lineEnd = body.indexOf(10, at);
    if (lineEnd < 0) break;
    const empty = lineEnd === at || (lineEnd === at + 1 && body[at] === 13);
    at = lineEnd + 1;
    if (empty) break;
  }
  return { payload: Buffer.concat(pieces), wireLength: at };
}

/**
 * The payload of a response whose bytes are `bytes` and whose head is `head`. Other tools may have undone
 * the chunking and left the header: a body that does not begin with a chunk line is taken as it stands.
 */
export function decodeTransfer(bytes: Uint8Array, head: HttpResponse): Transferred {
  const body = bytes.subarray(head.bodyStart);
  if (hasNoBody(head.status)) return { payload: body.subarray(0, 0), wireLength: 0 };
  if (/\bchunked\b/i.test(joinHeader(head.headers, 'transfer-encoding'))) {
    const result = dechunk(body);
    const neverChunked = result.problem === 'chunking' && result.payload.length === 0;
    return neverChunked ? { payload: body, wireLength: body.length, problem: 'chunking' } : result;
  }
  const length = contentLength(head.headers);
  if (length === undefined) return { payload: body, wireLength: body.length };
  if (length > body.length) return { payload: body, wireLength: body.length, problem: 'truncated' };
  return { payload: body.subarray(0, length), wireLength: length };
}
