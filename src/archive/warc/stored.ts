// One stored record read back from its gzip member: what it says, what it holds, whether it is still the same.
import { gunzip } from 'node:zlib';
import { RefusedError } from '../../util/errors.ts';
import { matchesDigest, digestOf } from './digest.ts';
import { findHeader, parseResponse } from './http-message.ts';
import type { HttpResponse } from './http-message.ts';
import { parseRecord, targetUri } from './record.ts';
import type { WarcRecord } from './record.ts';
import { decodeTransfer } from './transfer.ts';

export interface StoredRecord extends WarcRecord {
  url: string | undefined;
  /** WARC-Date as written. */
  date: string;
  /** Of a response or revisit record. */
  http?: HttpResponse;
  /** The entity body (still content-encoded); of a revisit it is empty, and what stands for it is elsewhere. */
  payload: Uint8Array;
}

/** Blocks are bounded by what is fetched and imported; the head is small. */
const MAX_RECORD = 72 * 2 ** 20;

/** Throws RefusedError when the bytes are not one whole gzip member with one whole record. */
export async function readStored(member: Uint8Array): Promise<StoredRecord> {
  const bytes = await new Promise<Uint8Array | undefined>((resolve) => {
    gunzip(member, { maxOutputLength: MAX_RECORD }, (error, result) =>
      resolve(error === null ? result : undefined),
    );
  });
  const record = bytes === undefined ? undefined : parseRecord(bytes);
  if (record === undefined)
    throw new RefusedError('broken-record', {
      zh: '存档记录已损坏，读不出来',
      en: 'the archived record is damaged and cannot be read',
    });
  return openRecord(record);
}

/** Reads the HTTP message in a record's block. */
export function openRecord(record: WarcRecord): StoredRecord {
  const isHttp = record.type === 'response' || record.type === 'revisit';
  const http = isHttp ? parseResponse(record.block) : undefined;
  return {
    ...record,
    url: targetUri(record),
    date: findHeader(record.headers, 'warc-date') ?? '',
    ...(http === undefined ? {} : { http }),
    payload:
      http === undefined
        ? record.block
        : record.type === 'revisit'
          ? record.block.subarray(0, 0)
          : decodeTransfer(record.block, http).payload,
  };
}

export interface Verified {
  /** Of the payload as it is now, 'sha256:…'. */
  digest: string;
  /** Whether it is the one that the record names; undefined when it names none that can be checked. */
  payload: boolean | undefined;
  block: boolean | undefined;
}

/**
 * Recomputes the digests from the stored bytes. Some tools take the payload digest over the body with its
 * chunk lines: either is right. A revisit holds no payload, so only its block can be checked.
 */
export function verifyRecord(record: StoredRecord): Verified {
  const named = findHeader(record.headers, 'warc-payload-digest');
  const namedBlock = findHeader(record.headers, 'warc-block-digest');
  const raw =
    record.http === undefined ? record.block : record.block.subarray(record.http.bodyStart);
  const own = named === undefined ? undefined : matchesDigest(record.payload, named);
  return {
    digest: digestOf(record.payload),
    payload:
      named === undefined || record.type === 'revisit'
        ? undefined
        : own === false
          ? matchesDigest(raw, named)
          : own,
    block: namedBlock === undefined ? undefined : matchesDigest(record.block, namedBlock),
  };
}
