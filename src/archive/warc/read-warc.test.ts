import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { WARCRecord, WARCSerializer } from 'warcio';
import { expect, test } from 'vitest';
import { collect, inPieces, makeCapture } from '../../../test/support/captures.ts';
import { readCaptures } from './captures.ts';
import type { ImportEntry } from './captures.ts';
import { memberHeaderLength, padMember } from './gzip-member.ts';
import { readWarc } from './read-warc.ts';
import type { ReadOptions, WarcEntry } from './read-warc.ts';
import { findHeader } from './http-message.ts';
import { readStored } from './stored.ts';
import { writeTombstone } from './tombstone.ts';
import { MIN_MEMBER, writeCapture, writeRecord } from './write-record.ts';

const uuid = '00000000-0000-4000-8000-000000000000';

/** A record as another tool may write it, with LF or CRLF. */
function plainRecord(headers: Record<string, string>, block: Uint8Array, version = '1.0'): Buffer {
  const lines = Object.entries({ ...headers, 'Content-Length': String(block.length) });
  const head = `WARC/${version}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

function response(
  url: string,
  body: string | Uint8Array,
  more: Record<string, string> = {},
): Buffer {
  const block = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nServer: x\r\n\r\n'),
    Buffer.from(body),
  ]);
  return plainRecord(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'WARC-Date': '2014-05-06T07:08:09Z',
      'WARC-Record-ID': `<urn:uuid:${uuid}>`,
      'Content-Type': 'application/http; msgtype=response',
      ...more,
    },
    block,
  );
}

async function entriesOf(
  bytes: Uint8Array,
  size = 777,
  options?: ReadOptions,
): Promise<WarcEntry[]> {
  return collect(readWarc(inPieces(bytes, size), options));
}

const three = [0, 1, 2].map((i) => response(`http://a.example/${i}`, `页${i}`.repeat(200 * i + 1)));
const starts = [0, three[0]?.length ?? 0, (three[0]?.length ?? 0) + (three[1]?.length ?? 0)];

test.each([1, 7, 100_000])('plain records in pieces of %i bytes', async (size) => {
  const entries = await entriesOf(Buffer.concat(three), size);
  expect(entries.map(({ ok, offset, length }) => [ok, offset, length])).toEqual(
    three.map((record, index) => [true, starts[index], record.length]),
  );
});

test.each([1, 97, 100_000])('one member per record, in pieces of %i bytes', async (size) => {
  const members = three.map((record) => gzipSync(record));
  const entries = await entriesOf(Buffer.concat(members), size);
  expect(entries.map(({ length }) => length)).toEqual(members.map(({ length }) => length));
  for (const entry of entries) {
    const member = members.find(
      (_, i) => Buffer.concat(members.slice(0, i)).length === entry.offset,
    );
    expect(entry.ok && (await readStored(member ?? Buffer.alloc(0))).block).toEqual(
      entry.ok && Buffer.from(entry.record.block),
    );
  }
});

test('a file that is one member: its records have the place of the member and no length', async () => {
  const entries = await entriesOf(gzipSync(Buffer.concat(three)));
  expect(entries.map(({ ok, offset, length }) => [ok, offset, length])).toEqual(
    three.map(() => [true, 0, undefined]),
  );
});

test('records larger than the window come whole; too large ones are passed over', async () => {
  const large = response('http://a.example/large', randomBytes(6 * 2 ** 20));
  const files = [
    Buffer.concat([large, ...three]),
    Buffer.concat([gzipSync(large), ...three.map((r) => gzipSync(r))]),
  ];
  for (const bytes of files) {
    expect((await entriesOf(bytes, 65_536)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const bounded = await entriesOf(bytes, 65_536, { maxBlock: 2 ** 20 });
    expect(bounded[0]).toMatchObject({ ok: false, problem: 'too-big', offset: 0 });
    expect(bounded.slice(1).map(({ ok }) => ok)).toEqual([true, true, true]);
  }
});

test('a gzip bomb costs no memory', async () => {
  const zeros = gzipSync(
    Buffer.concat([
      Buffer.from('WARC/1.0\r\nContent-Length: 100000000\r\n\r\n'),
      Buffer.alloc(100_000_000),
    ]),
  );
  const before = process.memoryUsage().arrayBuffers;
  const entries = await entriesOf(Buffer.concat([zeros, gzipSync(three[0] ?? '')]), 65_536);
  expect(entries.map((entry) => (entry.ok ? 'ok' : entry.problem))).toEqual(['too-big', 'ok']);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 2 ** 20);
});

test.each([false, true])(
  'damage to one record is reported with its offset, the others are read (gzip: %s)',
  async (zip) => {
    const records = Array.from({ length: 9 }, (_, i) =>
      response(`http://a.example/${i}`, randomBytes(i * 40 + 300).toString('hex')),
    );
    const parts = zip ? records.map((record) => gzipSync(record)) : records;
    const begins = parts.map((_, i) => Buffer.concat(parts.slice(0, i)).length);
    const whole = Buffer.concat(parts);
    for (const [index, begin] of begins.entries()) {
      const damaged = Buffer.from(whole);
      // A gzip member: in its data. A plain record: in the version, then in the name of its length.
      const at =
        begin +
        (zip ? 200 : index % 2 === 0 ? 2 : damaged.subarray(begin).indexOf('Content-Length') + 3);
      damaged[at] = (damaged[at] ?? 0) ^ 0x15;
      const entries = await entriesOf(damaged);
      expect(entries.filter(({ ok }) => ok)).toHaveLength(records.length - 1);
      expect(entries.find(({ ok }) => !ok)?.offset).toBe(begin);
    }
  },
);

test.each([
  ['nothing', '', []],
  ['text', 'Hello, this is no WARC at all.\n', ['not-warc']],
  ['HTML with gzip bytes', '<html>\x1f\x8b\x08', ['not-warc']],
  ['a head without end', 'WARC/1.0\r\nContent-Length: 1', ['head']],
  ['a length that is no number', 'WARC/1.0\r\nContent-Length: many\r\n\r\n', ['head']],
  ['a negative length', 'WARC/1.0\r\nContent-Length: -5\r\n\r\n', ['head']],
  ['a length beyond the end', 'WARC/1.0\r\nContent-Length: 500\r\n\r\nshort', ['cut-short']],
  ['an absurd length', 'WARC/1.0\r\nContent-Length: 999999999999999\r\n\r\nshort', ['cut-short']],
  ['a length too small', 'WARC/1.0\r\nContent-Length: 2\r\n\r\nlonger\r\n\r\n', ['length']],
])('%s', async (_name, text, problems) => {
  const entries = await entriesOf(Buffer.from(text, 'latin1'));
  expect(entries.map((entry) => (entry.ok ? 'ok' : entry.problem))).toEqual(problems);
});

async function captured(bytes: Uint8Array): Promise<ImportEntry[]> {
  return collect(readCaptures(inPieces(bytes, 1_000)));
}

test('captures of our own files come back as they were written', async () => {
  const capture = makeCapture('<p>示例</p>');
  const { main, request } = await writeCapture(capture, uuid);
  const revisit = await writeCapture(capture, uuid, {
    url: capture.url,
    capturedAt: capture.capturedAt,
  });
  const entries = await captured(
    Buffer.concat([main, request ?? '', revisit.main].map((part) => Buffer.from(part))),
  );
  expect(entries[0]).toMatchObject({
    kind: 'capture',
    intact: true,
    capture: {
      ...capture,
      response: Buffer.from(capture.response),
      request: Buffer.from(capture.request ?? ''),
    },
  });
  expect(entries[1]).toMatchObject({
    kind: 'revisit',
    revisit: {
      url: capture.url,
      digest: capture.digest,
      refersTo: { url: capture.url, capturedAt: capture.capturedAt },
    },
  });
});

test('captures of warcio, in 1.0 with SHA-1 and the request in front', async () => {
  const date = '2020-02-03T04:05:06Z';
  const url = 'http://a.example/?q=1';
  const parts: Uint8Array[] = [];
  for (const [type, options] of [
    ['request', { statusline: 'GET /?q=1 HTTP/1.1', httpHeaders: { Host: 'a.example' } }],
    ['response', { httpHeaders: { 'Content-Type': 'text/html' } }],
  ] as const) {
    const record = WARCRecord.create(
      {
        url,
        date,
        type,
        warcHeaders: {
          'WARC-Concurrent-To': `<urn:uuid:${uuid}>`,
          ...(type === 'response' ? { 'WARC-Record-ID': `<urn:uuid:${uuid}>` } : {}),
        },
        ...options,
      },
      (async function* () {
        if (type === 'response') yield Buffer.from('<p>x</p>');
      })(),
    );
    parts.push(
      await WARCSerializer.serialize(record, {
        gzip: true,
        digest: { algo: 'sha-1', prefix: 'sha1:', base32: true },
      }),
    );
  }
  const entries = await captured(Buffer.concat(parts));
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    kind: 'capture',
    intact: true,
    capture: { url, status: 200, contentType: 'text/html', capturedAt: date },
  });
  const [first] = entries;
  expect(first?.kind === 'capture' && Buffer.from(first.capture.request ?? '').toString()).toMatch(
    /^GET \/\?q=1/,
  );
});

