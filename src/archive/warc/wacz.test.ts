import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { CDXIndexer, WARCParser } from 'warcio';
import { expect, test } from 'vitest';
import { collect, makeCapture } from '../../../test/support/captures.ts';
import { writeTombstone } from './tombstone.ts';
import { writeWacz } from './wacz.ts';
import type { WaczItem } from './wacz.ts';
import { writeCapture } from './write-record.ts';

const info = { title: '示例选集', created: '2025-02-01T00:00:00Z', software: 'Tuku test' };
const uuid = '00000000-0000-4000-8000-000000000000';
const captures = [3, 1, 2].map((i) =>
  makeCapture(`<p>示例 ${i}</p>`, {
    url: `http://news.example.cn/2025/${i}.html?b=2&a=${i}`,
    capturedAt: `2025-01-0${i}T08:13:00Z`,
  }),
);

async function items(): Promise<WaczItem[]> {
  const found: WaczItem[] = [];
  for (const [index, capture] of captures.entries())
    found.push({ member: (await writeCapture(capture, uuid)).main, title: `标题${index}` });
  const [first] = captures;
  if (first === undefined) throw new Error('No capture.');
  const later = { ...first, capturedAt: '2025-01-09T08:13:00Z' };
  found.push({ member: (await writeCapture(later, uuid, first)).main });
  found.push({
    member: await writeTombstone(
      {
        removedAt: '2025-01-20T08:13:00Z',
        reason: 'privacy',
        digest: first.digest,
        recordId: uuid,
      },
      1_000,
    ),
  });
  const image = makeCapture('', {
    url: 'http://news.example.cn/x.gif',
    response: Buffer.from(
      'HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nContent-Length: 2\r\n\r\nxx',
    ),
  });
  found.push({ member: (await writeCapture(image, uuid)).main });
  return found;
}

async function unpack(): Promise<Record<string, Buffer>> {
  const zip = Buffer.concat(await collect(writeWacz(await items(), info)));
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes)]),
  );
}

const linesOf = (bytes: Buffer | undefined): string[] =>
  (bytes ?? Buffer.alloc(0)).toString().trim().split('\n');
const sha256 = (bytes: Buffer | undefined): string =>
  `sha256:${createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')}`;

test('the package lists its files with their digests', async () => {
  const files = await unpack();
  const text = files['datapackage.json']?.toString() ?? '';
  const datapackage = JSON.parse(text) as {
    resources: { path: string; hash: string; bytes: number; name: string }[];
  };
  expect(datapackage).toMatchObject({
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: '示例选集',
  });
  expect(datapackage.resources.map(({ path }) => path).sort()).toEqual(
    Object.keys(files)
      .filter((path) => !path.startsWith('datapackage'))
      .sort(),
  );
  for (const { path, hash, bytes } of datapackage.resources)
    expect([hash, bytes]).toEqual([sha256(files[path]), files[path]?.length]);
  expect(JSON.parse(files['datapackage-digest.json']?.toString() ?? '')).toEqual({
    path: 'datapackage.json',
    hash: sha256(files['datapackage.json']),
  });
});

test('pages are the HTML captures, with title and time', async () => {
  const [head = '', ...pages] = linesOf((await unpack())['pages/pages.jsonl']);
  expect(JSON.parse(head)).toEqual({ format: 'json-pages-1.0', id: 'pages', title: '示例选集' });
  expect(pages.map((line): unknown => JSON.parse(line))).toMatchObject([
    ...captures.map(({ url, capturedAt }, index) => ({
      url,
      ts: capturedAt,
      title: `标题${index}`,
    })),
    { url: captures[0]?.url, ts: '2025-01-09T08:13:00Z' },
  ]);
});

test('every index line leads to its record, and another reader makes the same index', async () => {
  const files = await unpack();
  const warc = files['archive/data.warc.gz'] ?? Buffer.alloc(0);
  const cdx = files['indexes/index.cdx.gz'] ?? Buffer.alloc(0);
  const lines = linesOf(gunzipSync(cdx));
  expect(lines).toHaveLength(5);
  expect([...lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))).toEqual(lines);
  for (const line of lines) {
    const { url, offset, length } = JSON.parse(line.slice(line.indexOf('{'))) as Record<
      string,
      string
    >;
    const begin = Number(offset);
    const record = await WARCParser.parse([warc.subarray(begin, begin + Number(length))]);
    expect(record?.warcTargetURI).toBe(url);
  }

  const indexer = new CDXIndexer({});
  const theirs: string[] = [];
  for await (const { key, start } of theirIndex(indexer, warc)) theirs.push(`${key} ${start}`);
  const ours = lines.map((line) => {
    const fields = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>;
    return `${line.split(' ', 2).join(' ')} ${fields['offset']}+${fields['length']} ${fields['mime']} ${fields['status']}`;
  });
  expect(ours.sort()).toEqual(theirs.sort());

  const [meta, first] = linesOf(files['indexes/index.idx']);
  expect(meta).toBe('!meta 0 {"format":"cdxj-gzip-1.0","filename":"index.cdx.gz"}');
  const block = JSON.parse(first?.slice(first.indexOf('{')) ?? '{}') as {
    offset: number;
    length: number;
    digest: string;
  };
  const content = gunzipSync(cdx.subarray(block.offset, block.offset + block.length)).toString();
  expect(content.startsWith(`${first?.split(' ', 2).join(' ')} {`)).toBe(true);
  expect(block.digest).toBe(sha256(cdx.subarray(block.offset, block.offset + block.length)));
});

async function* theirIndex(
  indexer: CDXIndexer,
  warc: Buffer,
): AsyncGenerator<{ key: string; start: string }> {
  for await (const entry of indexer.iterIndex([
    {
      filename: 'data.warc.gz',
      reader: (async function* () {
        yield warc;
      })(),
    },
  ])) {
    const { urlkey, timestamp, offset, length, mime, status } = entry as Record<string, string>;
    yield { key: `${urlkey} ${timestamp}`, start: `${offset}+${length} ${mime} ${status}` };
  }
}

test('an empty selection is a valid package', async () => {
  const zip = Buffer.concat(await collect(writeWacz([], info)));
  expect(Object.keys(unzipSync(zip)).sort()).toEqual([
    'archive/data.warc.gz',
    'datapackage-digest.json',
    'datapackage.json',
    'indexes/index.cdx.gz',
    'indexes/index.idx',
    'pages/pages.jsonl',
  ]);
});
