// Captures as WARC 1.1 records, one gzip member each. What was sent is stored as it was sent.
import { WARCRecord, WARCSerializer } from 'warcio';
import type { WARCRecordOpts } from 'warcio';
import { parseResponse } from './http-message.ts';
import type { Capture } from './capture.ts';
import { digestOf } from './digest.ts';
import { gzipMember, padMember } from './gzip-member.ts';

type Own = WARCRecordOpts & { warcHeaders?: Record<string, string> };

/**
 * A shorter member is padded to this length, so that a tombstone (about 400 bytes) always fits in the
 * place of a record that must be taken down.
 */
export const MIN_MEMBER = 768;

const profiles = {
  'identical-payload-digest': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
  'server-not-modified': 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
} as const;

/** The earlier capture whose payload stands for that of a revisit. */
export interface RefersTo {
  url: string;
  capturedAt: string;
  /** 'server-not-modified' is the answer 304. */
  profile?: keyof typeof profiles;
}

/** Of the payload of a request without a body. */
const nothing = digestOf(new Uint8Array(0));

/** Serializes with warcio; the block's bytes go in untouched, and the digests are ours. */
export async function writeRecord(
  options: Own,
  block: Uint8Array,
  profile?: RefersTo['profile'],
): Promise<Uint8Array> {
  const digest = digestOf(block);
  const warcHeaders = {
    // Without an HTTP head in it, the block is the payload.
    ...(options.type === 'metadata' ? { 'WARC-Payload-Digest': digest } : {}),
    ...options.warcHeaders,
    'WARC-Block-Digest': digest,
  };
  const record = WARCRecord.create({ ...options, warcVersion: 'WARC/1.1', warcHeaders }, [block]);
  // warcio would write HTTP headers anew; ours are in the block.
  record.httpHeaders = null;
  const { headers } = record.warcHeaders;
  if (profile !== undefined) headers.set('WARC-Profile', profiles[profile]);
  return WARCSerializer.serialize(record, { gzip: false });
}

/** The first record of a file: who wrote it and how (WARC 1.1 6.1). */
export async function writeWarcinfo(
  filename: string,
  date: string,
  info: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const lines = Object.entries({
    software: 'Tuku',
    format: 'WARC File Format 1.1',
    conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    robots: 'obey',
    ...info,
  }).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`);
  return gzipMember(
    await writeRecord({ type: 'warcinfo', filename, date }, Buffer.from(lines.join(''))),
  );
}

export interface WrittenCapture {
  kind: 'response' | 'revisit';
  recordId: string;
  /** The response or revisit record. */
  main: Uint8Array;
  /** The request record, which names the main one as concurrent. */
  request: Uint8Array | undefined;
}

/**
 * A response record, or with `refersTo` a revisit record that keeps the head of the response only.
 * `recordId` is a UUID.
 */
export async function writeCapture(
  capture: Capture,
  recordId: string,
  refersTo?: RefersTo,
): Promise<WrittenCapture> {
  const { url, capturedAt: date, response } = capture;
  const id = `<urn:uuid:${recordId}>`;
  const shared: Record<string, string> = {};
  if (capture.address !== undefined && capture.address !== '')
    shared['WARC-IP-Address'] = capture.address;
  const profile = refersTo?.profile ?? 'identical-payload-digest';
  const head = parseResponse(response)?.bodyStart ?? response.length;
  const options: Own = {
    url,
    date,
    type: refersTo === undefined ? 'response' : 'revisit',
    warcHeaders: {
      ...shared,
      'WARC-Record-ID': id,
      // The payload of a 304 was not sent, so nothing is said of it.
      ...(profile === 'server-not-modified' ? {} : { 'WARC-Payload-Digest': capture.digest }),
    },
    refersToUrl: refersTo?.url,
    refersToDate: refersTo?.capturedAt,
  };
  const write =
    refersTo === undefined
      ? writeRecord(options, response)
      : writeRecord(options, response.subarray(0, head), profile);
  const [main, request] = await Promise.all([
    write.then((bytes) => gzipMember(bytes)),
    writeRequest(capture, {
      ...shared,
      'WARC-Concurrent-To': id,
      'WARC-Payload-Digest': nothing,
    }),
  ]);
  return {
    kind: refersTo === undefined ? 'response' : 'revisit',
    recordId,
    main: main.length < MIN_MEMBER ? padMember(main, MIN_MEMBER) : main,
    request,
  };
}

async function writeRequest(
  { url, capturedAt: date, request }: Capture,
  warcHeaders: Record<string, string>,
): Promise<Uint8Array | undefined> {
  if (request === undefined) return undefined;
  return gzipMember(await writeRecord({ url, date, type: 'request', warcHeaders }, request));
}
