// CDXJ: the index by which replay tools find a capture in a WARC by its address and time.
import { createHash } from 'node:crypto';
import { getSurt } from 'warcio/utils';
import { gzipMember } from './gzip-member.ts';

export interface CdxEntry {
  url: string;
  /** ISO 8601 in UTC. */
  capturedAt: string;
  /** Media type without parameters; 'warc/revisit' of a revisit. */
  mime: string;
  status: number;
  digest: string;
  offset: number;
  length: number;
  filename: string;
}

/** Lines per gzip member of a compressed index, as other writers of WACZ have it. */
const LINES = 3_000;

/**
 * `cn,example)/a 20250120081300 {"url":…}`. The key is not ours but that of replay tools, which look it up:
 * warcio's, with parameters of campaigns and sessions kept.
 */
function cdxLine(entry: CdxEntry): string {
  const timestamp = entry.capturedAt.replace(/\D/g, '').slice(0, 14);
  const fields = {
    url: entry.url,
    mime: entry.mime,
    status: String(entry.status),
    digest: entry.digest,
    length: String(entry.length),
    offset: String(entry.offset),
    filename: entry.filename,
  };
  return `${getSurt(entry.url)} ${timestamp} ${JSON.stringify(fields)}`;
}

export interface CompressedIndex {
  /** index.cdx.gz: members of up to 3,000 sorted lines. */
  cdx: Uint8Array;
  /** index.idx: the first key of each member and where it stands. */
  idx: string;
}

/** Sorted by bytes, as binary search over it needs. */
export async function writeIndex(entries: readonly CdxEntry[]): Promise<CompressedIndex> {
  const lines = entries
    .map((entry) => Buffer.from(`${cdxLine(entry)}\n`))
    .sort((a, b) => Buffer.compare(a, b));
  const filename = 'index.cdx.gz';
  const index = [`!meta 0 ${JSON.stringify({ format: 'cdxj-gzip-1.0', filename })}`];
  const members: Uint8Array[] = [];
  let offset = 0;
  for (let at = 0; at < lines.length; at += LINES) {
    const member = await gzipMember(Buffer.concat(lines.slice(at, at + LINES)));
    const [key, timestamp] = (lines[at] ?? Buffer.alloc(0)).toString().split(' ', 2);
    const digest = `sha256:${createHash('sha256').update(member).digest('hex')}`;
    index.push(
      `${key} ${timestamp} ${JSON.stringify({ offset, length: member.length, digest, filename })}`,
    );
    members.push(member);
    offset += member.length;
  }
  return { cdx: Buffer.concat(members), idx: `${index.join('\n')}\n` };
}
