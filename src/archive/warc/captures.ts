// Captures in a WARC of another tool, for import: responses with their requests, revisits with what they refer to.
import { readCapture, warcDate } from './capture.ts';
import type { Capture } from './capture.ts';
import { findHeader } from './http-message.ts';
import type { HttpResponse } from './http-message.ts';
import { readWarc } from './read-warc.ts';
import type { ReadOptions, WarcEntry, WarcProblem } from './read-warc.ts';
import { openRecord, verifyRecord } from './stored.ts';
import type { StoredRecord } from './stored.ts';

/** A capture that repeats an earlier one's payload, which is not in this record. */
export interface Revisit {
  url: string;
  capturedAt: string;
  http: HttpResponse | undefined;
  /** The head of the response as sent, or nothing. */
  block: Uint8Array;
  /** As the record names it, maybe of another algorithm: 'sha1:…'. */
  digest: string | undefined;
  refersTo: { url: string | undefined; capturedAt: string | undefined };
}

export type ImportEntry =
  | { kind: 'capture'; offset: number; capture: Capture; /** Its digest fits. */ intact: boolean }
  | { kind: 'revisit'; offset: number; revisit: Revisit }
  /** A record that is no capture of a page: warcinfo, metadata, resource, dns, … */
  | { kind: 'other'; offset: number; type: string }
  | { kind: 'problem'; offset: number; problem: WarcProblem | 'no-http' | 'no-url' | 'no-date' };

/** A request may stand before its response or behind it; more than these are not waited for. */
const MAX_WAITING = 64;

/** Seconds in UTC of a WARC-Date ('2024-01-02T03:04:05.678Z', of WARC 1.1 also '2024-01'); undefined when unreadable. */
export function readWarcDate(text: string): string | undefined {
  if (!/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z)?)?)?$/.test(text))
    return undefined;
  const date = new Date(text.length === 4 ? `${text}-01-01` : text);
  return Number.isNaN(date.getTime()) ? undefined : warcDate(date);
}

/** Entries in the order of the file; bounded memory, as `readWarc`. */
export async function* readCaptures(
  source: AsyncIterable<Uint8Array>,
  options?: ReadOptions,
): AsyncGenerator<ImportEntry, void> {
  const requests = new Map<string, Uint8Array>();
  let waiting: { id: string; concurrent: string; offset: number; record: StoredRecord } | undefined;
  for await (const entry of readWarc(source, options)) {
    if (!entry.ok) {
      yield { kind: 'problem', offset: entry.offset, problem: entry.problem };
      continue;
    }
    const record = openRecord(entry.record);
    if (record.type === 'request') {
      for (const id of [header(record, 'warc-concurrent-to'), header(record, 'warc-record-id')])
        if (id !== '') requests.set(id, record.block);
      while (requests.size > MAX_WAITING) requests.delete(requests.keys().next().value ?? '');
      continue;
    }
    if (waiting !== undefined) yield toCapture(waiting, requests);
    waiting = undefined;
    if (record.type === 'response' && /^<?https?:/i.test(record.url ?? 'http:'))
      waiting = {
        id: header(record, 'warc-record-id'),
        concurrent: header(record, 'warc-concurrent-to'),
        offset: entry.offset,
        record,
      };
    else yield toOther(entry, record);
  }
  if (waiting !== undefined) yield toCapture(waiting, requests);
}

function header(record: StoredRecord, name: string): string {
  return findHeader(record.headers, name) ?? '';
}

function toOther(entry: WarcEntry, record: StoredRecord): ImportEntry {
  const { offset } = entry;
  if (record.type !== 'revisit') return { kind: 'other', offset, type: record.type };
  const capturedAt = readWarcDate(record.date);
  if (record.url === undefined) return { kind: 'problem', offset, problem: 'no-url' };
  if (capturedAt === undefined) return { kind: 'problem', offset, problem: 'no-date' };
  return {
    kind: 'revisit',
    offset,
    revisit: {
      url: record.url,
      capturedAt,
      http: record.http,
      block: record.block,
      digest: findHeader(record.headers, 'warc-payload-digest'),
      refersTo: {
        url: findHeader(record.headers, 'warc-refers-to-target-uri'),
        capturedAt: readWarcDate(header(record, 'warc-refers-to-date')),
      },
    },
  };
}

function toCapture(
  {
    id,
    concurrent,
    offset,
    record,
  }: { id: string; concurrent: string; offset: number; record: StoredRecord },
  requests: Map<string, Uint8Array>,
): ImportEntry {
  const capturedAt = readWarcDate(record.date);
  if (record.url === undefined) return { kind: 'problem', offset, problem: 'no-url' };
  if (capturedAt === undefined) return { kind: 'problem', offset, problem: 'no-date' };
  const request = requests.get(id) ?? requests.get(concurrent);
  const address = header(record, 'warc-ip-address');
  const capture = readCapture({
    url: record.url,
    capturedAt,
    response: record.block,
    ...(request === undefined ? {} : { request }),
    ...(address === '' ? {} : { address }),
  });
  if (capture === undefined) return { kind: 'problem', offset, problem: 'no-http' };
  const verified = verifyRecord(record);
  return {
    kind: 'capture',
    offset,
    capture,
    intact: verified.payload !== false && verified.block !== false,
  };
}
