// One captured exchange: the bytes as sent, and what is read off them. Fetched, imported and written alike.
import { digestOf } from './digest.ts';
import { findHeader, parseResponse } from './http-message.ts';
import type { HeaderPair } from './http-message.ts';
import { decodeTransfer } from './transfer.ts';

export interface CaptureSource {
  url: string;
  /** ISO 8601 in UTC, to the second: 2025-01-20T08:13:00Z. When the request was sent. */
  capturedAt: string;
  /** The address that answered. */
  address?: string;
  /** The request as sent, where known. */
  request?: Uint8Array;
  /** The final response as sent: status line, headers, body with its transfer and content encoding. */
  response: Uint8Array;
}

export interface Capture extends CaptureSource {
  status: number;
  reason: string;
  headers: HeaderPair[];
  /** As the server labels it, or ''. */
  contentType: string;
  /** The entity body: transfer encoding undone, content encoding not. */
  payload: Uint8Array;
  /** Of the payload. */
  digest: string;
  /** What the framing of the response promised and its bytes do not keep. */
  problem?: 'truncated' | 'chunking';
}

/** Undefined when the response has no readable HTTP head. */
export function readCapture(source: CaptureSource): Capture | undefined {
  const head = parseResponse(source.response);
  if (head === undefined) return undefined;
  const { payload, problem } = decodeTransfer(source.response, head);
  return {
    ...source,
    status: head.status,
    reason: head.reason,
    headers: head.headers,
    contentType: findHeader(head.headers, 'content-type') ?? '',
    payload,
    digest: digestOf(payload),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** An instant as WARC-Date writes it: to the second, in UTC. */
export function warcDate(instant: Date): string {
  return instant.toISOString().replace(/\.\d+Z$/, 'Z');
}
