import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCapture } from './capture.ts';
import { decodeContent, decodeLimits } from './content-encoding.ts';
import { digestOf, matchesDigest } from './digest.ts';
import { findHeader, joinHeader, parseResponse, skipInterim } from './http-message.ts';
import { decodeTransfer } from './transfer.ts';

const anyText = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1'));

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

function payloadOf(text: string): string {
  const bytes = bytesOf(text);
  const head = parseResponse(bytes);
  if (head === undefined) return 'no head';
  const { payload, problem } = decodeTransfer(bytes, head);
  return `${Buffer.from(payload).toString('latin1')}${problem === undefined ? '' : ` [${problem}]`}`;
}

test('a head is read whatever its line ends and odd lines', () => {
  const head = parseResponse(
    bytesOf('HTTP/1.1 200\nA: 1\n folded\n\tmore\nno colon\nb : 2\n: nameless\nA:3\n\nbody'),
  );
  expect(head).toMatchObject({ version: 'HTTP/1.1', status: 200, reason: '' });
  expect(head?.headers).toEqual([
    ['A', '1 folded more'],
    ['b', '2'],
    ['A', '3'],
  ]);
  expect(findHeader(head?.headers ?? [], 'a')).toBe('1 folded more');
  expect(joinHeader(head?.headers ?? [], 'a')).toBe('1 folded more, 3');
});

test.each([
  ['no HTTP', 'SSH-2.0\r\n\r\n'],
  ['no end of the head', 'HTTP/1.1 200 OK\r\nA: 1\r\n'],
  ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
  ['nothing', ''],
  ['a head without end in sight', `HTTP/1.1 200 OK\r\n${'A: 1\r\n'.repeat(60_000)}\r\n`],
])('%s is no response', (_name, text) => {
  expect(parseResponse(bytesOf(text))).toBeUndefined();
  expect(
    readCapture({
      url: 'http://a.example/',
      capturedAt: '2025-01-01T00:00:00Z',
      response: bytesOf(text),
    }),
  ).toBeUndefined();
});

test.each([
  ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more', 'ok'],
  ['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok', 'ok [truncated]'],
  ['HTTP/1.1 200 OK\r\n\r\nup to the end', 'up to the end'],
  ['HTTP/1.1 204 No\r\n\r\nnothing', ''],
  ['HTTP/1.1 304 No\r\nContent-Length: 5\r\n\r\n', ''],
  ['HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nab', 'ab'],
  [
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n',
    'abc0123456789',
  ],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\nT: 1\r\n\r\nbeyond', ''],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n', 'abc'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc', 'abc [truncated]'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', 'abc [truncated]'],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcX', 'abc [chunking]'],
  [
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>undone by another tool</p>\r\n',
    '<p>undone by another tool</p>\r\n [chunking]',
  ],
  [
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffff\r\nabc',
    'fffffffffffff\r\nabc [chunking]',
  ],
])('payload of %j', (text, payload) => {
  expect(payloadOf(text)).toBe(payload);
});

test('interim responses are skipped, however many', () => {
  const interim = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n';
  const text = Buffer.from(skipInterim(bytesOf(`${interim.repeat(50)}HTTP/1.1 200 OK\r\n\r\nx`)));
  expect(text.toString()).toBe('HTTP/1.1 200 OK\r\n\r\nx');
});

test.each([
  ['', 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ', true],
  ['', 'sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709', true],
  ['', 'SHA-1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj', true],
  ['abc', 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', true],
  ['abc', 'sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====', true],
  ['abd', 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', false],
  ['abc', 'md5:900150983cd24fb0d6963f7d28e17f72', true],
  ['abc', 'crc:1', undefined],
  ['abc', 'no colon', undefined],
  ['abc', 'constructor:1', undefined],
])('%j has the digest %s: %s', (text, labelled, expected) => {
  expect(matchesDigest(bytesOf(text), labelled)).toBe(expected);
});

test('what is decoded is bounded by size and by ratio', async () => {
  const gzip = [['Content-Encoding', 'gzip']] as const;
  const zeros = gzipSync(Buffer.alloc(10 * 2 ** 20));
  expect(await decodeContent(zeros, gzip)).toMatchObject({ ok: false, problem: 'bomb' });
  expect(await decodeContent(gzipSync(Buffer.alloc(2 ** 20)), gzip)).toMatchObject({ ok: true });
  const small = { ...decodeLimits, maxBytes: 1_000 };
  expect(await decodeContent(gzipSync(Buffer.alloc(1_001)), gzip, small)).toMatchObject({
    problem: 'bomb',
  });
  const inherited = [['Content-Encoding', 'constructor']] as const;
  expect(await decodeContent(bytesOf('x'), inherited)).toMatchObject({ problem: 'unknown' });
  const many = [['Content-Encoding', Array.from({ length: 10 }, () => 'gzip').join(', ')]] as const;
  expect(await decodeContent(bytesOf('x'), many)).toMatchObject({ problem: 'bomb' });
});

test('chunks of any size come back as what was sent', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 })), (pieces) => {
      const chunks = pieces.flatMap((piece) => [
        bytesOf(`${piece.length.toString(16)}\r\n`),
        piece,
        bytesOf('\r\n'),
      ]);
      const bytes = Buffer.concat([
        bytesOf('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'),
        ...chunks,
        bytesOf('0\r\n\r\n'),
      ]);
      const capture = readCapture({
        url: 'http://a.example/',
        capturedAt: '2025-01-01T00:00:00Z',
        response: bytes,
      });
      expect(capture?.problem).toBeUndefined();
      expect(capture?.digest).toBe(digestOf(Buffer.concat(pieces)));
    }),
  );
});

test('any bytes: no crash, no hang, a payload no longer than what came', async () => {
  const start = fc.constantFrom(
    '',
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
    'HTTP/1.1 100 C\r\n\r\n',
    'HTTP/1.1 200 OK\r\nContent-Encoding: gzip, br, deflate\r\n\r\n',
  );
  const text = fc.string({
    unit: fc.constantFrom('\r', '\n', ':', ' ', 'a', '0', '5', ';', '\u00ff'),
    maxLength: 400,
  });
  await fc.assert(
    fc.asyncProperty(start, fc.oneof(text, anyText), async (head, rest) => {
      const bytes = skipInterim(bytesOf(head + rest));
      const capture = readCapture({
        url: 'http://a.example/',
        capturedAt: '2025-01-01T00:00:00Z',
        response: bytes,
      });
      expect(capture?.payload.length ?? 0).toBeLessThanOrEqual(bytes.length);
      if (capture !== undefined) await decodeContent(capture.payload, capture.headers);
    }),
    { numRuns: 1_000 },
  );
});

test('mutated gzip bodies end in bytes or in a named problem, within a second', async () => {
  const body = gzipSync('衡阳示例变压器有限公司。'.repeat(300));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(body.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(body.length),
      async (flips, cut) => {
        const bytes = Buffer.from(body.subarray(0, cut === 0 ? body.length : cut));
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        const started = performance.now();
        const decoded = await decodeContent(bytes, [['Content-Encoding', 'gzip']]);
        if (!decoded.ok) expect(['broken', 'bomb']).toContain(decoded.problem);
        expect(performance.now() - started).toBeLessThan(1_000);
      },
    ),
    { numRuns: 500 },
  );
});
