import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCapture } from '../../../test/support/captures.ts';
import { digestOf } from '../warc/digest.ts';
import { verifyRecord } from '../warc/stored.ts';
import { openWarcStore } from './warc-store.ts';
import type { Appended } from './warc-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuku-warc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const warcFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.warc.gz'));

/** What an independent reader sees: type and content of every record. */
async function readAll(name: string): Promise<{ type: string; text: string; offset: number }[]> {
  const found = [];
  const parser = new WARCParser([readFileSync(join(folder, name))], { parseHttp: false });
  for await (const record of parser) {
    const text = await record.contentText();
    found.push({ type: record.warcType, text, offset: parser.offset });
  }
  return found;
}

test('what was appended is read back as it was, by its place and by another reader', async () => {
  const store = await openWarcStore(folder, { info: { operator: '示例' } });
  const first = makeCapture('<p>衡阳示例变压器有限公司</p>');
  const at = await store.append(first);
  const again = await store.append(
    makeCapture('<p>衡阳示例变压器有限公司</p>', { capturedAt: '2025-01-21T08:13:00Z' }),
    { url: first.url, capturedAt: first.capturedAt },
  );
  await store.close();

  expect(at.kind).toBe('response');
  const record = await store.read(at);
  expect(Buffer.compare(record.block, first.response)).toBe(0);
  expect(record).toMatchObject({ version: 'WARC/1.1', url: first.url, date: first.capturedAt });
  expect(verifyRecord(record)).toEqual({ digest: first.digest, payload: true, block: true });
  const revisit = await store.read(again);
  expect(Object.fromEntries(revisit.headers)).toMatchObject({
    'WARC-Type': 'revisit',
    'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
    'WARC-Refers-To-Target-URI': first.url,
    'WARC-Refers-To-Date': first.capturedAt,
    'WARC-Payload-Digest': first.digest,
  });

  const [name = ''] = warcFiles();
  const place = { warcFile: name, warcOffset: at.warcOffset + at.warcLength };
  const request = await store.read({
    ...place,
    warcLength: again.warcOffset - place.warcOffset,
  });
  expect(Object.fromEntries(request.headers)).toMatchObject({
    'WARC-Concurrent-To': `<urn:uuid:${at.recordId}>`,
    'WARC-IP-Address': '93.184.216.34',
    'WARC-Payload-Digest': digestOf(Buffer.alloc(0)),
    'WARC-Block-Digest': digestOf(first.request ?? Buffer.alloc(0)),
  });
  const records = await readAll(name);
  expect(records.map(({ type }) => type)).toEqual([
    'warcinfo',
    'response',
    'request',
    'revisit',
    'request',
  ]);
  expect(records[0]?.text).toContain('operator: 示例');
  expect(records[1]).toEqual({
    type: 'response',
    text: Buffer.from(first.response).toString(),
    offset: at.warcOffset,
  });
  expect(records[2]?.text).toBe(Buffer.from(first.request ?? []).toString());
});

test('a 304 is a revisit of the profile server-not-modified that names no digest', async () => {
  const store = await openWarcStore(folder);
  const at = await store.append(
    makeCapture('', { response: Buffer.from('HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n') }),
    {
      url: 'http://news.example/',
      capturedAt: '2025-01-01T00:00:00Z',
      profile: 'server-not-modified',
    },
  );
  const headers = Object.fromEntries((await store.read(at)).headers);
  expect(headers['WARC-Profile']).toMatch(/server-not-modified$/);
  expect(headers['WARC-Payload-Digest']).toBeUndefined();
  await store.close();
});

test('files roll at their size and go on after reopening', async () => {
  const options = { maxFileBytes: 5_000 };
  let store = await openWarcStore(folder, options);
  const places: Appended[] = [];
  for (let i = 0; i < 6; i += 1) places.push(await store.append(makeCapture(randomBytes(2_000))));
  await store.close();
  store = await openWarcStore(folder, options);
  for (let i = 0; i < 3; i += 1) places.push(await store.append(makeCapture(randomBytes(2_000))));
  await store.close();
  expect(warcFiles().length).toBeGreaterThan(3);
  for (const place of places)
    expect(verifyRecord(await store.read(place))).toMatchObject({ payload: true, block: true });
  for (const name of warcFiles()) expect((await readAll(name))[0]?.type).toBe('warcinfo');
});

test('many appends at once keep apart', async () => {
  const store = await openWarcStore(folder, { durable: false });
  const captures = Array.from({ length: 50 }, (_, i) => makeCapture(`示例${i}`.repeat(i * 20)));
  const places = await Promise.all(captures.map((capture) => store.append(capture)));
  await store.close();
  for (const [index, place] of places.entries())
    expect((await store.read(place)).payload.toString()).toBe(captures[index]?.payload.toString());
});

