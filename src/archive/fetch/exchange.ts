// One request and its answer over one connection of its own, with every byte of the answer as it came.
import { request as requestHttp } from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { skipInterim } from '../warc/http-message.ts';
import type { HeaderPair } from '../warc/http-message.ts';
import { bareHost } from './allow-list.ts';
import type { AllowList } from './allow-list.ts';
import { FetchFailure, classify } from './failure.ts';
import { guardedLookup, mayReach, portOf } from './guard.ts';
import type { Resolve } from './guard.ts';
import type { FetchLimits } from './limits.ts';
import { WireLog } from './wire-log.ts';

export interface Exchange {
  /** The request as written to the connection. */
  request: Uint8Array;
  /** The final response as read from it, interim responses cut off. */
  response: Uint8Array;
  address: string;
}

export interface ExchangeContext {
  allow: AllowList;
  resolve: Resolve;
  limits: FetchLimits;
  /** Its reason is the FetchFailure to report. */
  signal: AbortSignal;
  /** Bytes that this page may still cost, over all of its hops. */
  maxBytes: number;
}

/**
 * Sends GET and resolves with the exact bytes; rejects with FetchFailure. node:http parses (strictly, which
 * settles where the answer ends), and a second listener on the socket keeps what the parser saw.
 */
export function exchange(
  url: URL,
  headers: readonly HeaderPair[],
  context: ExchangeContext,
): Promise<Exchange> {
  const { limits, signal } = context;
  const host = bareHost(url.hostname);
  const target = `${url.pathname}${url.search}`;
  return new Promise((resolve, reject) => {
    const wire = new WireLog();
    let interim = 0;
    let address = '';
    let message: IncomingMessage | undefined;

    const fail = (error: unknown): void => {
      clearTimeout(connecting);
      reject(classify(signal.aborted ? signal.reason : error, url.href));
      sent.destroy();
    };
    const refuse = (...[code, detail]: ConstructorParameters<typeof FetchFailure>): void =>
      fail(new FetchFailure(code, url.href, detail));

    const options: RequestOptions = {
      agent: false,
      host,
      port: portOf(url),
      method: 'GET',
      path: target,
      headers: headers.flat(),
      lookup: guardedLookup(url, context.allow, context.resolve),
      maxHeaderSize: limits.maxHeadBytes,
      insecureHTTPParser: false,
      signal,
    };
    const sent: ClientRequest =
      url.protocol === 'https:' ? requestHttps(options) : requestHttp(options);
    const connecting = setTimeout(
      () => refuse('timeout', url.href, '连接 connect'),
      limits.connectMs,
    );

    sent.on('error', (error) => {
      // What Node's parser says after a whole answer (more bytes behind it) does not undo the answer.
      if (message?.complete !== true) fail(error);
    });
    sent.on('socket', (socket: Socket) => {
      socket.on('data', (chunk: Uint8Array) => {
        if (wire.length + chunk.length > context.maxBytes)
          refuse('too-big', url.href, sizeOf(context.maxBytes));
        else wire.append(chunk);
      });
      const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once('connect', () => {
        address = socket.remoteAddress ?? '';
        // The lookup has checked it; this catches a socket that came by another way.
        if (!mayReach(host, address, portOf(url), context.allow))
          refuse('forbidden-address', url.href, address);
      });
      socket.once(ready, () => clearTimeout(connecting));
    });
    sent.on('information', () => {
      interim += 1;
      if (interim > limits.maxInterim) refuse('protocol', url.href, '1xx');
    });
    sent.on('upgrade', () => refuse('protocol', url.href, '101'));
    sent.on('response', (response) => {
      message = response;
      response.on('error', (error) => {
        const cut = 'code' in error && error.code === 'ECONNRESET' && response.aborted;
        fail(cut ? new FetchFailure('truncated', url.href, sizeOf(wire.length)) : error);
      });
      response.on('end', () => {
        if (!response.complete) return;
        clearTimeout(connecting);
        resolve({
          request: writeRequest(target, headers),
          response: skipInterim(wire.bytes()),
          address,
        });
        sent.destroy();
      });
      response.resume();
    });
    sent.end();
  });
}

/** The bytes that Node writes for these headers. */
function writeRequest(target: string, headers: readonly HeaderPair[]): Uint8Array {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(`GET ${target} HTTP/1.1\r\n${lines}\r\n`, 'latin1');
}

function sizeOf(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes} B` : `${Math.floor(bytes / 2 ** 20)} MB`;
}
