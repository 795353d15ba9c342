// What one page may cost.
import { decodeLimits } from '../warc/content-encoding.ts';
import type { DecodeLimits } from '../warc/content-encoding.ts';

export interface FetchLimits {
  /** From the first lookup to the last byte of the last hop. */
  totalMs: number;
  /** Until a connection of one hop stands, its TLS included. */
  connectMs: number;
  /** On the wire, over all hops. */
  maxBytes: number;
  maxRedirects: number;
  maxHeadBytes: number;
  /** Interim responses (100, 103) before the final one. */
  maxInterim: number;
  decode: DecodeLimits;
}

export const fetchLimits: FetchLimits = {
  totalMs: 30_000,
  connectMs: 10_000,
  maxBytes: 20 * 2 ** 20,
  maxRedirects: 10,
  maxHeadBytes: 64 * 1024,
  maxInterim: 8,
  decode: decodeLimits,
};
