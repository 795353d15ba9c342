// A WARC file of any tool into the archive: its captures keep their times, its bytes are written to our own files.
import type { WarcImport } from '../schema/exchange.ts';
import { RefusedError } from '../util/errors.ts';
import type { Archive } from './archive.ts';
import { keepFetched } from './keep.ts';
import { selectSnapshots, undoEncoding } from './snapshots.ts';
import { isTakenDown } from './takedown-cover.ts';
import type { Capture } from './warc/capture.ts';
import { readCaptures } from './warc/captures.ts';
import type { ImportEntry, Revisit } from './warc/captures.ts';
import { surtOf } from './warc/surt.ts';

/** So many faulty records are named; the others are counted. */
const namedProblems = 100;

/**
 * Good records are kept and broken ones named by their offset. A capture that is held already is passed over.
 * Throws RefusedError when the file is no WARC at all.
 */
export async function importWarc(
  archive: Archive,
  source: AsyncIterable<Uint8Array>,
): Promise<WarcImport> {
  const result: WarcImport = { kept: 0, known: 0, skipped: 0, refused: 0, problems: [] };
  let isWarc = false;
  for await (const entry of readCaptures(source)) {
    // Damage, too, is of a WARC file; bytes that are none come out as this one problem.
    isWarc ||= entry.kind !== 'problem' || entry.problem !== 'not-warc';
    await importEntry(archive, entry, result);
  }
  if (!isWarc) {
    throw new RefusedError('not-warc', {
      zh: '文件里没有 WARC 记录。请选择 .warc 或 .warc.gz 文件。',
      en: 'The file holds no WARC record. Choose a .warc or .warc.gz file.',
    });
  }
  return result;
}

async function importEntry(
  archive: Archive,
  entry: ImportEntry,
  result: WarcImport,
): Promise<void> {
  const refuse = (zh: string, en: string): void => {
    result.refused += 1;
    if (result.problems.length < namedProblems)
      result.problems.push({ offset: entry.offset, zh, en });
  };
  if (entry.kind === 'other') {
    result.skipped += 1;
    return;
  }
  if (entry.kind === 'problem') {
    const [zh, en] = sentences[entry.problem];
    return refuse(zh, en);
  }
  const capture =
    entry.kind === 'capture' ? entry.capture : await findRepeated(archive, entry.revisit);
  if (!capture)
    return refuse(
      '重复抓取记录所指的原件不在本库中',
      'the capture that this revisit repeats is not in this archive',
    );
  if (entry.kind === 'capture' && !entry.intact)
    return refuse('内容与记录所载摘要不符', 'the content does not match the digest of its record');
  const surt = surtOf(capture.url);
  if (await isTakenDown(archive.scope, surt, capture.digest))
    return refuse('该网页已应请求下架', 'this page was taken down on request');
  if (await isHeld(archive, surt, capture.capturedAt)) {
    result.known += 1;
    return;
  }
  const body = await undoEncoding(capture.payload, capture.headers);
  await keepFetched(archive, { hops: [capture], page: capture, body });
  result.kept += 1;
}

async function isHeld({ scope }: Archive, surt: string, capturedAt: string): Promise<boolean> {
  const row = await selectSnapshots(scope)
    .where('surt', '=', surt)
    .where('capturedAt', '=', capturedAt)
    .executeTakeFirst();
  return row !== undefined;
}

/** The capture that a revisit stands for: our own first one, at the revisit's address and time. */
async function findRepeated(archive: Archive, revisit: Revisit): Promise<Capture | undefined> {
  const { url, capturedAt } = revisit.refersTo;
  const row = await selectSnapshots(archive.scope)
    .where('surt', '=', surtOf(url ?? revisit.url))
    .where('kind', '=', 'response')
    .where('state', '=', 'kept')
    .$if(capturedAt !== undefined, (query) => query.where('capturedAt', '=', capturedAt ?? ''))
    .orderBy('capturedAt', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const { http, payload, block } = await archive.warc.read(row);
  if (!http) return undefined;
  return {
    url: revisit.url,
    capturedAt: revisit.capturedAt,
    response: block,
    status: http.status,
    reason: http.reason,
    headers: http.headers,
    contentType: row.contentType,
    payload,
    digest: row.digest,
  };
}

const sentences = {
  gzip: ['压缩数据损坏', 'the compressed data is damaged'],
  head: ['记录头无法识别', 'the head of the record cannot be read'],
  length: ['记录长度与内容不符', 'the length of the record does not fit its content'],
  'cut-short': ['文件在记录中间中断', 'the file ends within the record'],
  'too-big': ['记录超过大小上限', 'the record is larger than permitted'],
  'not-warc': ['不是 WARC 记录', 'this is no WARC record'],
  'no-http': ['记录里没有 HTTP 应答', 'the record holds no HTTP response'],
  'no-url': ['记录没有网址', 'the record names no address'],
  'no-date': ['记录没有可识别的时间', 'the record names no readable time'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
