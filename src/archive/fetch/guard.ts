// What may be fetched at all: checked on the address before a hop, and on every resolved address at connect time.
import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, parseAddress } from './address.ts';
import { bareHost } from './allow-list.ts';
import type { AllowList } from './allow-list.ts';
import { FetchFailure } from './failure.ts';

/** All addresses of a host name, as the system resolves them. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

/** Ports that browsers refuse (Fetch Standard, "port blocking"): mail, shells, databases, other protocols. */
const badPorts = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10080,
]);

const MAX_URL = 8_192;

/** The port of a URL, the scheme's own when none is written. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** Throws FetchFailure unless the address may be asked. IP literals are judged here, names when they resolve. */
export function checkUrl(text: string, allow: AllowList): URL {
  const trimmed = text.trim();
  if (trimmed.length > MAX_URL || !URL.canParse(trimmed))
    throw new FetchFailure('bad-url', trimmed);
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFailure('forbidden-scheme', trimmed, url.protocol);
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    throw new FetchFailure('credentials', url.href);
  }
  const host = bareHost(url.hostname);
  if (host === '') throw new FetchFailure('bad-url', trimmed);
  const port = portOf(url);
  if (badPorts.has(port) && !allow.namesPort(host, port))
    throw new FetchFailure('forbidden-port', url.href, String(port));
  if (parseAddress(host) !== undefined && !mayReach(host, host, port, allow))
    throw new FetchFailure('forbidden-address', url.href, host);
  url.hash = '';
  return url;
}

/** Whether the fetcher may open a connection to that address. */
export function mayReach(host: string, address: string, port: number, allow: AllowList): boolean {
  return isPublicAddress(address) || allow.allows(host, address, port);
}

/**
 * A lookup for `net.connect`: the socket is given only addresses that were checked in this very call, so
 * a name that resolves anew between check and connection (DNS rebinding) gains nothing.
 */
export function guardedLookup(url: URL, allow: AllowList, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    const answer = (found: LookupAddress[]): void => {
      const wanted = options.family === 4 || options.family === 6 ? options.family : undefined;
      const permitted = found.filter(
        ({ address, family }) =>
          (wanted === undefined || family === wanted) &&
          mayReach(host, address, portOf(url), allow),
      );
      const [first] = permitted;
      if (first === undefined) {
        const [refused] = found;
        done(
          refused === undefined
            ? new FetchFailure('no-such-host', url.href, host)
            : new FetchFailure('forbidden-address', url.href, `${host} → ${refused.address}`),
          '',
        );
      } else if (options.all === true) done(null, permitted);
      else done(null, first.address, first.family);
    };
    resolve(host).then(answer, (error: unknown) =>
      done(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };
}
