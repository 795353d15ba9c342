// Which network addresses the fetcher may reach: the public ones, and nothing that is near the operator.
import ipaddr from 'ipaddr.js';

/** Public by range, yet answered by the cloud host itself: Azure's wire server. */
const cloudServices = new Set(['168.63.129.16']);

/** IPv6 global unicast (RFC 4291 2.4); outside of it lie NAT64, mapped, local and unassigned ranges. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether `text`, an IPv4 or IPv6 address, is publicly routed unicast. Private, loopback, link-local (with
 * 169.254.169.254), multicast, carrier-grade NAT (with 100.100.100.200), documentation, benchmarking and
 * reserved ranges are not; nor are mapped, NAT64, 6to4 and Teredo forms, which can hide any of them.
 */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  if (address === undefined || cloudServices.has(address.toString())) return false;
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(globalUnicast);
}

/** Strict: four decimal numbers or IPv6, no zone. The URL parser has already undone 0x7f.1 and 2130706433. */
export function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes('%') && ipaddr.IPv6.isValid(text)) return ipaddr.IPv6.parse(text);
  return undefined;
}
