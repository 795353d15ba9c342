// Fetches one page within bounds: each redirect is a capture of its own, and a hostile server costs one failure.
import { readCapture, warcDate } from '../warc/capture.ts';
import type { Capture } from '../warc/capture.ts';
import { decodeContent } from '../warc/content-encoding.ts';
import { findHeader } from '../warc/http-message.ts';
import type { HeaderPair } from '../warc/http-message.ts';
import { parseAllowList } from './allow-list.ts';
import type { AllowList } from './allow-list.ts';
import { exchange } from './exchange.ts';
import { FetchFailure, classify } from './failure.ts';
import { checkUrl, resolveBySystem } from './guard.ts';
import type { Resolve } from './guard.ts';
import { fetchLimits } from './limits.ts';
import type { FetchLimits } from './limits.ts';
import { userAgent } from './user-agent.ts';

export interface FetchOptions {
  /** The operator's, beyond public addresses. */
  allow?: AllowList;
  /** Values that the last capture of this page carried: the server may then answer 304. */
  etag?: string;
  lastModified?: string;
  accept?: string;
  userAgent?: string;
  limits?: Partial<FetchLimits>;
  /** Ends the fetch early with the failure 'stopped'. */
  signal?: AbortSignal | undefined;
  /** Asked before a redirect is followed, e.g. to keep to robots.txt of the next host. */
  mayFollow?: (url: URL) => boolean | Promise<boolean>;
}

export interface FetchEffects {
  now(): Date;
  resolve: Resolve;
}

export type FetchResult =
  | {
      ok: true;
      /** Of the last hop. */
      page: Capture;
      /** Redirects in their order, then `page`. */
      hops: Capture[];
      /** The payload with its content encoding undone. */
      body: Uint8Array;
    }
  | {
      ok: false;
      failure: FetchFailure;
      /** What was captured before it failed. */
      hops: Capture[];
    };

const nobody = parseAllowList([]);
const redirects = new Set([301, 302, 303, 307, 308]);
const effectsOfProcess: FetchEffects = { now: () => new Date(), resolve: resolveBySystem };

/**
 * Any status is a page (404, 429, 503 too); a failure is what yields no whole answer. Never throws for what
 * a server does. Certificates are checked, cookies are neither sent nor kept, no proxy is used.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions = {},
  effects: FetchEffects = effectsOfProcess,
): Promise<FetchResult> {
  const limits: FetchLimits = { ...fetchLimits, ...options.limits };
  const hops: Capture[] = [];
  const stop = new AbortController();
  const onStop = (): void => stop.abort(new FetchFailure('stopped', address));
  if (options.signal?.aborted === true) onStop();
  options.signal?.addEventListener('abort', onStop);
  const timer = setTimeout(
    () => stop.abort(new FetchFailure('timeout', address, `${limits.totalMs / 1000} s`)),
    limits.totalMs,
  );
  try {
    const page = await follow(address, options, { limits, effects, hops, signal: stop.signal });
    const decoded = await decodeContent(page.payload, page.headers, limits.decode);
    if (decoded.ok) return { ok: true, page, hops, body: decoded.bytes };
    const code = (
      { bomb: 'bomb', broken: 'broken-encoding', unknown: 'unknown-encoding' } as const
    )[decoded.problem];
    return { ok: false, failure: new FetchFailure(code, page.url, decoded.coding), hops };
  } catch (error) {
    return { ok: false, failure: classify(error, address), hops };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onStop);
  }
}

interface Course {
  limits: FetchLimits;
  effects: FetchEffects;
  hops: Capture[];
  signal: AbortSignal;
}

async function follow(address: string, options: FetchOptions, course: Course): Promise<Capture> {
  const { limits, effects, hops, signal } = course;
  const allow = options.allow ?? nobody;
  let url = checkUrl(address, allow);
  let spent = 0;
  for (;;) {
    if (signal.aborted) throw signal.reason;
    const capturedAt = warcDate(effects.now());
    const { request, response, address } = await exchange(url, requestHeaders(url, options), {
      allow,
      resolve: effects.resolve,
      limits,
      signal,
      maxBytes: limits.maxBytes - spent,
    });
    spent += response.length;
    const capture = readCapture({ url: url.href, capturedAt, address, request, response });
    if (capture === undefined) throw new FetchFailure('protocol', url.href);
    if (capture.problem !== undefined)
      throw new FetchFailure(
        capture.problem === 'truncated' ? 'truncated' : 'protocol',
        url.href,
        capture.problem,
      );
    hops.push(capture);
    const next = redirects.has(capture.status)
      ? findHeader(capture.headers, 'location')
      : undefined;
    if (next === undefined) return capture;
    if (hops.length > limits.maxRedirects)
      throw new FetchFailure('too-many-redirects', address, String(limits.maxRedirects));
    url = checkUrl(resolveRedirect(next, url), allow);
    if (options.mayFollow !== undefined && !(await options.mayFollow(url))) return capture;
  }
}

/** A Location may hold raw bytes of any charset: each becomes its own %XX, which the server reads back. */
function resolveRedirect(location: string, base: URL): string {
  const escaped = location.replace(
    /[\x80-\xff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (!URL.canParse(escaped, base.href)) throw new FetchFailure('bad-redirect', base.href);
  return new URL(escaped, base.href).href;
}

function requestHeaders(url: URL, options: FetchOptions): HeaderPair[] {
  const headers: [string, string | undefined][] = [
    ['Host', url.host],
    ['User-Agent', options.userAgent ?? userAgent],
    ['Accept', options.accept ?? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['Accept-Language', 'zh-CN,zh;q=0.9,en;q=0.5'],
    ['Accept-Encoding', 'gzip, deflate, br'],
    ['If-None-Match', options.etag],
    ['If-Modified-Since', options.lastModified],
    ['Connection', 'close'],
  ];
  // A stored ETag is a server's word: what would break the request line is not sent back.
  return headers.filter(
    (pair): pair is [string, string] =>
      pair[1] !== undefined && pair[1] !== '' && /^[\t\x20-\x7e\x80-\xff]*$/.test(pair[1]),
  );
}
