// One POST to an address that a person gave: guarded as every fetch of the archive, bounded, never redirected.
import { request as requestHttp } from 'node:http';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { bareHost } from '../../archive/fetch/allow-list.ts';
import type { AllowList } from '../../archive/fetch/allow-list.ts';
import { FetchFailure, classify } from '../../archive/fetch/failure.ts';
import { checkUrl, guardedLookup, mayReach, portOf } from '../../archive/fetch/guard.ts';
import type { Resolve } from '../../archive/fetch/guard.ts';
import { userAgent } from '../../archive/fetch/user-agent.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
}

interface Bounds {
  allow: AllowList;
  resolve: Resolve;
  /** From the look-up of the name to the head of the answer. */
  limitMs?: number;
}

const totalMs = 15_000;
const maxHeadBytes = 16 * 1024;
/** The status is all that counts: so much of a body, and for so long, is let pass out of courtesy. */
const maxBodyBytes = 64 * 1024;
const bodyMs = 2_000;

/** Any status is an answer. Throws FetchFailure where none came: a forbidden address, no connection, no time. */
export async function postJson(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allow, resolve, limitMs = totalMs }: Bounds,
): Promise<Answer> {
  const url = checkUrl(address, allow);
  const host = bareHost(url.hostname);
  return new Promise((done, reject) => {
    const options: RequestOptions = {
      agent: false,
      host,
      port: portOf(url),
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': userAgent,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        connection: 'close',
        ...headers,
      },
      lookup: guardedLookup(url, allow, resolve),
      maxHeaderSize: maxHeadBytes,
      insecureHTTPParser: false,
    };
    const sent = url.protocol === 'https:' ? requestHttps(options) : requestHttp(options);
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      reject(classify(error, url.origin));
      sent.destroy();
    };
    const timer = setTimeout(
      () => fail(new FetchFailure('timeout', url.origin, `${limitMs / 1000} s`)),
      limitMs,
    );
    sent.on('error', fail);
    sent.on('socket', (socket) => {
      socket.once('connect', () => {
        const reached = socket.remoteAddress ?? '';
        if (!mayReach(host, reached, portOf(url), allow))
          fail(new FetchFailure('forbidden-address', url.origin, reached));
      });
    });
    sent.on('upgrade', () => fail(new FetchFailure('protocol', url.origin, '101')));
    sent.on('response', (response) => {
      clearTimeout(timer);
      done({ status: response.statusCode ?? 0, headers: response.headers });
      // The answer has been given: what becomes of the rest changes nothing.
      response.on('error', () => undefined);
      const closing = setTimeout(() => response.destroy(), bodyMs);
      let bytes = 0;
      response.on('data', (chunk: Uint8Array) => {
        bytes += chunk.length;
        if (bytes > maxBodyBytes) response.destroy();
      });
      response.on('close', () => clearTimeout(closing));
    });
    sent.end(body);
  });
}
