// What the operator permits beyond public addresses: hosts, addresses, ranges, each with a port or without.
import ipaddr from 'ipaddr.js';
import { RefusedError } from '../../util/errors.ts';
import { parseAddress } from './address.ts';

interface Entry {
  host?: string;
  range?: [ipaddr.IPv4 | ipaddr.IPv6, number];
  port?: number;
}

export interface AllowList {
  /** Whether `address`, reached under the name `host`, is permitted at that port. */
  allows(host: string, address: string, port: number): boolean;
  /** Whether that very port is named for the host or one of its ranges. */
  namesPort(host: string, port: number): boolean;
}

function refuse(text: string): RefusedError {
  return new RefusedError('allow-list', {
    zh: `允许名单里的“${text}”无法识别；可写主机名、IP 地址、网段（10.0.0.0/8）或主机:端口`,
    en: `"${text}" of the allow-list cannot be read; write a host, an address, a range (10.0.0.0/8) or host:port`,
  });
}

function parseEntry(text: string): Entry {
  const parts = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text);
  const bare = parts?.[1] ?? parts?.[2] ?? text;
  const port = parts?.[3] === undefined ? undefined : Number(parts[3]);
  if (port !== undefined && (port < 1 || port > 65_535)) throw refuse(text);
  const withPort = port === undefined ? {} : { port };
  if (bare.includes('/')) {
    if (!ipaddr.isValidCIDR(bare)) throw refuse(text);
    return { range: ipaddr.parseCIDR(bare), ...withPort };
  }
  const address = parseAddress(bare);
  if (address !== undefined)
    return { range: [address, address.kind() === 'ipv4' ? 32 : 128], ...withPort };
  const host = bareHost(bare);
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(host)) throw refuse(text);
  return { host, ...withPort };
}

/** Lower case, in punycode, without brackets and the root's dot: '示例.中国.' is 'xn--fsqu00a.xn--fiqs8s'. */
export function bareHost(host: string): string {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (/^[\x21-\x7e]*$/.test(bare) || !URL.canParse(`http://${bare}`)) return bare;
  return new URL(`http://${bare}`).hostname;
}

function inRange(address: string, [base, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  const parsed = parseAddress(address);
  if (parsed === undefined) return false;
  // ::ffff:10.0.0.1 is 10.0.0.1 to the operator who allowed 10.0.0.0/8.
  const own =
    parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress() ? parsed.toIPv4Address() : parsed;
  return own.kind() === base.kind() && own.match([base, bits] as [ipaddr.IPv4, number]);
}

/** Throws RefusedError on an entry that cannot be read: a typing error must not open or close anything. */
export function parseAllowList(entries: readonly string[]): AllowList {
  const list = entries
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseEntry);
  return {
    allows: (host, address, port) =>
      list.some(
        (entry) =>
          (entry.port === undefined || entry.port === port) &&
          (entry.host === bareHost(host) ||
            (entry.range !== undefined && inRange(address, entry.range))),
      ),
    namesPort: (host, port) =>
      list.some(
        (entry) =>
          entry.port === port &&
          (entry.host === bareHost(host) ||
            (entry.range !== undefined && inRange(bareHost(host), entry.range))),
      ),
  };
}