test('oddities of other tools', async () => {
  const sha1 = createHash('sha1').update('other').digest('hex');
  const entries = await captured(
    Buffer.concat([
      response('<http://a.example/angle>', 'x', { 'WARC-Date': '2014-05-06T07:08:09.123Z' }),
      response('http://a.example/digest', 'x', { 'WARC-Payload-Digest': `sha1:${sha1}` }),
      response('http://a.example/digest', 'x', { 'WARC-Payload-Digest': 'blake3:00' }),
      response('http://a.example/date', 'x', { 'WARC-Date': 'yesterday' }),
      plainRecord(
        {
          'WARC-Type': 'response',
          'WARC-Target-URI': 'http://a.example/',
          'WARC-Date': '2014-05-06T07:08:09Z',
        },
        Buffer.from('no http'),
      ),
      plainRecord(
        {
          'WARC-Type': 'response',
          'WARC-Target-URI': 'dns:a.example',
          'WARC-Date': '2014-05-06T07:08:09Z',
        },
        Buffer.from('1.2.3.4'),
      ),
      plainRecord(
        { 'WARC-Type': 'resource', 'WARC-Target-URI': 'http://a.example/' },
        Buffer.from('x'),
      ),
      plainRecord(
        { 'WARC-Type': 'response', 'WARC-Date': '2014-05-06T07:08:09Z' },
        Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
      ),
      response('http://a.example/chunked', '5\r\nhello\r\n0\r\n\r\n').subarray(0),
    ]),
  );
  expect(
    entries.map((entry) =>
      entry.kind === 'problem'
        ? entry.problem
        : entry.kind === 'capture'
          ? `${entry.intact} ${entry.capture.url}`
          : entry.kind,
    ),
  ).toEqual([
    'true http://a.example/angle',
    'false http://a.example/digest',
    'true http://a.example/digest',
    'no-date',
    'no-http',
    'other',
    'other',
    'no-url',
    'true http://a.example/chunked',
  ]);
});

