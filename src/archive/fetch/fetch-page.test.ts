import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { startRawServer } from '../../../test/support/raw-server.ts';
import type { RawServer } from '../../../test/support/raw-server.ts';
import { digestOf } from '../warc/digest.ts';
import { parseAllowList } from './allow-list.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchOptions, FetchResult } from './fetch-page.ts';

const allow = parseAllowList(['127.0.0.1', 'local.example']);
let server: RawServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Answer = Parameters<typeof startRawServer>[0];

async function fetchFrom(answer: Answer, options: FetchOptions = {}): Promise<FetchResult> {
  server = await startRawServer(answer);
  return fetchPage(server.url, { allow, ...options });
}

function say(...pieces: (string | Uint8Array)[]): Answer {
  return (socket) => {
    for (const piece of pieces) socket.write(piece);
    socket.end();
  };
}

function failureOf(result: FetchResult): string {
  return result.ok ? `fetched ${result.page.status}` : result.failure.code;
}

test('keeps the very bytes of request and answer', async () => {
  const answer =
    'HTTP/1.1 200 Sehr  gut\r\nX-b: 1\r\nx-A:  2 \r\nX-b: 3\r\nTransfer-Encoding: chunked\r\n\r\n' +
    '5;ext=1\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: t\r\n\r\n';
  const result = await fetchFrom(say(answer));
  if (!result.ok) throw result.failure;
  expect(Buffer.from(result.page.response).toString('latin1')).toBe(answer);
  expect(Buffer.from(result.page.request ?? []).toString('latin1')).toBe(server?.received[0]);
  expect(Buffer.from(result.body).toString()).toBe('hello world');
  expect(result.page.digest).toBe(digestOf(Buffer.from('hello world')));
  expect(result.page.headers[1]).toEqual(['x-A', '2']);
  expect(result.page.address).toBe('127.0.0.1');
});

test('cuts interim responses off', async () => {
  const result = await fetchFrom(
    say(
      'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
    ),
  );
  if (!result.ok) throw result.failure;
  expect(Buffer.from(result.page.response).toString()).toMatch(/^HTTP\/1.1 200 OK/);
});

const page = Buffer.from('<p>衡阳示例变压器有限公司</p>'.repeat(50));
test.each([
  ['gzip', gzipSync(page)],
  ['x-gzip', gzipSync(page)],
  ['deflate', deflateSync(page)],
  ['deflate', deflateRawSync(page)],
  ['br', brotliCompressSync(page)],
  ['identity', page],
  ['gzip, br', brotliCompressSync(gzipSync(page))],
])('decodes %s and keeps the payload as sent', async (coding, sent) => {
  const result = await fetchFrom(
    say(
      `HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${sent.length}\r\n\r\n`,
      sent,
    ),
  );
  if (!result.ok) throw result.failure;
  expect(Buffer.compare(result.body, page)).toBe(0);
  expect(Buffer.compare(result.page.payload, sent)).toBe(0);
});

