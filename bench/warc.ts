// Captures into WARC files and back, against gzip and a plain file in the same run.
// node scripts/bench.mjs --only warc [--max 1000000]; up to 2,000 pages of some 60 kB.
import { createReadStream, readdirSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, gunzip, gzip } from 'node:zlib';
import { WARCParser } from 'warcio';
import { openWarcStore } from '../src/archive/store/warc-store.ts';
import type { Appended } from '../src/archive/store/warc-store.ts';
import { readCapture } from '../src/archive/warc/capture.ts';
import type { Capture } from '../src/archive/warc/capture.ts';
import { readCaptures } from '../src/archive/warc/captures.ts';
import { verifyRecord } from '../src/archive/warc/stored.ts';
import { makeEnterprise } from './enterprises.ts';
import { against, readMax, report, time } from './table.ts';
import type { BenchRow, Timed } from './table.ts';
import { inFolder } from './tuku.ts';

const count = Math.min(2_000, readMax(1_000_000));
const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A page of some 60 kB that packs about as well as a news page does. */
function makePage(index: number): Capture {
  const rows = Array.from({ length: 110 }, (_, row) =>
    makeEnterprise(index * 110 + row)
      .map((cell) => `<td class="c${row % 5}">${cell}</td>`)
      .join(''),
  );
  const body = Buffer.from(
    `<html><body><table><tr>${rows.join('</tr>\n<tr>')}</tr></table></body></html>`,
  );
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
  const url = `http://news.example/2025/${index}.html`;
  const capture = readCapture({
    url,
    capturedAt: '2025-01-20T08:13:00Z',
    request: Buffer.from(`GET /2025/${index}.html HTTP/1.1\r\nHost: news.example\r\n\r\n`),
    response: Buffer.concat([Buffer.from(head), body]),
  });
  if (capture === undefined) throw new Error('The page has no head.');
  return capture;
}

const captures = Array.from({ length: count }, (_, index) => makePage(index));
const megabytes = captures.reduce((sum, { response }) => sum + response.length, 0) / 1e6;
const rows: BenchRow[] = [];

function add(what: string, timed: Timed, base?: Timed & { what: string }): void {
  const note = `${(megabytes / timed.seconds).toFixed(0)} MB/s of responses`;
  const row: BenchRow = { bench: 'warc', what, ...timed, note };
  rows.push(base === undefined ? row : { ...row, baseline: against(timed, base) });
}

/** Gzip of each response, one after another into one file: what any keeping of bytes costs. */
async function writePlain(path: string, durable: boolean): Promise<void> {
  const file = await open(path, 'w');
  for (const { response } of captures) {
    await file.write(await zip(response));
    if (durable) await file.datasync();
  }
  await file.close();
}

await inFolder(async (folder) => {
  let places: Appended[] = [];
  for (const durable of [false, true]) {
    const store = await openWarcStore(join(folder, `store-${durable}`), { durable });
    const timed = await time(count, async () => {
      places = [];
      for (const capture of captures) places.push(await store.append(capture));
    });
    await store.close();
    const plain = await time(count, () => writePlain(join(folder, `plain-${durable}`), durable));
    const what = durable ? 'append, the disk waited for' : 'append';
    add(what, timed, { ...plain, what: 'gzip into one file' });
  }

  const own = join(folder, 'store-true');
  const [name = ''] = readdirSync(own);
  const path = join(own, name);
  const ungzip = await time(count, () =>
    pipeline(createReadStream(path), createGunzip(), async (content) => {
      for await (const _ of content);
    }),
  );
  const read = await time(count, async () => {
    let seen = 0;
    for await (const entry of readCaptures(createReadStream(path, { highWaterMark: 2 ** 18 })))
      if (entry.kind === 'capture' && entry.intact) seen += 1;
    if (seen !== count) throw new Error(`${seen} of ${count} captures were read whole.`);
  });
  add('read all, digests checked', read, { ...ungzip, what: 'gunzip, nothing read' });
  const theirs = await time(count, async () => {
    for await (const record of new WARCParser(createReadStream(path))) await record.readFully();
  });
  add('read all, digests checked', read, { ...theirs, what: 'warcio, digests not checked' });

  const store = await openWarcStore(own);
  const single = await time(count, async () => {
    for (const place of places)
      if (verifyRecord(await store.read(place)).payload !== true) throw new Error('Not the same.');
  });
  await store.close();
  const whole = await readFile(path);
  const slices = await time(count, async () => {
    for (const { warcOffset, warcLength } of places)
      await unzip(whole.subarray(warcOffset, warcOffset + warcLength));
  });
  add('read one by its place, verified', single, { ...slices, what: 'gunzip from memory' });
});
report(rows);
