// WACZ 1.1.1 (specs.webrecorder.net/wacz/1.1.1): a selection of captures as one file that replay tools open.
import { createHash } from 'node:crypto';
import { Zip, ZipPassThrough } from 'fflate';
import { RefusedError } from '../../util/errors.ts';
import { writeIndex } from './cdx.ts';
import type { CdxEntry } from './cdx.ts';
import { digestOf } from './digest.ts';
import { findHeader } from './http-message.ts';
import { readStored } from './stored.ts';
import type { StoredRecord } from './stored.ts';
import { writeWarcinfo } from './write-record.ts';

export interface WaczItem {
  /** The record's gzip member as it stands in its file. */
  member: Uint8Array;
  title?: string;
}

export interface WaczInfo {
  title: string;
  description?: string;
  /** ISO 8601 in UTC. */
  created: string;
  /** 'Tuku 0.1.0' */
  software: string;
}

interface Page {
  id: string;
  url: string;
  ts: string;
  title?: string;
}

interface Resource {
  name: string;
  path: string;
  hash: string;
  bytes: number;
}

/** Beyond 4 GB a ZIP needs fields that not all readers know. */
const MAX_BYTES = 2 ** 32 - 2 ** 26;
const WARC = 'data.warc.gz';

function mimeOf(record: StoredRecord): string {
  if (record.type === 'revisit') return 'warc/revisit';
  const label = findHeader(record.http?.headers ?? [], 'content-type') ?? '';
  return label.split(';', 1)[0]?.trim().toLowerCase() || 'application/octet-stream';
}

/** A ZIP of stored files, handed out piece by piece. */
class ZipStream {
  readonly #zip: Zip;
  readonly #mtime: Date;
  #out: Uint8Array[] = [];
  #length = 0;
  readonly resources: Resource[] = [];

  constructor(mtime: Date) {
    this.#mtime = mtime;
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#out.push(chunk);
      this.#length += chunk.length;
    });
  }

  /** Writes one file from its pieces, yielding what the ZIP has grown by. */
  async *file(
    path: string,
    pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array, void> {
    // Stored, not deflated: replay tools read WARC and index in place.
    const file = new ZipPassThrough(path);
    file.mtime = this.#mtime;
    this.#zip.add(file);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      file.push(piece);
      yield* this.#take();
    }
    file.push(new Uint8Array(0), true);
    yield* this.#take();
    const name = path.split('/').at(-1) ?? path;
    this.resources.push({ name, path, hash: `sha256:${hash.digest('hex')}`, bytes });
  }

  async *end(): AsyncGenerator<Uint8Array, void> {
    this.#zip.end();
    yield* this.#take();
  }

  *#take(): Generator<Uint8Array, void> {
    if (this.#length > MAX_BYTES)
      throw new RefusedError('wacz-size', {
        zh: '所选快照超过 4 GB，请分批导出',
        en: 'the selection is larger than 4 GB; export it in parts',
      });
    yield* this.#out;
    this.#out = [];
  }
}

/** What the records of the selection say, gathered while their bytes pass. */
interface Gathered {
  entries: CdxEntry[];
  pages: Page[];
}

async function* writeArchive(
  items: AsyncIterable<WaczItem> | Iterable<WaczItem>,
  info: WaczInfo,
  { entries, pages }: Gathered,
): AsyncGenerator<Uint8Array, void> {
  const warcinfo = await writeWarcinfo(WARC, info.created, { isPartOf: info.title });
  yield warcinfo;
  let offset = warcinfo.length;
  for await (const { member, title } of items) {
    const record = await readStored(member);
    const { url, http, date } = record;
    // A tombstone is a metadata record: what was taken down does not leave the house.
    if ((record.type !== 'response' && record.type !== 'revisit') || url === undefined) continue;
    yield member;
    const mime = mimeOf(record);
    const status = http?.status ?? 0;
    entries.push({
      url,
      capturedAt: date,
      mime,
      status,
      digest: findHeader(record.headers, 'warc-payload-digest') ?? digestOf(record.payload),
      offset,
      length: member.length,
      filename: WARC,
    });
    offset += member.length;
    if (status < 200 || status >= 300 || !/html|revisit/.test(mime)) continue;
    const id = digestOf(Buffer.from(`${url} ${date}`)).slice(7, 29);
    pages.push({ id, url, ts: date, ...(title === undefined ? {} : { title }) });
  }
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
}

/**
 * Bytes of the WACZ, piece by piece; only the index is held in memory (about 300 bytes per capture). A
 * revisit is replayed only when the capture that it refers to is among the items too. Tombstones are left
 * out. Throws RefusedError beyond 4 GB or on a damaged record.
 */
export async function* writeWacz(
  items: AsyncIterable<WaczItem> | Iterable<WaczItem>,
  info: WaczInfo,
): AsyncGenerator<Uint8Array, void> {
  const zip = new ZipStream(new Date(info.created));
  const gathered: Gathered = { entries: [], pages: [] };
  yield* zip.file(`archive/${WARC}`, writeArchive(items, info, gathered));
  const { cdx, idx } = await writeIndex(gathered.entries);
  yield* zip.file('indexes/index.cdx.gz', [cdx]);
  yield* zip.file('indexes/index.idx', [Buffer.from(idx)]);
  const pages = [{ format: 'json-pages-1.0', id: 'pages', title: info.title }, ...gathered.pages];
  const lines = pages.map((page) => `${JSON.stringify(page)}\n`);
  yield* zip.file('pages/pages.jsonl', [Buffer.from(lines.join(''))]);
  const datapackage = json({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: info.title,
    ...(info.description === undefined ? {} : { description: info.description }),
    created: info.created,
    software: info.software,
    resources: [...zip.resources],
  });
  yield* zip.file('datapackage.json', [datapackage]);
  const digest = { path: 'datapackage.json', hash: digestOf(datapackage) };
  yield* zip.file('datapackage-digest.json', [json(digest)]);
  yield* zip.end();
}