const ok = 'HTTP/1.1 200 OK\r\n';
test.each<[string, Answer, string, Partial<FetchOptions['limits']>?]>([
  ['wrong length', say(`${ok}Content-Length: 100\r\n\r\nshort`), 'truncated'],
  ['cut chunks', say(`${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhel`), 'truncated'],
  [
    'bad chunk line',
    say(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`),
    'protocol',
  ],
  [
    'two framings',
    say(`${ok}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n`),
    'protocol',
  ],
  [
    'broken gzip',
    say(`${ok}Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello`),
    'broken-encoding',
  ],
  [
    'unknown coding',
    say(`${ok}Content-Encoding: zstd\r\nContent-Length: 5\r\n\r\nhello`),
    'unknown-encoding',
  ],
  [
    'a bomb',
    say(`${ok}Content-Encoding: gzip\r\n\r\n`, gzipSync(Buffer.alloc(80 * 2 ** 20))),
    'bomb',
  ],
  ['no HTTP', say('SSH-2.0-OpenSSH_9.6\r\n'), 'protocol'],
  ['nothing', (socket) => socket.end(), 'reset'],
  ['a reset', (socket) => socket.resetAndDestroy(), 'reset'],
  [
    'a reset in the middle',
    (socket) => {
      socket.write(`${ok}Content-Length: 100\r\n\r\nshort`, () =>
        setTimeout(() => socket.resetAndDestroy(), 20),
      );
    },
    'reset',
  ],
  ['silence', () => undefined, 'timeout', { totalMs: 150 }],
  [
    'a slow drip',
    (socket) => {
      socket.write(ok);
      const timer = setInterval(() => socket.write('x: y\r\n'), 10);
      socket.on('close', () => clearInterval(timer));
    },
    'timeout',
    { totalMs: 200 },
  ],
  [
    'an endless body',
    (socket) => {
      socket.write(`${ok}\r\n`);
      const more = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 'x')));
      };
      socket.on('drain', more);
      more();
    },
    'too-big',
    { maxBytes: 2 ** 20 },
  ],
  ['a header flood', say(ok, 'x-flood: 1\r\n'.repeat(20_000)), 'headers-too-big'],
  ['one endless header', say(ok, `x: ${'y'.repeat(200_000)}`), 'headers-too-big'],
  ['a 1xx flood', say('HTTP/1.1 100 Continue\r\n\r\n'.repeat(5_000)), 'protocol'],
  [
    'an upgrade',
    say('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    'protocol',
  ],
  [
    'a bad redirect',
    say('HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Length: 0\r\n\r\n'),
    'bad-redirect',
  ],
  [
    'a redirect to a file',
    say('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n'),
    'forbidden-scheme',
  ],
  [
    'a redirect inside',
    say('HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n'),
    'forbidden-address',
  ],
  [
    'endless redirects',
    say('HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n'),
    'too-many-redirects',
  ],
])('%s costs one failure', async (_name, answer, code, limits) => {
  const started = performance.now();
  const result = await fetchFrom(answer, { limits });
  expect(failureOf(result)).toBe(code);
  if (!result.ok) expect(result.failure.zh).toMatch(/：\p{Script=Han}/u);
  expect(performance.now() - started).toBeLessThan(3_000);
  if (code === 'too-many-redirects') expect(server?.connections()).toBe(11);
});

test.each([
  ['more than the length', `${ok}Content-Length: 2\r\n\r\nok and more`, 'ok'],
  ['no length at all', `${ok}\r\nup to the end`, 'up to the end'],
  ['not found', 'HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nno!', 'no!'],
  ['old HTTP', 'HTTP/1.0 200 OK\r\n\r\nold', 'old'],
  [
    'bytes of GBK in a header',
    `${ok}X-Title: \xba\xe2\xd1\xf4\r\nContent-Length: 2\r\n\r\nok`,
    'ok',
  ],
])('%s is a page', async (_name, answer, body) => {
  const result = await fetchFrom(say(Buffer.from(answer, 'latin1')));
  if (!result.ok) throw result.failure;
  expect(Buffer.from(result.body).toString()).toBe(body);
});

test('each redirect is a capture of its own', async () => {
  const result = await fetchFrom((socket, head) => {
    if (head.startsWith('GET / '))
      socket.end(Buffer.from('HTTP/1.1 301 Moved\r\nLocation: /\xd2\xb3#top\r\n\r\n', 'latin1'));
    else socket.end(`${ok}Content-Length: 2\r\n\r\nok`);
  });
  if (!result.ok) throw result.failure;
  expect(result.hops.map(({ status }) => status)).toEqual([301, 200]);
  expect(result.page.url).toBe(`${server?.url}%D2%B3`);
});

test('a conditional request yields 304', async () => {
  const result = await fetchFrom(
    (socket, head) =>
      socket.end(
        head.includes('If-None-Match: "示') || !head.includes('If-None-Match: "e1"')
          ? `${ok}Content-Length: 0\r\n\r\n`
          : 'HTTP/1.1 304 Not Modified\r\nETag: "e1"\r\n\r\n',
      ),
    { etag: '"e1"', lastModified: 'bad\r\nX-Injected: 1' },
  );
  expect(failureOf(result)).toBe('fetched 304');
  expect(server?.received[0]).not.toContain('X-Injected');
});

test('the name is checked when the connection is made, on every hop', async () => {
  server = await startRawServer(say(`${ok}Content-Length: 2\r\n\r\nok`));
  const url = server.url.replace('127.0.0.1', 'public.example');
  const effects = {
    now: () => new Date(0),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  };
  expect(failureOf(await fetchPage(url, {}, effects))).toBe('forbidden-address');
  expect(server.connections()).toBe(0);
  const local = await fetchPage(url.replace('public', 'local'), { allow }, effects);
  expect(failureOf(local)).toBe('fetched 200');
});

test.each([
  ['ENOTFOUND', 'no-such-host', true],
  ['EAI_AGAIN', 'no-such-host', true],
])('a resolver that says %s', async (code, expected, retry) => {
  const result = await fetchPage(
    'http://nowhere.example/',
    {},
    {
      now: () => new Date(0),
      resolve: () => Promise.reject(Object.assign(new Error(code), { code })),
    },
  );
  expect(failureOf(result)).toBe(expected);
  expect(!result.ok && result.failure.retry).toBe(retry);
});

test('a resolver that never answers, and a caller who stops', async () => {
  const effects = { now: () => new Date(0), resolve: () => new Promise<never>(() => undefined) };
  const slow = await fetchPage('http://slow.example/', { limits: { totalMs: 100 } }, effects);
  expect(failureOf(slow)).toBe('timeout');
  const stop = new AbortController();
  const stopped = fetchPage('http://slow.example/', { signal: stop.signal }, effects);
  stop.abort();
  expect(failureOf(await stopped)).toBe('stopped');
});

test('nobody listens', async () => {
  server = await startRawServer(() => undefined);
  const { url } = server;
  await server.close();
  expect(failureOf(await fetchPage(url, { allow }))).toBe('connection-refused');
});

test('a redirect that the caller forbids is the page', async () => {
  const result = await fetchFrom(
    say('HTTP/1.1 302 Found\r\nLocation: /private\r\nContent-Length: 0\r\n\r\n'),
    { mayFollow: (url) => url.pathname !== '/private' },
  );
  expect(failureOf(result)).toBe('fetched 302');
});

test('a server that speaks no TLS', async () => {
  const plain = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nplain'));
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const { port } = plain.address() as AddressInfo;
  expect(failureOf(await fetchPage(`https://127.0.0.1:${port}/`, { allow }))).toBe('tls');
  plain.close();
});

test('whatever bytes a server sends, one fetch ends in a page or in one failure', async () => {
  let answer: Uint8Array = new Uint8Array(0);
  server = await startRawServer((socket) => socket.end(answer));
  const { url } = server;
  const line = fc.constantFrom(
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 302 Found\r\n',
    'HTTP/1.0 200\r\n',
    'HTTP/1.1 100 Continue\r\n\r\n',
    'HTTP/2 200\r\n',
    'Location: /x\r\n',
    'Location: \xff\xfe//[\r\n',
    'Content-Length: 5\r\n',
    'Content-Length: 0\r\n',
    'Content-Encoding: gzip\r\n',
    'Content-Encoding: br\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Transfer-Encoding: gzip\r\n',
    '\r\n',
    '5\r\nhello\r\n',
    '0\r\n\r\n',
    'x',
    '\0',
    ' : \r\n',
    '\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      answer = Buffer.from(lines.join(''), 'latin1');
      const started = performance.now();
      const result = await fetchPage(url, { allow, limits: { totalMs: 900, maxRedirects: 3 } });
      if (result.ok) expect(result.page.status).toBeGreaterThanOrEqual(200);
      else expect(result.failure.zh).toMatch(/\p{Script=Han}/u);
      expect(performance.now() - started).toBeLessThan(1_500);
    }),
    { numRuns: 300 },
  );
});
