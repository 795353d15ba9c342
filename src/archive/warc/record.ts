// A WARC record (ISO 28500): named headers and a block of bytes.
import { findHeadEnd, findHeader, headLines, parseHeaders } from './http-message.ts';
import type { HeaderPair } from './http-message.ts';

export interface WarcHead {
  /** 'WARC/1.1' */
  version: string;
  headers: HeaderPair[];
  /** 'response', 'revisit', 'request', … or '' */
  type: string;
  /** Length of the block in bytes; undefined when the header is missing or no number. */
  contentLength: number | undefined;
}

export interface WarcRecord extends WarcHead {
  block: Uint8Array;
}

/** WARC headers are UTF-8, HTTP headers are not: the Latin-1 reading of bytes is undone. */
function asUtf8(value: string): string {
  return /[\x80-\xff]/.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value;
}

/** Head of the record whose bytes are `bytes[0..end)`; undefined when its first line is not WARC/x.y. */
export function parseWarcHead(bytes: Uint8Array, end: number): WarcHead | undefined {
  const [first = '', ...rest] = headLines(bytes, 0, end);
  if (!/^WARC\/\d\.\d+[ \t]*$/.test(first)) return undefined;
  const headers = parseHeaders(rest).map(([name, value]): HeaderPair => [name, asUtf8(value)]);
  const length = findHeader(headers, 'content-length') ?? '';
  return {
    version: first.trim(),
    headers,
    type: (findHeader(headers, 'warc-type') ?? '').toLowerCase(),
    contentLength: /^\d{1,15}$/.test(length) ? Number(length) : undefined,
  };
}

/** The record that the whole of `bytes` holds; undefined when it is not one or is cut short. */
export function parseRecord(bytes: Uint8Array): WarcRecord | undefined {
  const end = findHeadEnd(bytes);
  const head = end === undefined ? undefined : parseWarcHead(bytes, end);
  if (head?.contentLength === undefined || end === undefined) return undefined;
  const block = bytes.subarray(end, end + head.contentLength);
  return block.length === head.contentLength ? { ...head, block } : undefined;
}

/** WARC/1.0 of some tools writes <http://…>; WARC/1.1 has dropped the angle brackets. */
export function targetUri(record: WarcHead): string | undefined {
  return findHeader(record.headers, 'warc-target-uri')?.replace(/^<(.*)>$/, '$1');
}