test('a record torn at any byte is cut off on opening, whole ones stay', async () => {
  let store = await openWarcStore(folder);
  await store.append(makeCapture('kept'));
  await store.close();
  const [name = ''] = warcFiles();
  const path = join(folder, name);
  const whole = readFileSync(path);
  store = await openWarcStore(folder);
  const torn = await store.append(makeCapture('torn'));
  await store.close();
  const full = readFileSync(path);
  const main = torn.warcOffset + torn.warcLength;
  for (let size = whole.length; size <= full.length; size += 13) {
    writeFileSync(path, full.subarray(0, size));
    const knownEnd = size % 2 === 0 ? whole.length : undefined;
    await (await openWarcStore(folder, { knownEnd: () => knownEnd })).close();
    const expected = size === full.length ? full.length : size >= main ? main : whole.length;
    expect(readFileSync(path).length).toBe(expected);
  }
  appendFileSync(path, Buffer.alloc(100));
  await (await openWarcStore(folder)).close();
  store = await openWarcStore(folder);
  await store.append(makeCapture('after'));
  await store.close();
  expect((await readAll(name)).at(-2)?.text).toContain('after');
});

test('damage in the middle is no torn end', async () => {
  const store = await openWarcStore(folder);
  const first = await store.append(makeCapture('one'));
  await store.append(makeCapture('two'));
  await store.close();
  const path = join(folder, first.warcFile);
  const bytes = readFileSync(path);
  bytes[first.warcOffset + 700] = (bytes[first.warcOffset + 700] ?? 0) ^ 255;
  writeFileSync(path, bytes);
  await (await openWarcStore(folder)).close();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a file cut down to nothing is followed by a new one', async () => {
  const store = await openWarcStore(folder);
  const at = await store.append(makeCapture('one'));
  await store.close();
  truncateSync(join(folder, at.warcFile), 5);
  const next = await openWarcStore(folder);
  expect((await next.append(makeCapture('two'))).warcFile).not.toBe(at.warcFile);
  await next.close();
});

test.each(['', 'the smallest page', 'x'.repeat(3_000_000), randomBytes(200_000)])(
  'a removed record is gone for every reader, and comes back as it was',
  async (body) => {
    const store = await openWarcStore(folder);
    const before = await store.append(makeCapture('before'));
    const capture = makeCapture(body, {
      request: undefined,
      url: 'http://a.example/',
      response: Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), Buffer.from(body)]),
    });
    const at = await store.append(capture);
    await store.append(makeCapture('after'));
    const path = join(folder, at.warcFile);
    const original = readFileSync(path);

    await store.remove(at, 'privacy', capture.digest);
    await store.remove(at, 'privacy', capture.digest);
    const removed = readFileSync(path);
    expect(removed.length).toBe(original.length);
    const records = await readAll(at.warcFile);
    expect(records.map(({ type }) => type)).toEqual([
      'warcinfo',
      'response',
      'request',
      'metadata',
      'response',
      'request',
    ]);
    expect(records[3]?.text).toContain(
      `removed-for: privacy\r\nremoved-payload-digest: ${capture.digest}`,
    );
    expect(gunzipSync(removed).toString('latin1')).not.toContain('a.example');
    expect((await store.read(at)).type).toBe('metadata');
    expect((await store.read(before)).payload.toString()).toBe('before');

    await store.restore(at);
    expect(readFileSync(path).equals(original)).toBe(true);
    await expect(store.restore(at)).rejects.toThrow('not taken down');
    expect(readdirSync(join(folder, 'removed'))).toEqual([]);
    await store.close();
  },
);

test('a removal cut short by a crash is completed on opening', async () => {
  const store = await openWarcStore(folder);
  const capture = makeCapture(randomBytes(5_000));
  const at = await store.append(capture);
  await store.close();
  const path = join(folder, at.warcFile);
  const original = readFileSync(path);
  await store.remove(at, 'copyright', capture.digest);
  const removed = readFileSync(path);
  const half = Buffer.from(original);
  removed.copy(half, 0, 0, at.warcOffset + 2_000);
  writeFileSync(path, half);
  await (await openWarcStore(folder)).close();
  expect(readFileSync(path).equals(removed)).toBe(true);
});

test.each([
  '../tuku-20250120081300-00001.warc.gz',
  'catalogue.db',
  'removed/x',
  'tuku-20250120081300-00001.warc.gz.1.sealed',
])('no path is made of "%s"', async (warcFile) => {
  const store = await openWarcStore(folder);
  await expect(store.readMember({ warcFile, warcOffset: 0, warcLength: 10 })).rejects.toThrow(
    'no such archive file',
  );
});

test('a place beyond the file, or amid a record, is refused with a sentence', async () => {
  const store = await openWarcStore(folder);
  const at = await store.append(makeCapture('one'));
  await expect(store.read({ ...at, warcOffset: 10 ** 9 })).rejects.toThrow('no such stretch');
  await expect(store.read({ ...at, warcLength: -1 })).rejects.toThrow('no such stretch');
  await expect(store.read({ ...at, warcOffset: at.warcOffset + 3 })).rejects.toThrow('damaged');
  await store.close();
});