test('the headers of a WARC record are UTF-8', async () => {
  const [entry] = await entriesOf(response('http://a.example/示例', 'x'));
  expect(entry?.ok && findHeader(entry.record.headers, 'warc-target-uri')).toBe(
    'http://a.example/示例',
  );
});

test('a tombstone always fits where a record was', async () => {
  const tombstone = {
    removedAt: '2025-01-20T08:13:00Z',
    reason: 'a'.repeat(40),
    digest: `sha256:${randomBytes(32).toString('hex')}`,
    recordId: crypto.randomUUID(),
  };
  for (const length of [MIN_MEMBER, MIN_MEMBER + 1, MIN_MEMBER + 2, 1_000, 70_001, 300_003]) {
    const member = await writeTombstone(tombstone, length);
    expect(member.length).toBe(length);
    expect((await readStored(member)).type).toBe('metadata');
  }
  await expect(writeTombstone(tombstone, 100)).rejects.toThrow(RangeError);
  await expect(writeTombstone({ ...tombstone, reason: 'x\r\ny' }, 1_000)).rejects.toThrow(
    RangeError,
  );
});

test('padding keeps the content at every length', async () => {
  const member = gzipSync('示例');
  for (let length = member.length + 1; length < member.length + 40; length += 1) {
    const padded = padMember(member, length);
    expect(padded.length).toBe(length);
    expect(typeof memberHeaderLength(padded)).toBe('number');
    const [entry] = await entriesOf(padMember(gzipSync(three[0] ?? ''), 2_000 + length));
    expect(entry).toMatchObject({ ok: true, length: 2_000 + length });
  }
});

