// An HTTP/1 message as it stands in a WARC block: head, headers in their order and case, and the body after it.

/** Name and value as sent; several of one name keep their order. */
export type HeaderPair = readonly [name: string, value: string];

export interface HttpResponse {
  /** 'HTTP/1.1' */
  version: string;
  status: number;
  reason: string;
  headers: HeaderPair[];
  /** Where the body begins. */
  bodyStart: number;
}

/** More is an attack; Node's own limit for a whole head is 16 KiB, servers of the press stay below 8. */
export const MAX_HEAD = 256 * 1024;
const MAX_HEADERS = 4_000;

/** Offset just behind the empty line that ends a head, or undefined; a bare LF ends a line too (RFC 9112 2.2). */
export function findHeadEnd(bytes: Uint8Array, from = 0): number | undefined {
  const limit = Math.min(bytes.length, from + MAX_HEAD);
  for (let at = bytes.indexOf(10, from); at >= 0 && at < limit; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return undefined;
}

/** Header lines of a head without its first line. Bytes are read as Latin-1, so that none is lost. */
export function parseHeaders(lines: readonly string[]): HeaderPair[] {
  const headers: [string, string][] = [];
  for (const line of lines) {
    if (line === '') continue;
    const last = headers.at(-1);
    if (/^[ \t]/.test(line)) {
      // Obsolete line folding (RFC 9112 5.2) belongs to the value above.
      if (last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    if (headers.length >= MAX_HEADERS) break;
    headers.push([line.slice(0, colon).trimEnd(), line.slice(colon + 1).trim()]);
  }
  return headers;
}

export function headLines(bytes: Uint8Array, from: number, end: number): string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from)
    .toString('latin1')
    .split(/\r?\n/);
}

/** Undefined when the bytes do not begin with a whole head of an HTTP/1 response. */
export function parseResponse(bytes: Uint8Array, from = 0): HttpResponse | undefined {
  const bodyStart = findHeadEnd(bytes, from);
  if (bodyStart === undefined) return undefined;
  const [first = '', ...rest] = headLines(bytes, from, bodyStart);
  const parts = /^(HTTP\/\d(?:\.\d)?)[ \t]+(\d{3})(?:[ \t]+(.*))?$/.exec(first.trimEnd());
  if (parts === null) return undefined;
  return {
    version: parts[1] ?? '',
    status: Number(parts[2]),
    reason: parts[3] ?? '',
    headers: parseHeaders(rest),
    bodyStart,
  };
}

/**
 * The final response behind any interim ones (100 Continue, 103 Early Hints): what is kept of an exchange.
 * 101 is final for us: nothing here upgrades.
 */
export function skipInterim(bytes: Uint8Array): Uint8Array {
  let from = 0;
  for (;;) {
    const head = parseResponse(bytes, from);
    if (head === undefined || head.status < 100 || head.status >= 200 || head.status === 101) break;
    from = head.bodyStart;
  }
  return bytes.subarray(from);
}

/** First value of that name, whatever its case. */
export function findHeader(headers: readonly HeaderPair[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** All values of that name as one list, as RFC 9110 5.3 joins them. */
export function joinHeader(headers: readonly HeaderPair[], name: string): string {
  const wanted = name.toLowerCase();
  return headers
    .filter(([key]) => key.toLowerCase() === wanted)
    .map(([, value]) => value)
    .join(', ');
}
