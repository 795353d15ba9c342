// An address as the frontier keeps it.
import { surtOf } from '../../warc/surt.ts';

export interface Address {
  surt: string;
  url: string;
  /** Its authority, which robots.txt and politeness go by: `news.example`, `127.0.0.1:8080`. */
  host: string;
}

/** `url` must be absolute and http(s), as every reader gives it. */
export function addressOf(url: string): Address {
  const parsed = new URL(url);
  parsed.hash = '';
  return { surt: surtOf(parsed.href), url: parsed.href, host: parsed.host };
}