test.each<[string, Uint8Array, number]>([
  ['first lines only', Buffer.from('WARC/1.0\n'.repeat(60_000)), 65_536],
  ['newlines only', Buffer.alloc(2 ** 20, '\n'), 65_536],
  ['a head in single bytes', Buffer.from(`WARC/1.0\r\n${'A: 1\r\n'.repeat(60_000)}`), 1],
  ['gzip magics only', Buffer.alloc(2 ** 20, Buffer.from([0x1f, 0x8b, 0x08])), 65_536],
  [
    'beginnings of members',
    Buffer.concat([
      gzipSync('x'),
      Buffer.alloc(2 ** 20, Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3, 0x4b])),
    ]),
    65_536,
  ],
  [
    'a name without end',
    Buffer.concat([
      Buffer.from([0x1f, 0x8b, 0x08, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.alloc(2 ** 20, 'n'),
    ]),
    7,
  ],
  ['empty members', Buffer.concat(Array.from({ length: 3_000 }, () => gzipSync(''))), 65_536],
])('a hostile file of %s costs no second', async (_name, bytes, size) => {
  // CPU, not the clock: other work of the machine is not the file's fault.
  const before = process.cpuUsage();
  let good = 0;
  for await (const entry of readWarc(inPieces(bytes, size))) if (entry.ok) good += 1;
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
  expect(good).toBe(0);
});

const seedFiles: Buffer[] = [
  Buffer.concat(three),
  Buffer.concat(three.map((record) => gzipSync(record))),
  gzipSync(Buffer.concat(three)),
];

test('mutated files: no crash, no hang, every entry within the file and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seedFiles),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          kind: fc.constantFrom('flip', 'cut', 'insert', 'drop'),
          bytes: fc.uint8Array({ minLength: 1, maxLength: 30 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.integer({ min: 1, max: 5_000 }),
      async (seed, changes, size) => {
        let bytes = Buffer.from(seed);
        for (const { at, kind, bytes: extra } of changes) {
          const index = Math.floor(at * bytes.length);
          const tail = bytes.subarray(index);
          if (kind === 'cut') bytes = bytes.subarray(0, index);
          else if (kind === 'insert')
            bytes = Buffer.concat([bytes.subarray(0, index), extra, tail]);
          else if (kind === 'drop')
            bytes = Buffer.concat([bytes.subarray(0, index), tail.subarray(extra.length)]);
          else
            bytes = Buffer.concat([bytes.subarray(0, index), extra, tail.subarray(extra.length)]);
        }
        const started = performance.now();
        let last = 0;
        for await (const entry of readCaptures(inPieces(bytes, size))) {
          expect(entry.offset).toBeGreaterThanOrEqual(0);
          expect(entry.offset).toBeLessThan(Math.max(1, bytes.length));
          if (entry.kind !== 'capture') continue;
          expect(entry.offset).toBeGreaterThanOrEqual(last);
          last = entry.offset;
        }
        expect(performance.now() - started).toBeLessThan(1_000);
      },
    ),
    { numRuns: 400 },
  );
});

test('random bytes behind a gzip magic', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (noise) => {
      const bytes = Buffer.concat([
        Buffer.from([0x1f, 0x8b, 0x08]),
        noise,
        gzipSync(three[1] ?? ''),
      ]);
      const entries = await entriesOf(bytes);
      expect(entries.at(-1)?.offset).toBeLessThan(bytes.length);
    }),
    { numRuns: 300 },
  );
});

test('writeRecord names the digest of its block', async () => {
  const bytes = await writeRecord(
    { type: 'metadata', date: '2025-01-01T00:00:00Z' },
    Buffer.from('x'),
  );
  expect(Buffer.from(bytes).toString()).toContain(
    `sha256:${createHash('sha256').update('x').digest('hex')}`,
  );
});
